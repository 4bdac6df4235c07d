-- Catalogues that an organisation has read in: files on their way, what came of them, and the release they make together.

CREATE TABLE import_drafts (
    id              TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    account_id      TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    name            TEXT    NOT NULL,
    content         BLOB    NOT NULL,
    mapping         TEXT    NOT NULL CHECK (json_valid(mapping)),
    created_at      INTEGER NOT NULL
) STRICT;

CREATE INDEX import_drafts_by_account ON import_drafts (account_id, created_at);

CREATE TABLE catalogue_imports (
    id              TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    title           TEXT    NOT NULL,
    version         TEXT    NOT NULL,
    language        TEXT    NOT NULL,
    kind            TEXT    NOT NULL CHECK (kind IN ('whole', 'extension')),
    -- NULL once it is deleted: who read it in and who deleted it stays.
    content         TEXT    CHECK (content IS NULL OR json_valid(content)),
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    created_at      INTEGER NOT NULL,
    in_use          INTEGER NOT NULL CHECK (in_use IN (0, 1)),
    -- Who last put it in use, took it out of use or deleted it.
    changed_by      TEXT    REFERENCES accounts (id),
    changed_at      INTEGER,
    deleted_at      INTEGER
) STRICT;

CREATE INDEX catalogue_imports_by_organisation ON catalogue_imports (organisation_id, created_at);

-- The release that new procurements of an organisation begin with; no row, and it is the one that is built in.
CREATE TABLE releases_in_use (
    organisation_id     TEXT    NOT NULL PRIMARY KEY REFERENCES organisations (id),
    release_fingerprint TEXT    NOT NULL REFERENCES releases (fingerprint),
    release_version     TEXT    NOT NULL,
    -- The built-in release it was made with: after an upgrade it is made anew.
    made_with           TEXT    NOT NULL
) STRICT;
