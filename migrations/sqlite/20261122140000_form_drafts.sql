-- What people have typed into forms and not yet sent in, and what a page proves about whose it is once the session has ended.

CREATE TABLE form_drafts (
    procurement_id  TEXT    NOT NULL REFERENCES procurements (id),
    account_id      TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    organisation_id TEXT    NOT NULL REFERENCES organisations (id),
    -- Where the form is sent, below the procurement.
    form            TEXT    NOT NULL,
    -- Which page it was typed into: two windows with the same form are two drafts.
    page            TEXT    NOT NULL,
    -- The fields, names and values in order.
    fields          TEXT    NOT NULL CHECK (json_valid(fields)),
    -- Whether it was sent in by a browser that nobody was signed in with.
    signed_out      INTEGER NOT NULL CHECK (signed_out IN (0, 1)),
    saved_at        INTEGER NOT NULL,
    PRIMARY KEY (procurement_id, account_id, form, page)
) STRICT;

-- The pages of a session carry a ticket that can be worked out from its id and from nothing that is kept; here is a hash of it.
CREATE TABLE page_tickets (
    ticket_hash TEXT    NOT NULL PRIMARY KEY,
    account_id  TEXT    NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    expires_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX page_tickets_by_expiry ON page_tickets (expires_at);
CREATE INDEX page_tickets_by_account ON page_tickets (account_id);
