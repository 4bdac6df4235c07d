-- Several organisations on one installation. A link without an organisation makes the first one; one with an organisation makes the first
-- account there.
ALTER TABLE setup_links ADD COLUMN organisation_id TEXT REFERENCES organisations (id);
