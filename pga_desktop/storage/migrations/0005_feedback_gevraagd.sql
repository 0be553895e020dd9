-- The day the person was asked what she thought: asked is asked, also when she skipped every question.

ALTER TABLE clientfeedback ADD COLUMN gevraagd_op TEXT CHECK (gevraagd_op IS date(gevraagd_op));
