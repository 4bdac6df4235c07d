-- Who edits the catalogue of the organisation. It is nobody's by itself: an administrator gives it, themselves included, and that is noted.

ALTER TABLE accounts ADD COLUMN editor BIGINT NOT NULL DEFAULT 0 CHECK (editor IN (0, 1));
