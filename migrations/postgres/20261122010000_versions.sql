-- Frozen versions of the annexes: the very bytes, what they were made from, and who let them through. A version never changes.

CREATE TABLE versions (
    procurement_id      TEXT COLLATE "C" NOT NULL REFERENCES procurements (id),
    number              BIGINT           NOT NULL CHECK (number > 0),
    organisation_id     TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    account_id          TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    frozen_at           BIGINT           NOT NULL,
    -- The day that the files carry, 2026-11-21.
    dated               TEXT COLLATE "C" NOT NULL,
    release_version     TEXT COLLATE "C" NOT NULL,
    release_fingerprint TEXT COLLATE "C" NOT NULL,
    -- The end of the journal that the case file was read at. The record of the freezing itself comes after it.
    journal_seq         BIGINT           NOT NULL,
    journal_hash        TEXT COLLATE "C" NOT NULL,
    -- As whom it was frozen, what was missing, and the reason.
    record              TEXT COLLATE "C" NOT NULL CHECK (CAST(record AS json) IS NOT NULL),
    case_file           TEXT COLLATE "C" NOT NULL CHECK (CAST(case_file AS json) IS NOT NULL),
    -- What is announced, as data: what later versions are compared with.
    announced           TEXT COLLATE "C" NOT NULL CHECK (CAST(announced AS json) IS NOT NULL),
    PRIMARY KEY (procurement_id, number)
);

CREATE TABLE version_files (
    procurement_id  TEXT COLLATE "C" NOT NULL,
    number          BIGINT           NOT NULL,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    -- The package, a word of the server's; one file of a name in each.
    package         TEXT COLLATE "C" NOT NULL,
    path            TEXT COLLATE "C" NOT NULL,
    -- The place in the package, from 0.
    position        BIGINT           NOT NULL,
    sha256          TEXT COLLATE "C" NOT NULL CHECK (length(sha256) = 64),
    content         BYTEA            NOT NULL,
    PRIMARY KEY (procurement_id, number, package, path),
    FOREIGN KEY (procurement_id, number) REFERENCES versions (procurement_id, number)
);

CREATE FUNCTION refuse_to_change_a_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a frozen version never changes';
END
$$;

CREATE TRIGGER versions_stay BEFORE UPDATE OR DELETE ON versions
FOR EACH ROW EXECUTE FUNCTION refuse_to_change_a_version();
CREATE TRIGGER versions_are_kept BEFORE TRUNCATE ON versions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_version();
CREATE TRIGGER version_files_stay BEFORE UPDATE OR DELETE ON version_files
FOR EACH ROW EXECUTE FUNCTION refuse_to_change_a_version();
CREATE TRIGGER version_files_are_kept BEFORE TRUNCATE ON version_files
FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_version();
