-- Editions: an organisation's own changes of the catalogue, drafted by its editors, read by two of them, heard and released. One is open at
-- a time, and what is released stays as it is.

CREATE TABLE editions (
    id                  TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organisation_id     TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    title               TEXT COLLATE "C" NOT NULL,
    state               TEXT COLLATE "C" NOT NULL CHECK (state IN ('draft', 'hearing', 'released')),
    account_id          TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    begun_at            BIGINT           NOT NULL,
    -- What follows is known once it is released: its number, the release it was laid on, what that became, and the catalogue that new
    -- procurements are made with.
    number              TEXT COLLATE "C",
    base_version        TEXT COLLATE "C",
    release_version     TEXT COLLATE "C",
    release_fingerprint TEXT COLLATE "C",
    import_id           TEXT COLLATE "C" REFERENCES catalogue_imports (id),
    -- What was said and what was done, as a list.
    notes               TEXT COLLATE "C" NOT NULL CHECK (CAST(notes AS json) IS NOT NULL),
    released_by         TEXT COLLATE "C" REFERENCES accounts (id),
    released_at         BIGINT,
    UNIQUE (organisation_id, number)
);

CREATE UNIQUE INDEX editions_one_open ON editions (organisation_id) WHERE state <> 'released';
CREATE INDEX editions_by_import ON editions (import_id);

CREATE TABLE edition_changes (
    edition_id      TEXT COLLATE "C" NOT NULL REFERENCES editions (id),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    -- What kind of entry it is about, a word of the server's, and which one.
    about           TEXT COLLATE "C" NOT NULL,
    key             TEXT COLLATE "C" NOT NULL,
    revision        BIGINT           NOT NULL,
    value           TEXT COLLATE "C" NOT NULL CHECK (CAST(value AS json) IS NOT NULL),
    -- What was done and why, for those who read the release.
    note            TEXT COLLATE "C" NOT NULL,
    -- The entry as it stood before, once the edition is released; none for a new one.
    stood           TEXT COLLATE "C" CHECK (stood IS NULL OR CAST(stood AS json) IS NOT NULL),
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    changed_at      BIGINT           NOT NULL,
    -- Who else has read it as it stands. Whoever changes it takes that away.
    reviewed_by     TEXT COLLATE "C" REFERENCES accounts (id) CHECK (reviewed_by <> account_id),
    reviewed_at     BIGINT,
    PRIMARY KEY (edition_id, about, key)
);

CREATE INDEX edition_changes_by_thing ON edition_changes (organisation_id, about, key);

CREATE TABLE edition_hearings (
    id              TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    edition_id      TEXT COLLATE "C" NOT NULL REFERENCES editions (id),
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    -- SHA-256 of what stands in the link.
    hash            TEXT COLLATE "C" NOT NULL UNIQUE,
    made_at         BIGINT           NOT NULL,
    expires_at      BIGINT           NOT NULL,
    closed_at       BIGINT
);

CREATE INDEX edition_hearings_by_edition ON edition_hearings (edition_id);

CREATE TABLE edition_remarks (
    id              TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    edition_id      TEXT COLLATE "C" NOT NULL REFERENCES editions (id),
    hearing_id      TEXT COLLATE "C" NOT NULL REFERENCES edition_hearings (id),
    -- Whoever said it; none for somebody with the link, who may call themselves something.
    account_id      TEXT COLLATE "C" REFERENCES accounts (id),
    visitor         TEXT COLLATE "C",
    -- The change it is about; empty for the edition as a whole.
    about           TEXT COLLATE "C" NOT NULL,
    key             TEXT COLLATE "C" NOT NULL,
    body            TEXT COLLATE "C" NOT NULL,
    said_at         BIGINT           NOT NULL
);

CREATE INDEX edition_remarks_by_edition ON edition_remarks (edition_id);
CREATE INDEX edition_remarks_by_hearing ON edition_remarks (hearing_id);

CREATE FUNCTION refuse_to_change_an_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a released edition never changes';
END
$$;

CREATE FUNCTION refuse_to_change_one_of_an_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM editions WHERE id = old.edition_id AND state = 'released') THEN
        RAISE EXCEPTION 'a released edition never changes';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN old;
    END IF;
    RETURN new;
END
$$;

CREATE FUNCTION refuse_to_change_what_an_edition_holds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM editions WHERE import_id = old.id) THEN
        RAISE EXCEPTION 'a released edition never changes';
    END IF;
    RETURN new;
END
$$;

CREATE TRIGGER editions_stay BEFORE UPDATE OR DELETE ON editions
FOR EACH ROW WHEN (old.state = 'released') EXECUTE FUNCTION refuse_to_change_an_edition();
CREATE TRIGGER edition_changes_stay BEFORE UPDATE OR DELETE ON edition_changes
FOR EACH ROW EXECUTE FUNCTION refuse_to_change_one_of_an_edition();
-- It may be taken out of use, and that is all.
CREATE TRIGGER editions_hold BEFORE UPDATE OF title, version, content, deleted_at ON catalogue_imports
FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_an_edition_holds();
