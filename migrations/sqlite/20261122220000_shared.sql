-- Between municipalities: what came in from other organisations about the catalogue, the answers that came back, and the reports of pilots.

-- An organisation that a file came from. What it says of itself is only its word.
CREATE TABLE shared_origins (
    id              TEXT    NOT NULL PRIMARY KEY,
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    -- Its id in its own Kravspor.
    origin          TEXT    NOT NULL,
    name            TEXT    NOT NULL,
    -- Who read in the latest file, when, and what came with it.
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    read_at         INTEGER NOT NULL,
    received        TEXT    NOT NULL CHECK (json_valid(received)),
    UNIQUE (organisation_id, origin)
) STRICT;

-- A remark from elsewhere is one like any other, without a procurement and an author here: where it is from, and its id in their file.
ALTER TABLE feedback ADD COLUMN origin_id TEXT REFERENCES shared_origins (id);
ALTER TABLE feedback ADD COLUMN origin_key TEXT CHECK ((origin_key IS NULL) = (origin_id IS NULL));

CREATE UNIQUE INDEX feedback_by_origin ON feedback (origin_id, origin_key);

-- What another organisation decided about a remark that was made here.
CREATE TABLE shared_answers (
    feedback_id     TEXT    NOT NULL REFERENCES feedback (id),
    origin_id       TEXT    NOT NULL REFERENCES shared_origins (id),
    -- The id of the decision in their file.
    answer_key      TEXT    NOT NULL,
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    decision        TEXT    NOT NULL CHECK (decision IN ('change', 'keep', 'replace', 'retire', 'new_item')),
    answer          TEXT    NOT NULL,
    language        TEXT    NOT NULL,
    -- The number of their edition that carries it.
    edition         TEXT,
    -- The day it was given.
    said_at         INTEGER NOT NULL,
    read_at         INTEGER NOT NULL,
    -- Whether the remark said then what it says now that the answer is here.
    fits            INTEGER NOT NULL CHECK (fits IN (0, 1)),
    -- When whoever made the remark has seen it as it is now.
    seen_at         INTEGER,
    PRIMARY KEY (feedback_id, origin_id, answer_key)
) STRICT;

CREATE INDEX shared_answers_by_origin ON shared_answers (origin_id);

-- Reports of pilots as they were when they were sent to the editors, or came from elsewhere.
CREATE TABLE pilot_reports (
    id              TEXT    NOT NULL PRIMARY KEY,
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    -- Whose report it is, so that it can be sent again or taken back. Let go when the procurement is removed.
    procurement_id  TEXT    UNIQUE REFERENCES procurements (id),
    origin_id       TEXT    REFERENCES shared_origins (id) CHECK (origin_id IS NULL OR procurement_id IS NULL),
    origin_key      TEXT    CHECK ((origin_key IS NULL) = (origin_id IS NULL)),
    -- The release that was tried out.
    version         TEXT    NOT NULL,
    report          TEXT    NOT NULL CHECK (json_valid(report)),
    sent_at         INTEGER NOT NULL
) STRICT;

CREATE INDEX pilot_reports_by_organisation ON pilot_reports (organisation_id, sent_at);
CREATE UNIQUE INDEX pilot_reports_by_origin ON pilot_reports (origin_id, origin_key);

-- What a report says that became of each entry of the catalogue: the words of catalogue_uses.
CREATE TABLE pilot_report_uses (
    report_id       TEXT    NOT NULL REFERENCES pilot_reports (id),
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    about           TEXT    NOT NULL,
    key             TEXT    NOT NULL,
    did             TEXT    NOT NULL,
    PRIMARY KEY (report_id, about, key)
) STRICT;

CREATE INDEX pilot_report_uses_by_thing ON pilot_report_uses (organisation_id, about, key, did);
