-- People as a provider of sign-in knows them: by its address and a name of its own for the person, which never becomes somebody else's.
-- An account that only comes in this way has an empty password_hash, which is the hash of no password.

CREATE TABLE external_identities (
    issuer     TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    account_id TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- What the provider called the person at the last sign-in, for people to read. Nobody is found by it.
    label      TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (issuer, subject),
    CONSTRAINT external_identities_account UNIQUE (account_id, issuer)
) STRICT;
