-- The logo of an organisation. Its card says which one it is; the file stands apart, so that not every page loads it. No row, and there is none.

CREATE TABLE organisation_logos (
    organisation_id TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES organisations (id),
    sha256          TEXT COLLATE "C" NOT NULL CHECK (length(sha256) = 64),
    -- A PNG that Kravspor has encoded itself.
    content         BYTEA            NOT NULL
);
