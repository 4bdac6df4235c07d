-- Who did what and when: one chain per procurement. A payload can be erased, since the chain covers only its digest.

CREATE TABLE journal (
    procurement_id  TEXT    NOT NULL REFERENCES procurements (id),
    seq             INTEGER NOT NULL CHECK (seq > 0),
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    at              INTEGER NOT NULL,
    summary         TEXT    NOT NULL,
    payload         TEXT,
    payload_digest  TEXT    NOT NULL,
    prev_hash       TEXT    NOT NULL,
    hash            TEXT    NOT NULL,
    PRIMARY KEY (procurement_id, seq)
) STRICT;
