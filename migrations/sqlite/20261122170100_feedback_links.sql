-- Links that let people without an account say what they think of the requirements, before the announcement or after signing.

CREATE TABLE feedback_links (
    id              TEXT    NOT NULL PRIMARY KEY,
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    procurement_id  TEXT    NOT NULL REFERENCES procurements (id),
    -- Whoever made it: it shows what they may see, as long as they may.
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    stage           TEXT    NOT NULL CHECK (stage IN ('before_announcement', 'after_signing')),
    -- SHA-256 of what stands in the link.
    hash            TEXT    NOT NULL UNIQUE,
    made_at         INTEGER NOT NULL,
    expires_at      INTEGER NOT NULL,
    closed_at       INTEGER
) STRICT;

CREATE INDEX feedback_links_by_procurement ON feedback_links (procurement_id);

ALTER TABLE feedback ADD COLUMN link_id TEXT REFERENCES feedback_links (id);
-- What somebody with a link called themselves; empty for nothing, none for somebody with an account.
ALTER TABLE feedback ADD COLUMN visitor TEXT;

CREATE INDEX feedback_by_link ON feedback (link_id);
