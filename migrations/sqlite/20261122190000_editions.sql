-- Editions: an organisation's own changes of the catalogue, drafted by its editors, read by two of them, heard and released. One is open at
-- a time, and what is released stays as it is.

CREATE TABLE editions (
    id                  TEXT    NOT NULL PRIMARY KEY,
    organisation_id     TEXT    NOT NULL REFERENCES organisations (id),
    title               TEXT    NOT NULL,
    state               TEXT    NOT NULL CHECK (state IN ('draft', 'hearing', 'released')),
    account_id          TEXT    NOT NULL REFERENCES accounts (id),
    begun_at            INTEGER NOT NULL,
    -- What follows is known once it is released: its number, the release it was laid on, what that became, and the catalogue that new
    -- procurements are made with.
    number              TEXT,
    base_version        TEXT,
    release_version     TEXT,
    release_fingerprint TEXT,
    import_id           TEXT    REFERENCES catalogue_imports (id),
    -- What was said and what was done, as a list.
    notes               TEXT    NOT NULL CHECK (json_valid(notes)),
    released_by         TEXT    REFERENCES accounts (id),
    released_at         INTEGER,
    UNIQUE (organisation_id, number)
) STRICT;

CREATE UNIQUE INDEX editions_one_open ON editions (organisation_id) WHERE state <> 'released';
CREATE INDEX editions_by_import ON editions (import_id);

CREATE TABLE edition_changes (
    edition_id      TEXT    NOT NULL REFERENCES editions (id),
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    -- What kind of entry it is about, a word of the server's, and which one.
    about           TEXT    NOT NULL,
    key             TEXT    NOT NULL,
    revision        INTEGER NOT NULL,
    value           TEXT    NOT NULL CHECK (json_valid(value)),
    -- What was done and why, for those who read the release.
    note            TEXT    NOT NULL,
    -- The entry as it stood before, once the edition is released; none for a new one.
    stood           TEXT    CHECK (stood IS NULL OR json_valid(stood)),
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    changed_at      INTEGER NOT NULL,
    -- Who else has read it as it stands. Whoever changes it takes that away.
    reviewed_by     TEXT    REFERENCES accounts (id) CHECK (reviewed_by <> account_id),
    reviewed_at     INTEGER,
    PRIMARY KEY (edition_id, about, key)
) STRICT;

CREATE INDEX edition_changes_by_thing ON edition_changes (organisation_id, about, key);

CREATE TABLE edition_hearings (
    id              TEXT    NOT NULL PRIMARY KEY,
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    edition_id      TEXT    NOT NULL REFERENCES editions (id),
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    -- SHA-256 of what stands in the link.
    hash            TEXT    NOT NULL UNIQUE,
    made_at         INTEGER NOT NULL,
    expires_at      INTEGER NOT NULL,
    closed_at       INTEGER
) STRICT;

CREATE INDEX edition_hearings_by_edition ON edition_hearings (edition_id);

CREATE TABLE edition_remarks (
    id              TEXT    NOT NULL PRIMARY KEY,
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    edition_id      TEXT    NOT NULL REFERENCES editions (id),
    hearing_id      TEXT    NOT NULL REFERENCES edition_hearings (id),
    -- Whoever said it; none for somebody with the link, who may call themselves something.
    account_id      TEXT    REFERENCES accounts (id),
    visitor         TEXT,
    -- The change it is about; empty for the edition as a whole.
    about           TEXT    NOT NULL,
    key             TEXT    NOT NULL,
    body            TEXT    NOT NULL,
    said_at         INTEGER NOT NULL
) STRICT;

CREATE INDEX edition_remarks_by_edition ON edition_remarks (edition_id);
CREATE INDEX edition_remarks_by_hearing ON edition_remarks (hearing_id);

CREATE TRIGGER editions_stay BEFORE UPDATE ON editions WHEN old.state = 'released'
BEGIN SELECT RAISE(ABORT, 'a released edition never changes'); END;
CREATE TRIGGER editions_are_kept BEFORE DELETE ON editions WHEN old.state = 'released'
BEGIN SELECT RAISE(ABORT, 'a released edition never changes'); END;
CREATE TRIGGER edition_changes_stay BEFORE UPDATE ON edition_changes
WHEN EXISTS (SELECT 1 FROM editions WHERE id = old.edition_id AND state = 'released')
BEGIN SELECT RAISE(ABORT, 'a released edition never changes'); END;
CREATE TRIGGER edition_changes_are_kept BEFORE DELETE ON edition_changes
WHEN EXISTS (SELECT 1 FROM editions WHERE id = old.edition_id AND state = 'released')
BEGIN SELECT RAISE(ABORT, 'a released edition never changes'); END;
-- It may be taken out of use, and that is all.
CREATE TRIGGER editions_hold BEFORE UPDATE OF title, version, content, deleted_at ON catalogue_imports
WHEN EXISTS (SELECT 1 FROM editions WHERE import_id = old.id)
BEGIN SELECT RAISE(ABORT, 'a released edition never changes'); END;
