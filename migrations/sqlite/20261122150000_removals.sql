-- What is left of a procurement that is gone for good. It stands here before its content goes: that is the only way past what guards frozen
-- versions.

CREATE TABLE removals (
    procurement_id  TEXT    NOT NULL PRIMARY KEY CHECK (length(procurement_id) = 36),
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    -- Who answered for it and took it away.
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    removed_at      INTEGER NOT NULL,
    -- What was kept and where, in the words of that person.
    kept            TEXT    NOT NULL,
    -- The archive that could be taken out at that moment.
    archive_sha256  TEXT    NOT NULL CHECK (length(archive_sha256) = 64),
    -- The end of its journal.
    journal_seq     INTEGER NOT NULL,
    journal_hash    TEXT    NOT NULL
) STRICT;

CREATE INDEX removals_by_organisation ON removals (organisation_id, removed_at);

DROP TRIGGER versions_are_kept;
CREATE TRIGGER versions_are_kept BEFORE DELETE ON versions
WHEN NOT EXISTS (SELECT 1 FROM removals WHERE procurement_id = OLD.procurement_id)
BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
DROP TRIGGER version_files_are_kept;
CREATE TRIGGER version_files_are_kept BEFORE DELETE ON version_files
WHEN NOT EXISTS (SELECT 1 FROM removals WHERE procurement_id = OLD.procurement_id)
BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
