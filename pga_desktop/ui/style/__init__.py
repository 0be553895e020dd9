"""The look: one file of named values, one style sheet, three themes."""
