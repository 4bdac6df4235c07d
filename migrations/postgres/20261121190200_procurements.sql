-- The case files: a procurement is a set of keyed entries, each with a revision.

CREATE TABLE procurements (
    id                  TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    organisation_id     TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    owner_id            TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    title               TEXT COLLATE "C" NOT NULL,
    release_version     TEXT COLLATE "C" NOT NULL,
    release_fingerprint TEXT COLLATE "C" NOT NULL,
    created_at          BIGINT           NOT NULL,
    updated_at          BIGINT           NOT NULL,
    deleted_at          BIGINT,
    -- The end of the journal's chain. A chain alone cannot show that its last records are gone.
    journal_seq         BIGINT           NOT NULL,
    journal_hash        TEXT COLLATE "C" NOT NULL
);

CREATE INDEX procurements_by_owner ON procurements (owner_id, updated_at);

CREATE TABLE entries (
    procurement_id  TEXT COLLATE "C" NOT NULL REFERENCES procurements (id),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    section         TEXT COLLATE "C" NOT NULL,
    key             TEXT COLLATE "C" NOT NULL,
    revision        BIGINT           NOT NULL CHECK (revision > 0),
    -- NULL is a tombstone: the entry is gone, but its revision lives on so that none is ever given out twice.
    value           TEXT COLLATE "C" CHECK (value IS NULL OR CAST(value AS json) IS NOT NULL),
    PRIMARY KEY (procurement_id, section, key)
);

CREATE TABLE drafts (
    procurement_id  TEXT COLLATE "C" NOT NULL REFERENCES procurements (id),
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    form            TEXT COLLATE "C" NOT NULL,
    data            TEXT COLLATE "C" NOT NULL CHECK (CAST(data AS json) IS NOT NULL),
    saved_at        BIGINT           NOT NULL,
    PRIMARY KEY (procurement_id, account_id, form)
);
