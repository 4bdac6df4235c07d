-- What people have typed into forms and not yet sent in, and what a page proves about whose it is once the session has ended.

CREATE TABLE form_drafts (
    procurement_id  TEXT COLLATE "C" NOT NULL REFERENCES procurements (id),
    account_id      TEXT COLLATE "C" NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    -- Where the form is sent, below the procurement.
    form            TEXT COLLATE "C" NOT NULL,
    -- Which page it was typed into: two windows with the same form are two drafts.
    page            TEXT COLLATE "C" NOT NULL,
    -- The fields, names and values in order.
    fields          TEXT COLLATE "C" NOT NULL CHECK (CAST(fields AS json) IS NOT NULL),
    -- Whether it was sent in by a browser that nobody was signed in with.
    signed_out      BIGINT           NOT NULL CHECK (signed_out IN (0, 1)),
    saved_at        BIGINT           NOT NULL,
    PRIMARY KEY (procurement_id, account_id, form, page)
);

-- The pages of a session carry a ticket that can be worked out from its id and from nothing that is kept; here is a hash of it.
CREATE TABLE page_tickets (
    ticket_hash TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    account_id  TEXT COLLATE "C" NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    expires_at  BIGINT           NOT NULL
);

CREATE INDEX page_tickets_by_expiry ON page_tickets (expires_at);
CREATE INDEX page_tickets_by_account ON page_tickets (account_id);
