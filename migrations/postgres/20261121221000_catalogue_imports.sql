-- Catalogues that an organisation has read in: files on their way, what came of them, and the release they make together.

CREATE TABLE import_drafts (
    id              TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    name            TEXT COLLATE "C" NOT NULL,
    content         BYTEA            NOT NULL,
    mapping         TEXT COLLATE "C" NOT NULL CHECK (CAST(mapping AS json) IS NOT NULL),
    created_at      BIGINT           NOT NULL
);

CREATE INDEX import_drafts_by_account ON import_drafts (account_id, created_at);

CREATE TABLE catalogue_imports (
    id              TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    title           TEXT COLLATE "C" NOT NULL,
    version         TEXT COLLATE "C" NOT NULL,
    language        TEXT COLLATE "C" NOT NULL,
    kind            TEXT COLLATE "C" NOT NULL CHECK (kind IN ('whole', 'extension')),
    -- NULL once it is deleted: who read it in and who deleted it stays.
    content         TEXT COLLATE "C" CHECK (content IS NULL OR CAST(content AS json) IS NOT NULL),
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    created_at      BIGINT           NOT NULL,
    in_use          BIGINT           NOT NULL CHECK (in_use IN (0, 1)),
    -- Who last put it in use, took it out of use or deleted it.
    changed_by      TEXT COLLATE "C" REFERENCES accounts (id),
    changed_at      BIGINT,
    deleted_at      BIGINT
);

CREATE INDEX catalogue_imports_by_organisation ON catalogue_imports (organisation_id, created_at);

-- The release that new procurements of an organisation begin with; no row, and it is the one that is built in.
CREATE TABLE releases_in_use (
    organisation_id     TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES organisations (id),
    release_fingerprint TEXT COLLATE "C" NOT NULL REFERENCES releases (fingerprint),
    release_version     TEXT COLLATE "C" NOT NULL,
    -- The built-in release it was made with: after an upgrade it is made anew.
    made_with           TEXT COLLATE "C" NOT NULL
);
