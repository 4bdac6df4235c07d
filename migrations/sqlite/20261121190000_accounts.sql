-- Who uses the installation, and how the first of them gets in.
-- Everywhere: ids are UUIDv7 text, points in time are milliseconds since 1970 in UTC, booleans are 0 or 1.

CREATE TABLE organisations (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    card       TEXT    NOT NULL CHECK (json_valid(card)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE accounts (
    id              TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    email           TEXT    NOT NULL,
    -- The address trimmed and in lower case: two spellings of one address are one person.
    email_key       TEXT    NOT NULL CONSTRAINT accounts_email_key UNIQUE,
    display_name    TEXT    NOT NULL,
    password_hash   TEXT    NOT NULL,
    created_at      INTEGER NOT NULL
) STRICT;

-- No organisation here: the link is what makes the first one.
CREATE TABLE setup_links (
    hash       TEXT    NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT;
