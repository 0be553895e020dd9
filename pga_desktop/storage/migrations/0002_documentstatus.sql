-- What is needed to make a document again and to know whether it would still be the same, and the
-- steps in its life: put ready, given. vervangt and overleg_id are no foreign keys: a document or
-- overleg that was removed can come back under the same id.

ALTER TABLE document ADD COLUMN overleg_id INTEGER;
ALTER TABLE document ADD COLUMN eigen_alinea TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN vulhash TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN ontbreekt TEXT NOT NULL DEFAULT '[]' CHECK (json_type(ontbreekt) = 'array');
ALTER TABLE document ADD COLUMN vervangt INTEGER;

CREATE TABLE documentstap (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id     INTEGER NOT NULL REFERENCES document (id),
    stand        TEXT NOT NULL CHECK (stand IN ('concept', 'klaargezet', 'verstrekt')),
    datum        TEXT NOT NULL CHECK (datum IS date(datum)),
    wijze        TEXT NOT NULL CHECK (wijze <> '' OR stand <> 'verstrekt'),
    wijze_anders TEXT NOT NULL,
    aan          TEXT NOT NULL
) STRICT;

CREATE TRIGGER documentstap_niet_wijzigen BEFORE UPDATE ON documentstap
BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE INDEX documentstap_ouder ON documentstap (ouder_id);
