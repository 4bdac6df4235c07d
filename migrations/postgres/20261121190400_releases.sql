-- The releases of the catalogue that procurements here were made with. They belong to the installation, not to an organisation.

CREATE TABLE releases (
    fingerprint    TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version        TEXT COLLATE "C" NOT NULL,
    schema_version BIGINT           NOT NULL,
    content        TEXT COLLATE "C" NOT NULL,
    added_at       BIGINT           NOT NULL
);
