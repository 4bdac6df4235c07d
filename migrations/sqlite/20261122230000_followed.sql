-- Catalogues of other organisations that one follows: what was read in of each, to be looked at and never used. Of each there are the file
-- that an editor has looked at and the one that came after it.

CREATE TABLE followed_catalogues (
    id              TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    name            TEXT    NOT NULL,
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    created_at      INTEGER NOT NULL,
    UNIQUE (organisation_id, name)
) STRICT;

CREATE TABLE followed_files (
    followed_id     TEXT    NOT NULL REFERENCES followed_catalogues (id) ON DELETE CASCADE,
    -- The files of a catalogue, counted from 1.
    number          INTEGER NOT NULL,
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    -- What the file says of itself: its title, its version and the release it was made on.
    title           TEXT    NOT NULL,
    version         TEXT    NOT NULL,
    base            TEXT    NOT NULL,
    kind            TEXT    NOT NULL CHECK (kind IN ('whole', 'extension', 'offer')),
    content         TEXT    NOT NULL CHECK (json_valid(content)),
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    read_at         INTEGER NOT NULL,
    -- Which editor has looked at what is new in it, and when.
    seen_by         TEXT    REFERENCES accounts (id),
    seen_at         INTEGER,
    PRIMARY KEY (followed_id, number)
) STRICT;
