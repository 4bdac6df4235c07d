-- Pilots: procurements that try the catalogue out, and what those who take part tell of it: how each step went, and an interview at the end.

CREATE TABLE pilots (
    procurement_id  TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES procurements (id),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    -- Whoever made it one.
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    begun_at        BIGINT NOT NULL,
    -- Whether what people wrote may leave the procurement; without it the report holds ids and numbers only.
    shares          BIGINT NOT NULL DEFAULT 0 CHECK (shares IN (0, 1)),
    ended_at        BIGINT
);

-- How a step went for somebody: one answer for each person and step, theirs to change.
CREATE TABLE pilot_reviews (
    procurement_id  TEXT COLLATE "C" NOT NULL REFERENCES procurements (id),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    -- A word of the server's.
    step            TEXT COLLATE "C" NOT NULL,
    -- Minutes, as remembered; none where nobody knows.
    minutes         BIGINT,
    hard            TEXT COLLATE "C" NOT NULL,
    helped          TEXT COLLATE "C" NOT NULL,
    written_at      BIGINT NOT NULL,
    PRIMARY KEY (procurement_id, account_id, step)
);

-- What somebody answered to a question of the closing interview.
CREATE TABLE pilot_answers (
    procurement_id  TEXT COLLATE "C" NOT NULL REFERENCES procurements (id),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    -- A word of the server's.
    question        TEXT COLLATE "C" NOT NULL,
    answer          TEXT COLLATE "C" NOT NULL,
    written_at      BIGINT NOT NULL,
    PRIMARY KEY (procurement_id, account_id, question)
);
