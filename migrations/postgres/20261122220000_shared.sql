-- Between municipalities: what came in from other organisations about the catalogue, the answers that came back, and the reports of pilots.

-- An organisation that a file came from. What it says of itself is only its word.
CREATE TABLE shared_origins (
    id              TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    -- Its id in its own Kravspor.
    origin          TEXT COLLATE "C" NOT NULL,
    name            TEXT COLLATE "C" NOT NULL,
    -- Who read in the latest file, when, and what came with it.
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    read_at         BIGINT           NOT NULL,
    received        TEXT COLLATE "C" NOT NULL CHECK (CAST(received AS json) IS NOT NULL),
    UNIQUE (organisation_id, origin)
);

-- A remark from elsewhere is one like any other, without a procurement and an author here: where it is from, and its id in their file.
ALTER TABLE feedback ADD COLUMN origin_id TEXT COLLATE "C" REFERENCES shared_origins (id);
ALTER TABLE feedback ADD COLUMN origin_key TEXT COLLATE "C" CHECK ((origin_key IS NULL) = (origin_id IS NULL));

CREATE UNIQUE INDEX feedback_by_origin ON feedback (origin_id, origin_key);

-- What another organisation decided about a remark that was made here.
CREATE TABLE shared_answers (
    feedback_id     TEXT COLLATE "C" NOT NULL REFERENCES feedback (id),
    origin_id       TEXT COLLATE "C" NOT NULL REFERENCES shared_origins (id),
    -- The id of the decision in their file.
    answer_key      TEXT COLLATE "C" NOT NULL,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    decision        TEXT COLLATE "C" NOT NULL CHECK (decision IN ('change', 'keep', 'replace', 'retire', 'new_item')),
    answer          TEXT COLLATE "C" NOT NULL,
    language        TEXT COLLATE "C" NOT NULL,
    -- The number of their edition that carries it.
    edition         TEXT COLLATE "C",
    -- The day it was given.
    said_at         BIGINT           NOT NULL,
    read_at         BIGINT           NOT NULL,
    -- Whether the remark said then what it says now that the answer is here.
    fits            BIGINT           NOT NULL CHECK (fits IN (0, 1)),
    -- When whoever made the remark has seen it as it is now.
    seen_at         BIGINT,
    PRIMARY KEY (feedback_id, origin_id, answer_key)
);

CREATE INDEX shared_answers_by_origin ON shared_answers (origin_id);

-- Reports of pilots as they were when they were sent to the editors, or came from elsewhere.
CREATE TABLE pilot_reports (
    id              TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    -- Whose report it is, so that it can be sent again or taken back. Let go when the procurement is removed.
    procurement_id  TEXT COLLATE "C" UNIQUE REFERENCES procurements (id),
    origin_id       TEXT COLLATE "C" REFERENCES shared_origins (id) CHECK (origin_id IS NULL OR procurement_id IS NULL),
    origin_key      TEXT COLLATE "C" CHECK ((origin_key IS NULL) = (origin_id IS NULL)),
    -- The release that was tried out.
    version         TEXT COLLATE "C" NOT NULL,
    report          TEXT COLLATE "C" NOT NULL CHECK (CAST(report AS json) IS NOT NULL),
    sent_at         BIGINT           NOT NULL
);

CREATE INDEX pilot_reports_by_organisation ON pilot_reports (organisation_id, sent_at);
CREATE UNIQUE INDEX pilot_reports_by_origin ON pilot_reports (origin_id, origin_key);

-- What a report says that became of each entry of the catalogue: the words of catalogue_uses.
CREATE TABLE pilot_report_uses (
    report_id       TEXT COLLATE "C" NOT NULL REFERENCES pilot_reports (id),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    about           TEXT COLLATE "C" NOT NULL,
    key             TEXT COLLATE "C" NOT NULL,
    did             TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (report_id, about, key)
);

CREATE INDEX pilot_report_uses_by_thing ON pilot_report_uses (organisation_id, about, key, did);
