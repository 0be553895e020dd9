-- Whether the BSN of the person stands in a document: it goes along only by choice.

ALTER TABLE document ADD COLUMN met_bsn INTEGER NOT NULL DEFAULT 0 CHECK (met_bsn IN (0, 1));
