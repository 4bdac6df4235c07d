-- What an organisation settles once for its annexes: templates of its own for the agreement, the approval of the starter text, and
-- who settled what.

CREATE TABLE agreement_templates (
    id              TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    language        TEXT COLLATE "C" NOT NULL,
    -- The name of the file.
    name            TEXT COLLATE "C" NOT NULL,
    sha256          TEXT COLLATE "C" NOT NULL CHECK (length(sha256) = 64),
    content         BYTEA            NOT NULL,
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    created_at      BIGINT           NOT NULL,
    in_use          BIGINT           NOT NULL CHECK (in_use IN (0, 1)),
    -- Who last put it in use or took it out of use; none for one that is only tried.
    changed_by      TEXT COLLATE "C" REFERENCES accounts (id),
    changed_at      BIGINT
);

CREATE INDEX agreement_templates_by_organisation ON agreement_templates (organisation_id, created_at);
CREATE UNIQUE INDEX agreement_templates_in_use ON agreement_templates (organisation_id, language) WHERE in_use = 1;

-- The approval that stands; no row, and there is none.
CREATE TABLE starter_approvals (
    organisation_id     TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES organisations (id),
    account_id          TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    -- Name and role, as they were typed.
    by_name             TEXT COLLATE "C" NOT NULL,
    by_role             TEXT COLLATE "C" NOT NULL,
    -- The day, 2026-11-21.
    approved_on         TEXT COLLATE "C" NOT NULL,
    -- The clauses that were approved, and the release they stood in.
    clauses_sha256      TEXT COLLATE "C" NOT NULL CHECK (length(clauses_sha256) = 64),
    release_fingerprint TEXT COLLATE "C" NOT NULL
);

-- Who settled what for an organisation.
CREATE TABLE organisation_acts (
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    seq             BIGINT           NOT NULL,
    at              BIGINT           NOT NULL,
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    -- A word of the server's, and what it was done to.
    what            TEXT COLLATE "C" NOT NULL,
    detail          TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organisation_id, seq)
);
