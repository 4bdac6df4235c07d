-- Who takes part in a procurement. What each may do there follows from standing and role cards, and is not stored.

CREATE TABLE participants (
    procurement_id  TEXT    NOT NULL REFERENCES procurements (id),
    account_id      TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    standing        TEXT    NOT NULL CHECK (standing IN ('member', 'reader', 'auditor')),
    -- Who the account is among the people of the case file; one person is one account.
    person_key      TEXT,
    added_at        INTEGER NOT NULL,
    PRIMARY KEY (procurement_id, account_id),
    CONSTRAINT participants_person UNIQUE (procurement_id, person_key)
) STRICT;

CREATE INDEX participants_by_account ON participants (account_id);

-- procurements.owner_id says who answers for a procurement; that one takes part as well.
INSERT INTO participants (procurement_id, account_id, organisation_id, standing, added_at)
SELECT id, owner_id, organisation_id, 'member', created_at FROM procurements;
