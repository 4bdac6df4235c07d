-- The case files: a procurement is a set of keyed entries, each with a revision.

CREATE TABLE procurements (
    id                  TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    organisation_id     TEXT    NOT NULL REFERENCES organisations (id),
    owner_id            TEXT    NOT NULL REFERENCES accounts (id),
    title               TEXT    NOT NULL,
    release_version     TEXT    NOT NULL,
    release_fingerprint TEXT    NOT NULL,
    created_at          INTEGER NOT NULL,
    updated_at          INTEGER NOT NULL,
    deleted_at          INTEGER,
    -- The end of the journal's chain. A chain alone cannot show that its last records are gone.
    journal_seq         INTEGER NOT NULL,
    journal_hash        TEXT    NOT NULL
) STRICT;

CREATE INDEX procurements_by_owner ON procurements (owner_id, updated_at);

CREATE TABLE entries (
    procurement_id  TEXT    NOT NULL REFERENCES procurements (id),
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    section         TEXT    NOT NULL,
    key             TEXT    NOT NULL,
    revision        INTEGER NOT NULL CHECK (revision > 0),
    -- NULL is a tombstone: the entry is gone, but its revision lives on so that none is ever given out twice.
    value           TEXT    CHECK (value IS NULL OR json_valid(value)),
    PRIMARY KEY (procurement_id, section, key)
) STRICT;

CREATE TABLE drafts (
    procurement_id  TEXT    NOT NULL REFERENCES procurements (id),
    account_id      TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    form            TEXT    NOT NULL,
    data            TEXT    NOT NULL CHECK (json_valid(data)),
    saved_at        INTEGER NOT NULL,
    PRIMARY KEY (procurement_id, account_id, form)
) STRICT;
