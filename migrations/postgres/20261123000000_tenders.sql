-- What tenderers answered, as numbers: of a procurement, when its contract is signed. No tender and no tenderer. Where one tenderer answered,
-- the numbers of its procurement are its answers: they leave the store only together with those of others.

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

-- What waits to be put together with what other procurements have.
CREATE TABLE tender_answers (
    procurement_id  TEXT COLLATE "C" NOT NULL REFERENCES procurements (id),
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

-- Items whose answers a procurement has given away: how many said what is no longer known, and none are taken a second time.
CREATE TABLE tender_given (
    procurement_id  TEXT COLLATE "C" NOT NULL REFERENCES procurements (id),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    item            TEXT COLLATE "C" NOT NULL,
    -- How many could not be counted.
    unclear         BIGINT NOT NULL,
    PRIMARY KEY (procurement_id, item)
);

-- What was put together, for good. Of which procurements is kept nowhere.
CREATE TABLE tender_sums (
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    item            TEXT COLLATE "C" NOT NULL,
    number          BIGINT NOT NULL,
    procurements    BIGINT NOT NULL,
    yes             BIGINT NOT NULL,
    partly          BIGINT NOT NULL,
    -- No, or nothing.
    no              BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, item, number)
);
