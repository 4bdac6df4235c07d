-- Frozen versions of the annexes: the very bytes, what they were made from, and who let them through. A version never changes.

CREATE TABLE versions (
    procurement_id      TEXT    NOT NULL REFERENCES procurements (id),
    number              INTEGER NOT NULL CHECK (number > 0),
    organisation_id     TEXT    NOT NULL REFERENCES organisations (id),
    account_id          TEXT    NOT NULL REFERENCES accounts (id),
    frozen_at           INTEGER NOT NULL,
    -- The day that the files carry, 2026-11-21.
    dated               TEXT    NOT NULL,
    release_version     TEXT    NOT NULL,
    release_fingerprint TEXT    NOT NULL,
    -- The end of the journal that the case file was read at. The record of the freezing itself comes after it.
    journal_seq         INTEGER NOT NULL,
    journal_hash        TEXT    NOT NULL,
    -- As whom it was frozen, what was missing, and the reason.
    record              TEXT    NOT NULL CHECK (json_valid(record)),
    case_file           TEXT    NOT NULL CHECK (json_valid(case_file)),
    -- What is announced, as data: what later versions are compared with.
    announced           TEXT    NOT NULL CHECK (json_valid(announced)),
    PRIMARY KEY (procurement_id, number)
) STRICT;

CREATE TABLE version_files (
    procurement_id  TEXT    NOT NULL,
    number          INTEGER NOT NULL,
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    -- The package, a word of the server's; one file of a name in each.
    package         TEXT    NOT NULL,
    path            TEXT    NOT NULL,
    -- The place in the package, from 0.
    position        INTEGER NOT NULL,
    sha256          TEXT    NOT NULL CHECK (length(sha256) = 64),
    content         BLOB    NOT NULL,
    PRIMARY KEY (procurement_id, number, package, path),
    FOREIGN KEY (procurement_id, number) REFERENCES versions (procurement_id, number)
) STRICT;

CREATE TRIGGER versions_stay BEFORE UPDATE ON versions
BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
CREATE TRIGGER versions_are_kept BEFORE DELETE ON versions
BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
CREATE TRIGGER version_files_stay BEFORE UPDATE ON version_files
BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
CREATE TRIGGER version_files_are_kept BEFORE DELETE ON version_files
BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
