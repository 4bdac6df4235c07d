-- The second factor: a secret that a person's phone and the server share, and codes for the day the phone is lost.

-- Whether everybody who works there has to have one.
ALTER TABLE organisations ADD COLUMN second_factor_demanded INTEGER NOT NULL DEFAULT 0
    CHECK (second_factor_demanded IN (0, 1));

CREATE TABLE second_factors (
    account_id   TEXT    NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    -- In hexadecimal. It has to be readable, or no code could be worked out from it; alone it signs nobody in.
    secret       TEXT    NOT NULL,
    created_at   INTEGER NOT NULL,
    -- When a first code proved that the phone has the secret; none while it is being set up.
    confirmed_at INTEGER,
    -- The time step of the last code that was taken. Neither it nor an earlier one is taken again.
    last_step    INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_codes (
    account_id TEXT NOT NULL REFERENCES second_factors (account_id) ON DELETE CASCADE,
    hash       TEXT NOT NULL,
    PRIMARY KEY (account_id, hash)
) STRICT;
