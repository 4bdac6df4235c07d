-- What an organisation settles once for its annexes: templates of its own for the agreement, the approval of the starter text, and
-- who settled what.

CREATE TABLE agreement_templates (
    id              TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    language        TEXT    NOT NULL,
    -- The name of the file.
    name            TEXT    NOT NULL,
    sha256          TEXT    NOT NULL CHECK (length(sha256) = 64),
    content         BLOB    NOT NULL,
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    created_at      INTEGER NOT NULL,
    in_use          INTEGER NOT NULL CHECK (in_use IN (0, 1)),
    -- Who last put it in use or took it out of use; none for one that is only tried.
    changed_by      TEXT    REFERENCES accounts (id),
    changed_at      INTEGER
) STRICT;

CREATE INDEX agreement_templates_by_organisation ON agreement_templates (organisation_id, created_at);
CREATE UNIQUE INDEX agreement_templates_in_use ON agreement_templates (organisation_id, language) WHERE in_use = 1;

-- The approval that stands; no row, and there is none.
CREATE TABLE starter_approvals (
    organisation_id     TEXT    NOT NULL PRIMARY KEY REFERENCES organisations (id),
    account_id          TEXT    NOT NULL REFERENCES accounts (id),
    -- Name and role, as they were typed.
    by_name             TEXT    NOT NULL,
    by_role             TEXT    NOT NULL,
    -- The day, 2026-11-21.
    approved_on         TEXT    NOT NULL,
    -- The clauses that were approved, and the release they stood in.
    clauses_sha256      TEXT    NOT NULL CHECK (length(clauses_sha256) = 64),
    release_fingerprint TEXT    NOT NULL
) STRICT;

-- Who settled what for an organisation.
CREATE TABLE organisation_acts (
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    seq             INTEGER NOT NULL,
    at              INTEGER NOT NULL,
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    -- A word of the server's, and what it was done to.
    what            TEXT    NOT NULL,
    detail          TEXT    NOT NULL,
    PRIMARY KEY (organisation_id, seq)
) STRICT;
