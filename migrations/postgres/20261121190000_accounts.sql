-- Who uses the installation, and how the first of them gets in.
-- Everywhere: ids are UUIDv7 text, points in time are milliseconds since 1970 in UTC, booleans are 0 or 1.

CREATE TABLE organisations (
    id         TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    card       TEXT COLLATE "C" NOT NULL CHECK (CAST(card AS json) IS NOT NULL),
    created_at BIGINT           NOT NULL,
    updated_at BIGINT           NOT NULL
);

CREATE TABLE accounts (
    id              TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    email           TEXT COLLATE "C" NOT NULL,
    -- The address trimmed and in lower case: two spellings of one address are one person.
    email_key       TEXT COLLATE "C" NOT NULL CONSTRAINT accounts_email_key UNIQUE,
    display_name    TEXT COLLATE "C" NOT NULL,
    password_hash   TEXT COLLATE "C" NOT NULL,
    created_at      BIGINT           NOT NULL
);

-- No organisation here: the link is what makes the first one.
CREATE TABLE setup_links (
    hash       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    created_at BIGINT           NOT NULL,
    expires_at BIGINT           NOT NULL,
    used_at    BIGINT
);
