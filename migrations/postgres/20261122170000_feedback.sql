-- What people say about the catalogue where they use it: a remark about a question, a scenario, a measure, an item, a clause or a help text.
-- It is about the catalogue and not about the procurement: no entry of the case file, and in no document.

CREATE TABLE feedback (
    id                  TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organisation_id     TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    -- Where and by whom it was said. Both are let go when the procurement is removed; what was said about the catalogue stays.
    procurement_id      TEXT COLLATE "C" REFERENCES procurements (id),
    account_id          TEXT COLLATE "C" REFERENCES accounts (id),
    -- The release that was read.
    release_version     TEXT COLLATE "C" NOT NULL,
    release_fingerprint TEXT COLLATE "C" NOT NULL,
    -- What kind of thing it is about, a word of the server's, and which one.
    about               TEXT COLLATE "C" NOT NULL,
    key                 TEXT COLLATE "C" NOT NULL,
    -- A word of the server's.
    verdict             TEXT COLLATE "C" NOT NULL,
    comment             TEXT COLLATE "C" NOT NULL,
    -- A proposed wording in this language; empty for none.
    wording             TEXT COLLATE "C" NOT NULL,
    language            TEXT COLLATE "C" NOT NULL,
    created_at          BIGINT           NOT NULL,
    changed_at          BIGINT,
    -- Comment and wording are empty since.
    withdrawn_at        BIGINT
);

CREATE INDEX feedback_by_procurement ON feedback (procurement_id);
CREATE INDEX feedback_by_thing ON feedback (organisation_id, about, key);
