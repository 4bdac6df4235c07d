-- The editor's desk: what became of what people said about the catalogue, and how often its entries are used.

-- What editors decided about a thing of the catalogue, and the answer that whoever spoke up reads.
CREATE TABLE desk_decisions (
    id              TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    -- What it is about, as in feedback.
    about           TEXT COLLATE "C" NOT NULL,
    key             TEXT COLLATE "C" NOT NULL,
    decision        TEXT COLLATE "C" NOT NULL CHECK (decision IN ('change', 'keep', 'replace', 'retire', 'new_item')),
    answer          TEXT COLLATE "C" NOT NULL,
    -- The language of the answer.
    language        TEXT COLLATE "C" NOT NULL,
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    decided_at      BIGINT           NOT NULL,
    -- Who changed it last, and when.
    changed_by      TEXT COLLATE "C" REFERENCES accounts (id),
    changed_at      BIGINT,
    revision        BIGINT           NOT NULL CHECK (revision > 0),
    -- The edition that carries it; none as long as it can be changed.
    edition         TEXT COLLATE "C"
);

CREATE INDEX desk_decisions_by_thing ON desk_decisions (organisation_id, about, key);

-- Which remarks a decision answers.
CREATE TABLE desk_decided (
    decision_id     TEXT COLLATE "C" NOT NULL REFERENCES desk_decisions (id),
    feedback_id     TEXT COLLATE "C" NOT NULL REFERENCES feedback (id),
    -- When whoever said it has seen the answer as it is now.
    seen_at         BIGINT,
    PRIMARY KEY (decision_id, feedback_id)
);

CREATE INDEX desk_decided_by_feedback ON desk_decided (feedback_id);

-- What each procurement did with the entries that it was proposed, by the end of its journal that it was worked out at. Counts over many
-- procurements are made of it, and nothing else.
CREATE TABLE catalogue_counted (
    procurement_id  TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES procurements (id),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    journal_hash    TEXT COLLATE "C" NOT NULL,
    counted_at      BIGINT           NOT NULL
);

CREATE TABLE catalogue_uses (
    procurement_id  TEXT COLLATE "C" NOT NULL REFERENCES procurements (id),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    about           TEXT COLLATE "C" NOT NULL,
    key             TEXT COLLATE "C" NOT NULL,
    -- Words of the server's with a space between; empty for what was proposed and not decided.
    did             TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (procurement_id, about, key)
);

CREATE INDEX catalogue_uses_by_thing ON catalogue_uses (organisation_id, about, key, did);
CREATE INDEX procurements_by_organisation ON procurements (organisation_id);
