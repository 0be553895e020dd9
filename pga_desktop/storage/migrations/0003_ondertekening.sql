-- Who signed a document and how. Each signature that is in the document itself brings the document
-- as it was from then on; of what was signed on paper a scan is kept. The certificates that are
-- trusted, and the way to a card or token.

CREATE TABLE ondertekening (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id  INTEGER NOT NULL REFERENCES document (id),
    wijze     TEXT NOT NULL CHECK (wijze IN ('certificaat', 'elders', 'scherm', 'papier')),
    plekken   TEXT NOT NULL CHECK (json_type(plekken) = 'array'),
    namen     TEXT NOT NULL CHECK (json_type(namen) = 'array'),
    moment    TEXT NOT NULL CHECK (moment GLOB '????-??-??T??:??:??.???Z'),
    aanwezig  TEXT NOT NULL,
    bestand   TEXT NOT NULL CHECK (bestand IN ('pdf', 'png', 'jpeg'))
) STRICT;

CREATE TRIGGER ondertekening_niet_wijzigen BEFORE UPDATE ON ondertekening
BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE INDEX ondertekening_ouder ON ondertekening (ouder_id);

CREATE TABLE ondertekening_inhoud (
    ondertekening_id INTEGER PRIMARY KEY REFERENCES ondertekening (id) ON DELETE CASCADE,
    inhoud           BLOB NOT NULL
) STRICT;

CREATE TRIGGER ondertekening_inhoud_niet_wijzigen BEFORE UPDATE ON ondertekening_inhoud
BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE certificaat (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    naam       TEXT NOT NULL,
    uitgever   TEXT NOT NULL,
    geldig_tot TEXT NOT NULL CHECK (geldig_tot IS date(geldig_tot)),
    der        TEXT NOT NULL UNIQUE
) STRICT;

ALTER TABLE instellingen ADD COLUMN tokenbibliotheek TEXT NOT NULL DEFAULT '';
