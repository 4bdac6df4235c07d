-- What is left of a procurement that is gone for good. It stands here before its content goes: that is the only way past what guards frozen
-- versions.

CREATE TABLE removals (
    procurement_id  TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(procurement_id) = 36),
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    -- Who answered for it and took it away.
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    removed_at      BIGINT           NOT NULL,
    -- What was kept and where, in the words of that person.
    kept            TEXT COLLATE "C" NOT NULL,
    -- The archive that could be taken out at that moment.
    archive_sha256  TEXT COLLATE "C" NOT NULL CHECK (length(archive_sha256) = 64),
    -- The end of its journal.
    journal_seq     BIGINT           NOT NULL,
    journal_hash    TEXT COLLATE "C" NOT NULL
);

CREATE INDEX removals_by_organisation ON removals (organisation_id, removed_at);

CREATE OR REPLACE FUNCTION refuse_to_change_a_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF EXISTS (SELECT 1 FROM removals WHERE procurement_id = OLD.procurement_id) THEN
            RETURN OLD;
        END IF;
    END IF;
    RAISE EXCEPTION 'a frozen version never changes';
END
$$;
