-- Catalogues of other organisations that one follows: what was read in of each, to be looked at and never used. Of each there are the file
-- that an editor has looked at and the one that came after it.

CREATE TABLE followed_catalogues (
    id              TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    name            TEXT COLLATE "C" NOT NULL,
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    created_at      BIGINT           NOT NULL,
    UNIQUE (organisation_id, name)
);

CREATE TABLE followed_files (
    followed_id     TEXT COLLATE "C" NOT NULL REFERENCES followed_catalogues (id) ON DELETE CASCADE,
    -- The files of a catalogue, counted from 1.
    number          BIGINT           NOT NULL,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    -- What the file says of itself: its title, its version and the release it was made on.
    title           TEXT COLLATE "C" NOT NULL,
    version         TEXT COLLATE "C" NOT NULL,
    base            TEXT COLLATE "C" NOT NULL,
    kind            TEXT COLLATE "C" NOT NULL CHECK (kind IN ('whole', 'extension', 'offer')),
    content         TEXT COLLATE "C" NOT NULL CHECK (CAST(content AS json) IS NOT NULL),
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    read_at         BIGINT           NOT NULL,
    -- Which editor has looked at what is new in it, and when.
    seen_by         TEXT COLLATE "C" REFERENCES accounts (id),
    seen_at         BIGINT,
    PRIMARY KEY (followed_id, number)
);
