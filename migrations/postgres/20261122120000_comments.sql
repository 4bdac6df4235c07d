-- What people say to each other about parts of a procurement. It is talk: no entry of the case file, and in no document.

CREATE TABLE comments (
    procurement_id  TEXT COLLATE "C" NOT NULL REFERENCES procurements (id),
    number          BIGINT           NOT NULL CHECK (number > 0),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    -- What kind of thing it is about, a word of the server's, and which one. The thing itself may be gone.
    about           TEXT COLLATE "C" NOT NULL,
    key             TEXT COLLATE "C" NOT NULL,
    -- The comment it answers, which answers none itself: what is due and whether it is resolved stands there.
    answers         BIGINT,
    written_at      BIGINT           NOT NULL,
    -- None once the author has taken it away.
    text            TEXT COLLATE "C",
    -- 2026-11-21
    due             TEXT COLLATE "C",
    resolved_at     BIGINT,
    resolved_by     TEXT COLLATE "C" REFERENCES accounts (id),
    PRIMARY KEY (procurement_id, number),
    FOREIGN KEY (procurement_id, answers) REFERENCES comments (procurement_id, number)
);

CREATE INDEX comments_by_thing ON comments (procurement_id, about, key);

CREATE TABLE comment_mentions (
    procurement_id TEXT COLLATE "C" NOT NULL,
    number         BIGINT           NOT NULL,
    account_id     TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    PRIMARY KEY (procurement_id, number, account_id),
    FOREIGN KEY (procurement_id, number) REFERENCES comments (procurement_id, number)
);

CREATE INDEX comment_mentions_by_account ON comment_mentions (account_id);
