-- The register as first released. Ids are never used again, so history and logs keep their meaning.

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
                                             'overgang', 'document', 'geopend', 'gewist')),
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
    UNIQUE (soort, record_id, veld, casus_id)
) STRICT;

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

-- The case and all that hangs on it. A table has the fields of its record in the domain, in the same
-- order; ouder_id is the record it hangs under. `x IS date(x)` holds for NULL and for a real ISO date.

CREATE TABLE persoon (
    id                    INTEGER PRIMARY KEY AUTOINCREMENT,
    voornamen             TEXT NOT NULL,
    roepnaam              TEXT NOT NULL,
    voorvoegsel           TEXT NOT NULL,
    geslachtsnaam         TEXT NOT NULL,
    naamgebruik           TEXT NOT NULL CHECK (naamgebruik IN ('', 'eigen', 'partner', 'partner_eigen',
                                                               'eigen_partner')),
    partner_voorvoegsel   TEXT NOT NULL,
    partner_geslachtsnaam TEXT NOT NULL,
    geboortedatum         TEXT CHECK (geboortedatum GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    geslacht              TEXT NOT NULL CHECK (geslacht IN ('', 'man', 'vrouw', 'x', 'onbekend')),
    bsn                   TEXT NOT NULL CHECK (bsn = '' OR (length(bsn) = 9 AND bsn NOT GLOB '*[^0-9]*')),
    bsn_gecontroleerd_op  TEXT CHECK (bsn_gecontroleerd_op IS date(bsn_gecontroleerd_op)),
    bsn_gecontroleerd_met TEXT NOT NULL,
    straat                TEXT NOT NULL,
    huisnummer            TEXT NOT NULL,
    postcode              TEXT NOT NULL CHECK (postcode = '' OR postcode GLOB '[1-9][0-9][0-9][0-9][A-Z][A-Z]'),
    woonplaats            TEXT NOT NULL,
    geheim_adres          INTEGER NOT NULL CHECK (geheim_adres IN (0, 1)),
    telefoon              TEXT NOT NULL,
    taal                  TEXT NOT NULL,
    tolk                  INTEGER NOT NULL CHECK (tolk IN (0, 1)),
    eenvoudige_taal       INTEGER NOT NULL CHECK (eenvoudige_taal IN (0, 1))
) STRICT;

CREATE TABLE relatie (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id         INTEGER NOT NULL REFERENCES persoon (id),
    soort            TEXT NOT NULL,
    naam             TEXT NOT NULL,
    gezag            TEXT NOT NULL CHECK (gezag IN ('', 'ja', 'nee', 'onbekend')),
    ontvangt_brieven INTEGER NOT NULL CHECK (ontvangt_brieven IN (0, 1)),
    adres            TEXT NOT NULL
) STRICT;

CREATE TABLE casus (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id        INTEGER NOT NULL REFERENCES persoon (id),
    nummer          TEXT NOT NULL UNIQUE CHECK (nummer GLOB 'C-[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9]*'),
    stap            TEXT NOT NULL CHECK (stap IN ('aangemeld', 'in_toetsing', 'aanvulling', 'afgewezen',
                                                  'wachtlijst', 'startfase', 'plan_in_opstelling',
                                                  'in_uitvoering', 'evaluatie', 'opgeschaald',
                                                  'vinger_aan_de_pols', 'in_afsluiting', 'afgesloten',
                                                  'vernietigd')),
    versie          INTEGER NOT NULL CHECK (versie > 0),
    aangemaakt_op   TEXT NOT NULL CHECK (aangemaakt_op GLOB '????-??-??T??:??:??.???Z'),
    gewijzigd_op    TEXT NOT NULL CHECK (gewijzigd_op GLOB '????-??-??T??:??:??.???Z'),
    procesregisseur TEXT NOT NULL,
    vlaggen         TEXT NOT NULL CHECK (json_type(vlaggen) = 'array')
) STRICT;

CREATE TABLE traject (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id    INTEGER NOT NULL REFERENCES casus (id),
    nummer      INTEGER NOT NULL CHECK (nummer > 0),
    begonnen_op TEXT NOT NULL CHECK (begonnen_op IS date(begonnen_op)),
    UNIQUE (ouder_id, nummer)
) STRICT;

CREATE TABLE gebeurtenis (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id     INTEGER NOT NULL REFERENCES traject (id),
    overgang     TEXT NOT NULL,
    datum        TEXT NOT NULL CHECK (datum IS date(datum)),
    van          TEXT NOT NULL,
    naar         TEXT NOT NULL,
    reden        TEXT NOT NULL,
    overgeslagen TEXT NOT NULL CHECK (json_type(overgeslagen) = 'array')
) STRICT;

CREATE TRIGGER gebeurtenis_niet_wijzigen BEFORE UPDATE ON gebeurtenis
BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE aanmelding (
    id                       INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id                 INTEGER NOT NULL UNIQUE REFERENCES traject (id),
    datum                    TEXT CHECK (datum IS date(datum)),
    organisatie              TEXT NOT NULL,
    aanmelder                TEXT NOT NULL,
    functie                  TEXT NOT NULL,
    telefoon                 TEXT NOT NULL,
    email                    TEXT NOT NULL,
    kanaal                   TEXT NOT NULL CHECK (kanaal IN ('', 'formulier', 'zsm', 'zvh')),
    aanleiding               TEXT NOT NULL,
    eerdere_inzet            TEXT NOT NULL,
    doel                     TEXT NOT NULL,
    betrokken_partners       TEXT NOT NULL CHECK (json_type(betrokken_partners) = 'array'),
    geinformeerd             TEXT NOT NULL CHECK (geinformeerd IN ('', 'ja', 'nee')),
    geinformeerd_toelichting TEXT NOT NULL
) STRICT;

-- The kind of a fact decides who may see it: nothing outside the list gets in.
CREATE TABLE feit (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id INTEGER NOT NULL REFERENCES traject (id),
    datum    TEXT CHECK (datum IS date(datum)),
    bron     TEXT NOT NULL,
    soort    TEXT NOT NULL CHECK (soort IN ('', 'algemeen', 'gezondheid', 'politie', 'strafvorderlijk',
                                            'derden', 'werkaantekening')),
    tekst    TEXT NOT NULL
) STRICT;

CREATE TABLE toetsing (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id          INTEGER NOT NULL UNIQUE REFERENCES traject (id),
    datum             TEXT CHECK (datum IS date(datum)),
    besluit           TEXT NOT NULL CHECK (besluit IN ('', 'toelaten', 'afwijzen')),
    toelichting       TEXT NOT NULL,
    proportionaliteit TEXT NOT NULL,
    subsidiariteit    TEXT NOT NULL,
    beslissers        TEXT NOT NULL CHECK (json_type(beslissers) = 'array'),
    afwijsreden       TEXT NOT NULL,
    verwijzing        TEXT NOT NULL
) STRICT;

CREATE TABLE criteriumantwoord (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id    INTEGER NOT NULL REFERENCES traject (id),
    criterium   TEXT NOT NULL,
    antwoord    TEXT NOT NULL CHECK (antwoord IN ('', 'ja', 'nee')),
    toelichting TEXT NOT NULL,
    UNIQUE (ouder_id, criterium)
) STRICT;

CREATE TABLE startfase (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id             INTEGER NOT NULL UNIQUE REFERENCES traject (id),
    aanmeldbrief_datum   TEXT CHECK (aanmeldbrief_datum IS date(aanmeldbrief_datum)),
    uitstel_reden        TEXT NOT NULL,
    uitstel_tot          TEXT CHECK (uitstel_tot IS date(uitstel_tot)),
    startgesprek_datum   TEXT CHECK (startgesprek_datum IS date(startgesprek_datum)),
    aanwezigen           TEXT NOT NULL CHECK (json_type(aanwezigen) = 'array'),
    startgesprek_verslag TEXT NOT NULL
) STRICT;

CREATE TABLE meting (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id     INTEGER NOT NULL REFERENCES traject (id),
    soort        TEXT NOT NULL CHECK (soort IN ('', 'nul', 'tussen', 'eind')),
    datum        TEXT CHECK (datum IS date(datum)),
    lijst_versie TEXT NOT NULL
) STRICT;

CREATE TABLE score (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id    INTEGER NOT NULL REFERENCES meting (id),
    leefgebied  TEXT NOT NULL,
    score       INTEGER CHECK (score >= -1),
    clientscore INTEGER CHECK (clientscore >= -1),
    toelichting TEXT NOT NULL,
    UNIQUE (ouder_id, leefgebied)
) STRICT;

CREATE TABLE overleg (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id            INTEGER NOT NULL REFERENCES traject (id),
    datum               TEXT CHECK (datum IS date(datum)),
    tijd                TEXT NOT NULL,
    locatie             TEXT NOT NULL,
    client_aanwezig     INTEGER NOT NULL CHECK (client_aanwezig IN (0, 1)),
    beeld               TEXT NOT NULL,
    oordeel             TEXT NOT NULL,
    informatieafspraken TEXT NOT NULL
) STRICT;

CREATE TABLE deelnemer (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id    INTEGER NOT NULL REFERENCES overleg (id),
    organisatie TEXT NOT NULL,
    naam        TEXT NOT NULL,
    aanwezig    INTEGER NOT NULL CHECK (aanwezig IN (0, 1))
) STRICT;

-- actie_id is no foreign key: an action that was removed can come back under the same id.
CREATE TABLE overlegbesluit (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id INTEGER NOT NULL REFERENCES overleg (id),
    tekst    TEXT NOT NULL,
    actie_id INTEGER
) STRICT;

CREATE TABLE plan (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id            INTEGER NOT NULL UNIQUE REFERENCES traject (id),
    datum               TEXT CHECK (datum IS date(datum)),
    casusregisseur      TEXT NOT NULL,
    evaluatiedatum      TEXT CHECK (evaluatiedatum IS date(evaluatiedatum)),
    akkoord             TEXT NOT NULL CHECK (akkoord IN ('', 'ja', 'deels', 'nee', 'niet_bereikt')),
    akkoord_toelichting TEXT NOT NULL
) STRICT;

CREATE TABLE doel (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id       INTEGER NOT NULL REFERENCES traject (id),
    leefgebied     TEXT NOT NULL,
    doel           TEXT NOT NULL,
    woorden_client TEXT NOT NULL,
    prioriteit     INTEGER
) STRICT;

CREATE TABLE actie (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id  INTEGER NOT NULL REFERENCES doel (id),
    soort     TEXT NOT NULL,
    wat       TEXT NOT NULL,
    wie       TEXT NOT NULL,
    start     TEXT CHECK (start IS date(start)),
    uiterlijk TEXT CHECK (uiterlijk IS date(uiterlijk)),
    status    TEXT NOT NULL CHECK (status IN ('', 'open', 'loopt', 'gereed', 'vervallen', 'overgedragen')),
    resultaat TEXT NOT NULL
) STRICT;

CREATE TABLE terugvalafspraak (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id INTEGER NOT NULL REFERENCES traject (id),
    signaal  TEXT NOT NULL,
    wie      TEXT NOT NULL,
    wat      TEXT NOT NULL
) STRICT;

CREATE TABLE evaluatie (
    id                    INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id              INTEGER NOT NULL REFERENCES traject (id),
    datum                 TEXT CHECK (datum IS date(datum)),
    uitkomst              TEXT NOT NULL,
    nieuwe_evaluatiedatum TEXT CHECK (nieuwe_evaluatiedatum IS date(nieuwe_evaluatiedatum))
) STRICT;

CREATE TABLE opschaling (
    id                     INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id               INTEGER NOT NULL REFERENCES traject (id),
    datum                  TEXT CHECK (datum IS date(datum)),
    zvh                    TEXT NOT NULL,
    vraag                  TEXT NOT NULL,
    criteria               TEXT NOT NULL CHECK (json_type(criteria) = 'array'),
    client_geinformeerd_op TEXT CHECK (client_geinformeerd_op IS date(client_geinformeerd_op)),
    niet_geinformeerd_reden TEXT NOT NULL,
    meegestuurd            TEXT NOT NULL CHECK (json_type(meegestuurd) = 'array'),
    meegestuurd_anders     TEXT NOT NULL CHECK (json_type(meegestuurd_anders) = 'array'),
    teruggekomen           TEXT CHECK (teruggekomen IS date(teruggekomen)),
    uitkomst               TEXT NOT NULL,
    hertoetsing            TEXT NOT NULL
) STRICT;

CREATE TABLE vinger_aan_de_pols (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id INTEGER NOT NULL UNIQUE REFERENCES traject (id),
    partner  TEXT NOT NULL,
    signalen TEXT NOT NULL,
    tot      TEXT CHECK (tot IS date(tot))
) STRICT;

CREATE TABLE afsluiting (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id           INTEGER NOT NULL UNIQUE REFERENCES traject (id),
    datum              TEXT CHECK (datum IS date(datum)),
    reden              TEXT NOT NULL,
    resultaat          TEXT NOT NULL,
    nazorg_door        TEXT NOT NULL,
    nazorg_datum       TEXT CHECK (nazorg_datum IS date(nazorg_datum)),
    afsluitbrief_datum TEXT CHECK (afsluitbrief_datum IS date(afsluitbrief_datum)),
    opruimverzoek_datum TEXT CHECK (opruimverzoek_datum IS date(opruimverzoek_datum))
) STRICT;

CREATE TABLE clientfeedback (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id            INTEGER NOT NULL UNIQUE REFERENCES traject (id),
    niet_gevraagd_reden TEXT NOT NULL
) STRICT;

CREATE TABLE feedbackantwoord (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id     INTEGER NOT NULL REFERENCES traject (id),
    vraag        TEXT NOT NULL,
    score        INTEGER CHECK (score > 0),
    tekst        TEXT NOT NULL,
    lijst_versie TEXT NOT NULL,
    UNIQUE (ouder_id, vraag)
) STRICT;

CREATE TABLE document (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id        INTEGER NOT NULL REFERENCES traject (id),
    sleutel         TEXT NOT NULL,
    niveau          TEXT NOT NULL CHECK (niveau IN ('b1', 'a2')),
    lezer           TEXT NOT NULL,
    ontvanger       TEXT NOT NULL,
    titel           TEXT NOT NULL,
    formulierversie TEXT NOT NULL,
    teksthash       TEXT NOT NULL,
    gemaakt_op      TEXT NOT NULL CHECK (gemaakt_op GLOB '????-??-??T??:??:??.???Z'),
    bladzijden      INTEGER NOT NULL
) STRICT;

CREATE TRIGGER document_niet_wijzigen BEFORE UPDATE ON document
BEGIN SELECT raise(ABORT, 'append-only'); END;

-- The PDF of a document, apart: a list of documents does not read them.
CREATE TABLE document_inhoud (
    document_id INTEGER PRIMARY KEY REFERENCES document (id),
    pdf         BLOB NOT NULL
) STRICT;

CREATE TABLE deling (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id       INTEGER NOT NULL REFERENCES casus (id),
    item_soort     TEXT NOT NULL,
    item_id        INTEGER,
    organisatie    TEXT NOT NULL,
    grond          TEXT NOT NULL,
    datum          TEXT CHECK (datum IS date(datum)),
    om_toestemming INTEGER NOT NULL CHECK (om_toestemming IN (0, 1))
) STRICT;

CREATE TABLE incidenteel_deelnemer (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id    INTEGER NOT NULL REFERENCES casus (id),
    organisatie TEXT NOT NULL,
    grond       TEXT NOT NULL
) STRICT;

CREATE TABLE uitgesteld (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id INTEGER NOT NULL REFERENCES casus (id),
    sleutel  TEXT NOT NULL,
    tot      TEXT CHECK (tot IS date(tot)),
    reden    TEXT NOT NULL
) STRICT;

CREATE TABLE organisatie (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    naam            TEXT NOT NULL,
    domein          TEXT NOT NULL,
    convenant       INTEGER NOT NULL CHECK (convenant IN (0, 1)),
    convenant_datum TEXT CHECK (convenant_datum IS date(convenant_datum)),
    notitie         TEXT NOT NULL
) STRICT;

CREATE TABLE contactpersoon (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    ouder_id INTEGER NOT NULL REFERENCES organisatie (id),
    naam     TEXT NOT NULL,
    functie  TEXT NOT NULL,
    telefoon TEXT NOT NULL,
    email    TEXT NOT NULL
) STRICT;

CREATE TABLE instellingen (
    id                           INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id = 1),
    gemeente                     TEXT NOT NULL,
    afdeling                     TEXT NOT NULL,
    contactpersoon               TEXT NOT NULL,
    functie                      TEXT NOT NULL,
    telefoon                     TEXT NOT NULL,
    email                        TEXT NOT NULL,
    postadres                    TEXT NOT NULL,
    bezoekadres                  TEXT NOT NULL,
    verwerkingsverantwoordelijke TEXT NOT NULL,
    fg_naam                      TEXT NOT NULL,
    fg_email                     TEXT NOT NULL,
    fg_telefoon                  TEXT NOT NULL,
    klachtadres                  TEXT NOT NULL,
    bezwaaradres                 TEXT NOT NULL,
    reglement                    TEXT NOT NULL,
    plafond                      INTEGER CHECK (plafond >= 0)
) STRICT;

