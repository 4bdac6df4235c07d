-- The editor's desk: what became of what people said about the catalogue, and how often its entries are used.

-- What editors decided about a thing of the catalogue, and the answer that whoever spoke up reads.
CREATE TABLE desk_decisions (
    id              TEXT    NOT NULL PRIMARY KEY,
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    -- What it is about, as in feedback.
    about           TEXT    NOT NULL,
    key             TEXT    NOT NULL,
    decision        TEXT    NOT NULL CHECK (decision IN ('change', 'keep', 'replace', 'retire', 'new_item')),
    answer          TEXT    NOT NULL,
    -- The language of the answer.
    language        TEXT    NOT NULL,
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    decided_at      INTEGER NOT NULL,
    -- Who changed it last, and when.
    changed_by      TEXT    REFERENCES accounts (id),
    changed_at      INTEGER,
    revision        INTEGER NOT NULL CHECK (revision > 0),
    -- The edition that carries it; none as long as it can be changed.
    edition         TEXT
) STRICT;

CREATE INDEX desk_decisions_by_thing ON desk_decisions (organisation_id, about, key);

-- Which remarks a decision answers.
CREATE TABLE desk_decided (
    decision_id TEXT    NOT NULL REFERENCES desk_decisions (id),
    feedback_id TEXT    NOT NULL REFERENCES feedback (id),
    -- When whoever said it has seen the answer as it is now.
    seen_at     INTEGER,
    PRIMARY KEY (decision_id, feedback_id)
) STRICT;

CREATE INDEX desk_decided_by_feedback ON desk_decided (feedback_id);

-- What each procurement did with the entries that it was proposed, by the end of its journal that it was worked out at. Counts over many
-- procurements are made of it, and nothing else.
CREATE TABLE catalogue_counted (
    procurement_id  TEXT    NOT NULL PRIMARY KEY REFERENCES procurements (id),
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    journal_hash    TEXT    NOT NULL,
    counted_at      INTEGER NOT NULL
) STRICT;

CREATE TABLE catalogue_uses (
    procurement_id  TEXT    NOT NULL REFERENCES procurements (id),
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    about           TEXT    NOT NULL,
    key             TEXT    NOT NULL,
    -- Words of the server's with a space between; empty for what was proposed and not decided.
    did             TEXT    NOT NULL,
    PRIMARY KEY (procurement_id, about, key)
) STRICT;

CREATE INDEX catalogue_uses_by_thing ON catalogue_uses (organisation_id, about, key, did);
CREATE INDEX procurements_by_organisation ON procurements (organisation_id);
