-- What people say to each other about parts of a procurement. It is talk: no entry of the case file, and in no document.

CREATE TABLE comments (
    procurement_id  TEXT    NOT NULL REFERENCES procurements (id),
    number          INTEGER NOT NULL CHECK (number > 0),
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    -- What kind of thing it is about, a word of the server's, and which one. The thing itself may be gone.
    about           TEXT    NOT NULL,
    key             TEXT    NOT NULL,
    -- The comment it answers, which answers none itself: what is due and whether it is resolved stands there.
    answers         INTEGER,
    written_at      INTEGER NOT NULL,
    -- None once the author has taken it away.
    text            TEXT,
    -- 2026-11-21
    due             TEXT,
    resolved_at     INTEGER,
    resolved_by     TEXT    REFERENCES accounts (id),
    PRIMARY KEY (procurement_id, number),
    FOREIGN KEY (procurement_id, answers) REFERENCES comments (procurement_id, number)
) STRICT;

CREATE INDEX comments_by_thing ON comments (procurement_id, about, key);

CREATE TABLE comment_mentions (
    procurement_id TEXT    NOT NULL,
    number         INTEGER NOT NULL,
    account_id     TEXT    NOT NULL REFERENCES accounts (id),
    PRIMARY KEY (procurement_id, number, account_id),
    FOREIGN KEY (procurement_id, number) REFERENCES comments (procurement_id, number)
) STRICT;

CREATE INDEX comment_mentions_by_account ON comment_mentions (account_id);
