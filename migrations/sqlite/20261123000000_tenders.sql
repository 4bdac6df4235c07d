-- What tenderers answered, as numbers: of a procurement, when its contract is signed. No tender, no tenderer, and no answer of any one of them.

CREATE TABLE tenders_read (
    procurement_id  TEXT    NOT NULL PRIMARY KEY REFERENCES procurements (id),
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    -- Who read them in, and when.
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    read_at         INTEGER NOT NULL,
    -- The version that was answered.
    version         INTEGER NOT NULL,
    -- How many sheets were read.
    sheets          INTEGER NOT NULL
) STRICT;

CREATE TABLE tender_answers (
    procurement_id  TEXT    NOT NULL REFERENCES tenders_read (procurement_id),
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    item            TEXT    NOT NULL,
    -- How many said what.
    yes             INTEGER NOT NULL,
    partly          INTEGER NOT NULL,
    no              INTEGER NOT NULL,
    unanswered      INTEGER NOT NULL,
    unclear         INTEGER NOT NULL,
    PRIMARY KEY (procurement_id, item)
) STRICT;

CREATE INDEX tender_answers_by_item ON tender_answers (organisation_id, item);
