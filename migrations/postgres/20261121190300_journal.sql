-- Who did what and when: one chain per procurement. A payload can be erased, since the chain covers only its digest.

CREATE TABLE journal (
    procurement_id  TEXT COLLATE "C" NOT NULL REFERENCES procurements (id),
    seq             BIGINT           NOT NULL CHECK (seq > 0),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    at              BIGINT           NOT NULL,
    summary         TEXT COLLATE "C" NOT NULL,
    payload         TEXT COLLATE "C",
    payload_digest  TEXT COLLATE "C" NOT NULL,
    prev_hash       TEXT COLLATE "C" NOT NULL,
    hash            TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (procurement_id, seq)
);
