-- The releases of the catalogue that procurements here were made with. They belong to the installation, not to an organisation.

CREATE TABLE releases (
    fingerprint    TEXT    NOT NULL PRIMARY KEY,
    version        TEXT    NOT NULL,
    schema_version INTEGER NOT NULL,
    content        TEXT    NOT NULL,
    added_at       INTEGER NOT NULL
) STRICT;
