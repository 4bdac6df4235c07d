-- Who may settle who gets in, and the links with which somebody gets in. A link is stored as a hash: a copy of the database lets nobody in.

ALTER TABLE accounts ADD COLUMN administrator INTEGER NOT NULL DEFAULT 0 CHECK (administrator IN (0, 1));
-- When the account was taken out of use; none for one that can be used.
ALTER TABLE accounts ADD COLUMN disabled_at INTEGER;
-- When rights or password last changed. A session that took its id before that takes a new one.
ALTER TABLE accounts ADD COLUMN rights_at INTEGER NOT NULL DEFAULT 0;

-- The one who set the organisation up is who people have asked so far.
UPDATE accounts SET administrator = 1 WHERE NOT EXISTS (
    SELECT 1 FROM accounts earlier
    WHERE earlier.organisation_id = accounts.organisation_id
      AND (earlier.created_at < accounts.created_at OR (earlier.created_at = accounts.created_at AND earlier.id < accounts.id))
);

CREATE TABLE invitations (
    id              TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    hash            TEXT    NOT NULL CONSTRAINT invitations_hash UNIQUE,
    email           TEXT    NOT NULL,
    -- As in accounts. One address has one invitation of an organisation; a newer one takes its place.
    email_key       TEXT    NOT NULL,
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    created_at      INTEGER NOT NULL,
    expires_at      INTEGER NOT NULL,
    CONSTRAINT invitations_address UNIQUE (organisation_id, email_key)
) STRICT;

-- One account has one link to choose a new password with; a newer one takes its place.
CREATE TABLE password_links (
    account_id      TEXT    NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    hash            TEXT    NOT NULL CONSTRAINT password_links_hash UNIQUE,
    created_at      INTEGER NOT NULL,
    expires_at      INTEGER NOT NULL
) STRICT;