CREATE INDEX relatie_ouder ON relatie (ouder_id);
CREATE INDEX casus_ouder ON casus (ouder_id);
CREATE INDEX casus_stap ON casus (stap);
CREATE INDEX gebeurtenis_ouder ON gebeurtenis (ouder_id);
CREATE INDEX feit_ouder ON feit (ouder_id);
CREATE INDEX meting_ouder ON meting (ouder_id);
CREATE INDEX overleg_ouder ON overleg (ouder_id);
CREATE INDEX deelnemer_ouder ON deelnemer (ouder_id);
CREATE INDEX overlegbesluit_ouder ON overlegbesluit (ouder_id);
CREATE INDEX doel_ouder ON doel (ouder_id);
CREATE INDEX actie_ouder ON actie (ouder_id);
CREATE INDEX terugvalafspraak_ouder ON terugvalafspraak (ouder_id);
CREATE INDEX evaluatie_ouder ON evaluatie (ouder_id);
CREATE INDEX opschaling_ouder ON opschaling (ouder_id);
CREATE INDEX document_ouder ON document (ouder_id);
CREATE INDEX deling_ouder ON deling (ouder_id);
CREATE INDEX incidenteel_deelnemer_ouder ON incidenteel_deelnemer (ouder_id);
CREATE INDEX uitgesteld_ouder ON uitgesteld (ouder_id);
CREATE INDEX contactpersoon_ouder ON contactpersoon (ouder_id);
