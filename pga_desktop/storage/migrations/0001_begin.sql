-- The register as first released. Ids are never used again, so history and logs keep their meaning.

CREATE TABLE meta (
    sleutel TEXT PRIMARY KEY,
    waarde  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE gebruiker (
    id   TEXT PRIMARY KEY,
    naam TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The heads of the two chains below; the seal shows that the tail was cut off.
CREATE TABLE keten (
    naam  TEXT PRIMARY KEY CHECK (naam IN ('geschiedenis', 'toegang')),
    seq   INTEGER NOT NULL,
    mac   BLOB NOT NULL CHECK (length(mac) = 32),
    zegel BLOB NOT NULL CHECK (length(zegel) = 32)
) STRICT, WITHOUT ROWID;

-- What was changed, by whom and when. No foreign keys: these rows outlive the case.
CREATE TABLE geschiedenis (
    seq       INTEGER PRIMARY KEY,
    tijd      TEXT NOT NULL CHECK (tijd GLOB '????-??-??T??:??:??.???Z'),
    actor     TEXT NOT NULL,
    casus_id  INTEGER,
    actie     TEXT NOT NULL CHECK (actie IN ('aangemaakt', 'gewijzigd', 'verwijderd', 'teruggezet',
                                             'overgang', 'document', 'gewist')),
    soort     TEXT NOT NULL,
    record_id INTEGER,
    veld      TEXT NOT NULL,
    oud       BLOB CHECK (length(oud) = 32),
    nieuw     BLOB CHECK (length(nieuw) = 32),
    mac       BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;

CREATE INDEX geschiedenis_casus ON geschiedenis (casus_id, seq);

CREATE TRIGGER geschiedenis_niet_wijzigen BEFORE UPDATE ON geschiedenis
BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER geschiedenis_niet_verwijderen BEFORE DELETE ON geschiedenis
BEGIN SELECT raise(ABORT, 'append-only'); END;

-- The values and the salt of their hashes; destruction deletes these rows and the chain still holds.
CREATE TABLE geschiedenis_waarde (
    seq   INTEGER PRIMARY KEY REFERENCES geschiedenis (seq),
    zout  BLOB NOT NULL CHECK (length(zout) = 16),
    oud   TEXT,
    nieuw TEXT
) STRICT;

CREATE TRIGGER geschiedenis_waarde_niet_wijzigen BEFORE UPDATE ON geschiedenis_waarde
BEGIN SELECT raise(ABORT, 'append-only'); END;

-- Who looked at what (NEN 7513, BIO2 8.15.01, LDV). Codes and ids, no words of a case.
CREATE TABLE toegang (
    seq        INTEGER PRIMARY KEY,
    begin      TEXT NOT NULL CHECK (begin GLOB '????-??-??T??:??:??.???Z'),
    eind       TEXT NOT NULL CHECK (eind GLOB '????-??-??T??:??:??.???Z'),
    actor      TEXT NOT NULL,
    namens     TEXT NOT NULL,
    rol        TEXT NOT NULL,
    herkomst   TEXT NOT NULL,
    actie      TEXT NOT NULL CHECK (actie IN ('openen', 'zoeken', 'inzien', 'afdrukken',
                                              'exporteren', 'presenteren')),
    soort      TEXT NOT NULL,
    record_id  INTEGER,
    casus_id   INTEGER,
    betrokkene INTEGER,
    verwerking TEXT NOT NULL,
    reden      TEXT NOT NULL CHECK (length(reden) <= 64 AND reden NOT GLOB '*[^a-z0-9_-]*'),
    resultaat  TEXT NOT NULL CHECK (resultaat IN ('ok', 'geweigerd', 'fout')),
    code       TEXT NOT NULL CHECK (length(code) <= 64 AND code NOT GLOB '*[^a-z0-9_-]*'),
    operatie   TEXT NOT NULL,
    mac        BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;

CREATE INDEX toegang_casus ON toegang (casus_id, seq);

CREATE TRIGGER toegang_niet_wijzigen BEFORE UPDATE ON toegang
BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER toegang_niet_verwijderen BEFORE DELETE ON toegang
BEGIN SELECT raise(ABORT, 'append-only'); END;

-- The searchable text of the register, folded, and its index.
CREATE TABLE zoektekst (
    id        INTEGER PRIMARY KEY,
    casus_id  INTEGER NOT NULL,
    soort     TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    veld      TEXT NOT NULL,
    tekst     TEXT NOT NULL,
    UNIQUE (soort, record_id, veld)
) STRICT;

CREATE INDEX zoektekst_casus ON zoektekst (casus_id);

CREATE VIRTUAL TABLE zoekindex USING fts5 (
    tekst, content = 'zoektekst', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
);

INSERT INTO zoekindex (zoekindex, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER zoektekst_erbij AFTER INSERT ON zoektekst BEGIN
    INSERT INTO zoekindex (rowid, tekst) VALUES (new.id, new.tekst);
END;

CREATE TRIGGER zoektekst_eraf AFTER DELETE ON zoektekst BEGIN
    INSERT INTO zoekindex (zoekindex, rowid, tekst) VALUES ('delete', old.id, old.tekst);
END;

CREATE TRIGGER zoektekst_anders AFTER UPDATE OF tekst ON zoektekst BEGIN
    INSERT INTO zoekindex (zoekindex, rowid, tekst) VALUES ('delete', old.id, old.tekst);
    INSERT INTO zoekindex (rowid, tekst) VALUES (new.id, new.tekst);
END;

-- What is being typed and not stored yet, also when it is not valid.
CREATE TABLE concept (
    casus_id     INTEGER,
    soort        TEXT NOT NULL,
    record_id    INTEGER NOT NULL,
    veld         TEXT NOT NULL,
    tekst        TEXT NOT NULL,
    fout         TEXT NOT NULL,
    gewijzigd_op TEXT NOT NULL CHECK (gewijzigd_op GLOB '????-??-??T??:??:??.???Z'),
    PRIMARY KEY (soort, record_id, veld)
) STRICT, WITHOUT ROWID;
