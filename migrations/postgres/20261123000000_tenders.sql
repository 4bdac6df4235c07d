-- What tenderers answered, as numbers: of a procurement, when its contract is signed. No tender, no tenderer, and no answer of any one of them.

CREATE TABLE tenders_read (
    procurement_id  TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES procurements (id),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    -- Who read them in, and when.
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    read_at         BIGINT NOT NULL,
    -- The version that was answered.
    version         BIGINT NOT NULL,
    -- How many sheets were read.
    sheets          BIGINT NOT NULL
);

CREATE TABLE tender_answers (
    procurement_id  TEXT COLLATE "C" NOT NULL REFERENCES tenders_read (procurement_id),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    item            TEXT COLLATE "C" NOT NULL,
    -- How many said what.
    yes             BIGINT NOT NULL,
    partly          BIGINT NOT NULL,
    no              BIGINT NOT NULL,
    unanswered      BIGINT NOT NULL,
    unclear         BIGINT NOT NULL,
    PRIMARY KEY (procurement_id, item)
);

CREATE INDEX tender_answers_by_item ON tender_answers (organisation_id, item);
