-- What people say about the catalogue where they use it: a remark about a question, a scenario, a measure, an item, a clause or a help text.
-- It is about the catalogue and not about the procurement: no entry of the case file, and in no document.

CREATE TABLE feedback (
    id                  TEXT    NOT NULL PRIMARY KEY,
    organisation_id     TEXT    NOT NULL REFERENCES organisations (id),
    -- Where and by whom it was said. Both are let go when the procurement is removed; what was said about the catalogue stays.
    procurement_id      TEXT    REFERENCES procurements (id),
    account_id          TEXT    REFERENCES accounts (id),
    -- The release that was read.
    release_version     TEXT    NOT NULL,
    release_fingerprint TEXT    NOT NULL,
    -- What kind of thing it is about, a word of the server's, and which one.
    about               TEXT    NOT NULL,
    key                 TEXT    NOT NULL,
    -- A word of the server's.
    verdict             TEXT    NOT NULL,
    comment             TEXT    NOT NULL,
    -- A proposed wording in this language; empty for none.
    wording             TEXT    NOT NULL,
    language            TEXT    NOT NULL,
    created_at          INTEGER NOT NULL,
    changed_at          INTEGER,
    -- Comment and wording are empty since.
    withdrawn_at        INTEGER
) STRICT;

CREATE INDEX feedback_by_procurement ON feedback (procurement_id);
CREATE INDEX feedback_by_thing ON feedback (organisation_id, about, key);
