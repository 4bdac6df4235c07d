//! Every limit on what comes in, in one place.

use std::time::Duration;

/// Largest form, in bytes.
pub const FORM_BYTES_MAX: usize = 1024 * 1024;
/// Largest case file sent in, in bytes. The file is in a form, so the body may be a little larger.
pub const UPLOAD_BYTES_MAX: usize = catalogue::procurement::read::CASE_BYTES_MAX;
/// What is read of a body that is too large, and thrown away, before it is answered: a browser that is still sending when the
/// answer comes shows a broken connection instead of it.
pub const DRAINED_BYTES_MAX: usize = 8 * 1024 * 1024;
/// Most fields in a form.
pub const FORM_FIELDS_MAX: usize = 5_000;
/// Longest short text (a name, an address, a title), in characters.
pub const SHORT_CHARS_MAX: usize = 300;
/// Longest long text (a reason, a demand), in characters.
pub const LONG_CHARS_MAX: usize = catalogue::procurement::answer::ANSWER_CHARS_MAX;
/// Longest search, in characters.
pub const SEARCH_CHARS_MAX: usize = catalogue::content::search::QUERY_CHARS_MAX;
/// Shortest password, in characters.
pub const PASSWORD_CHARS_MIN: usize = 12;
/// Longest password, in characters: hashing takes time by length.
pub const PASSWORD_CHARS_MAX: usize = 200;
/// How long a request may take.
pub const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);
/// How long a connection may take to send the head of a request, and be silent between two.
pub const HEAD_WAIT: Duration = Duration::from_secs(60);
/// How long requests under way may take when the server is told to stop, unless told otherwise: a little longer than one may take at all.
pub const STOP_WAIT: Duration = Duration::from_secs(35);
/// How long a session lasts without use.
pub const SESSION_IDLE: Duration = Duration::from_secs(2 * 60 * 60);
/// How long a session lasts at most.
pub const SESSION_MAX: Duration = Duration::from_secs(12 * 60 * 60);
/// How often a session in use is touched: tower-sessions counts changes, not visits.
pub const SESSION_TOUCH: Duration = Duration::from_secs(60);
/// How long there is between the password and the second factor.
pub const SESSION_HALF: Duration = Duration::from_secs(10 * 60);
/// How long the set-up link works.
pub const SETUP_LINK: Duration = Duration::from_secs(24 * 60 * 60);
/// How long an invitation works.
pub const INVITATION_LINK: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// Open invitations that one organisation has.
pub const INVITATIONS_MAX: usize = 200;
/// How long a link to choose a new password works.
pub const PASSWORD_LINK: Duration = Duration::from_secs(24 * 60 * 60);
/// Failed sign-ins from one peer for one account within [`SIGN_IN_WINDOW`] before that peer has to wait for that account.
pub const SIGN_IN_FAILURES_MAX: usize = 10;
/// Failed sign-ins for one account within [`SIGN_IN_WINDOW`], wherever they come from. Many more than from one place, so that nobody keeps
/// somebody out from theirs.
pub const ACCOUNT_FAILURES_MAX: usize = 50;
/// Failed sign-ins from one peer within [`SIGN_IN_WINDOW`], whatever the account. Many people can share an address.
pub const PEER_FAILURES_MAX: usize = 100;
/// Wrong codes of the second factor for one account within [`SIGN_IN_WINDOW`].
pub const CODE_FAILURES_MAX: usize = 5;
/// Recovery codes that come with a second factor.
pub const RECOVERY_CODES: usize = 10;
/// Sign-ins begun from one peer within [`SIGN_IN_WINDOW`] that did not come to an end. In the morning many people share an address.
pub const SIGN_INS_BEGUN_MAX: usize = 500;
/// Largest answer of a sign-in provider, in bytes.
pub const OPENID_ANSWER_BYTES_MAX: usize = 1024 * 1024;
/// How long a sign-in provider may take to be reached.
pub const OPENID_CONNECT_TIMEOUT: Duration = Duration::from_secs(4);
/// How long it may take to answer. Signing in asks it up to four times, and all of them have to fit into [`REQUEST_TIMEOUT`].
pub const OPENID_REQUEST_TIMEOUT: Duration = Duration::from_secs(7);
/// How long there is between being sent to a sign-in provider and coming back, with the phone in hand.
pub const OPENID_ATTEMPT: Duration = Duration::from_secs(10 * 60);
/// What is forgiven between the clock of a sign-in provider and ours.
pub const OPENID_CLOCK_SKEW: Duration = Duration::from_secs(60);
/// How long what a sign-in provider says of itself and its keys is believed.
pub const OPENID_METADATA_KEPT: Duration = Duration::from_secs(60 * 60);
/// How old that has to be before a token with an unknown key is a reason to ask again.
pub const OPENID_KEYS_AGAIN: Duration = Duration::from_secs(60);
/// How long a sign-in provider that does not answer is left alone.
pub const OPENID_PAUSE: Duration = Duration::from_secs(5);
/// Longest code that somebody comes back with from a sign-in provider, in characters.
pub const OPENID_CODE_CHARS_MAX: usize = 8_000;
/// Longest name of a sign-in provider's own for somebody, in characters. The standard says 255.
pub const OPENID_SUBJECT_CHARS_MAX: usize = 255;
/// See [`SIGN_IN_FAILURES_MAX`].
pub const SIGN_IN_WINDOW: Duration = Duration::from_secs(15 * 60);
/// Passwords hashed at the same time: each takes some 20 MB.
pub const HASHES_AT_ONCE: usize = 4;
/// Procurements one person can have.
pub const PROCUREMENTS_MAX: usize = 2_000;
/// Procurements that the page of what waits looks through, the latest changed first: each is worked out for it.
pub const WAITING_PROCUREMENTS_MAX: usize = 100;
/// Records of a journal on one page. The file has all of them.
pub const JOURNAL_ROWS_SHOWN: usize = 500;
/// Longest comment, in characters.
pub const COMMENT_CHARS_MAX: usize = 4_000;
/// Comments in one procurement.
pub const COMMENTS_MAX: i64 = 5_000;
/// Comments about one thing: each is on its page.
pub const COMMENTS_ABOUT_ONE_MAX: i64 = 300;
/// Conversations on the page of all of them.
pub const COMMENTS_SHOWN: usize = 200;
/// Longest comment or proposed wording of a remark about the catalogue, in characters: longer than any text of the catalogue.
pub const FEEDBACK_CHARS_MAX: usize = 4_000;
/// Remarks about the catalogue in one procurement.
pub const FEEDBACK_MAX: i64 = 2_000;
/// Links for feedback that are open in one procurement.
pub const FEEDBACK_LINKS_MAX: i64 = 20;
/// How many weeks a link for feedback works at most.
pub const FEEDBACK_LINK_WEEKS_MAX: u64 = 6;
/// Remarks that come in by one link.
pub const FEEDBACK_BY_LINK_MAX: i64 = 500;
/// Remarks from one peer without an account within [`SIGN_IN_WINDOW`]. Several people of a supplier can share an address.
pub const FEEDBACK_BY_PEER_MAX: usize = 60;
/// Remarks by one link within [`SIGN_IN_WINDOW`], wherever they come from.
pub const FEEDBACK_BY_LINK_LATELY_MAX: usize = 120;
/// Minutes that a step of a pilot can have taken: four weeks of work.
pub const PILOT_MINUTES_MAX: i64 = 4 * 5 * 8 * 60;
/// Remarks on the page of all of them.
pub const FEEDBACK_SHOWN: usize = 200;
/// Remarks that the editor's desk reads for its queue, the latest first.
pub const DESK_REMARKS_MAX: i64 = 20_000;
/// Things on the page of the queue.
pub const DESK_THINGS_SHOWN: usize = 50;
/// Remarks about one thing on its page on the desk, the latest first.
pub const DESK_ABOUT_ONE_MAX: i64 = 300;
/// Longest answer of an editor, in characters.
pub const DECISION_CHARS_MAX: usize = 4_000;
/// Decisions of one organisation that no edition carries yet.
pub const DECISIONS_OPEN_MAX: i64 = 2_000;
/// Procurements whose use of the catalogue is worked out for one page of the desk: each takes some milliseconds.
pub const COUNTED_PROCUREMENTS_MAX: i64 = 40;
/// Procurements counted at the same time.
pub const COUNTED_AT_ONCE: usize = 1;
/// Largest file of what another organisation says about the catalogue, in bytes, and the largest that is made.
pub const SHARED_BYTES_MAX: usize = 16 * 1024 * 1024;
/// Remarks in such a file, and answers.
pub const SHARED_REMARKS_MAX: usize = 10_000;
/// Reports of pilots in such a file.
pub const SHARED_REPORTS_MAX: usize = 200;
/// Entries of one list in the report of a pilot: more than any catalogue has.
pub const REPORT_ENTRIES_MAX: usize = 5_000;
/// Organisations that one organisation has read in files of.
pub const ORIGINS_MAX: i64 = 200;
/// Remarks that one organisation keeps from others: as many as the desk reads.
pub const OUTSIDE_REMARKS_MAX: i64 = DESK_REMARKS_MAX;
/// Reports of pilots that one organisation keeps, its own among them.
pub const PILOT_REPORTS_MAX: i64 = 1_000;
/// Largest requirement sheet that a tenderer filled in, in bytes.
pub const TENDER_SHEET_BYTES_MAX: usize = 4 * 1024 * 1024;
/// What such a sheet may unpack to, in bytes.
pub const TENDER_INFLATED_BYTES_MAX: u64 = 40 * 1024 * 1024;
/// Rows of such a sheet, over all of its tables: far more than any procurement has lines.
pub const TENDER_ROWS_MAX: usize = 20_000;
/// Cells of such a sheet.
pub const TENDER_CELLS_MAX: usize = 400_000;
/// Sheets that are read at a time: each tenderer has one, or two where some lines are released to few.
pub const TENDER_SHEETS_MAX: usize = 40;
/// All of them together, in bytes.
pub const TENDERS_BYTES_MAX: usize = 32 * 1024 * 1024;
/// Earlier releases that the laws and frameworks of the present one are compared with.
pub const RELEASES_COMPARED_MAX: usize = 10;
/// Changes in one edition: each is checked whenever somebody looks at the draft.
pub const EDITION_CHANGES_MAX: usize = 500;
/// Longest text of an item, of a note or of something that is said in a hearing, in characters.
pub const EDITION_CHARS_MAX: usize = 4_000;
/// Longest id of an item of an organisation's own, in characters.
pub const ITEM_ID_CHARS_MAX: usize = 24;
/// References that an item has, and measures that lead to it.
pub const ITEM_REFERENCES_MAX: usize = 40;
/// How many weeks a hearing lasts at most.
pub const HEARING_WEEKS_MAX: u64 = 12;
/// What is said in one hearing.
pub const HEARING_REMARKS_MAX: i64 = 500;
/// Largest draft of a form, in bytes of names and values: a form that is sent in may be larger.
pub const DRAFT_BYTES_MAX: usize = 256 * 1024;
/// Drafts of one form that one person has: each is a page it was typed into.
pub const DRAFTS_PER_FORM_MAX: i64 = 5;
/// Drafts that one person has in one procurement.
pub const DRAFTS_MAX: i64 = 40;
/// Drafts that one person keeps within [`DRAFTS_KEPT_WINDOW`]: some windows, each a few seconds after every pause.
pub const DRAFTS_KEPT_MAX: usize = 300;
/// See [`DRAFTS_KEPT_MAX`].
pub const DRAFTS_KEPT_WINDOW: Duration = Duration::from_secs(5 * 60);
/// How long after it was made a page proves whose it is: a laptop that was closed before a holiday is opened after it.
pub const PAGE_TICKET: Duration = Duration::from_secs(14 * 24 * 60 * 60);
/// Texts of a draft that are shown where it is offered. Its form shows all.
pub const DRAFT_TEXTS_SHOWN: usize = 6;
/// Accounts with access to one procurement.
pub const PARTICIPANTS_MAX: usize = 200;
/// People in one procurement.
pub const PEOPLE_MAX: usize = 200;
/// Own scenarios in one procurement.
pub const OWN_ENTRIES_MAX: usize = 300;
/// Own lines in one procurement, those from elsewhere included.
pub const OWN_LINES_MAX: usize = 1_000;
/// Largest file of lines, in bytes.
pub const LINES_FILE_BYTES_MAX: usize = 5 * 1024 * 1024;
/// Everything inside such a file when unpacked, in bytes.
pub const LINES_INFLATED_BYTES_MAX: u64 = 48 * 1024 * 1024;
/// Rows with something in them in a file of lines, over all sheets.
pub const LINES_ROWS_MAX: usize = 1_000;
/// The last column with something in it in a file of lines.
pub const LINES_COLUMNS_MAX: usize = 60;
/// All text of a file of lines, in bytes: it is kept until it is taken in.
pub const LINES_TEXT_BYTES_MAX: usize = 2 * 1024 * 1024;
/// Receipts in one procurement: each is loaded with it.
pub const RECEIPTS_MAX: usize = 30;
/// How often one procurement goes on to a newer release: each time is noted in it.
pub const RELEASES_TAKEN_MAX: usize = 50;
/// Longest reason for one requirement that is not taken in, in characters.
pub const NEWER_REASON_CHARS_MAX: usize = 1_000;
/// Largest catalogue file sent in, in bytes.
pub const IMPORT_BYTES_MAX: usize = 20 * 1024 * 1024;
/// Largest catalogue that is kept, as JSON, in bytes: every procurement with it loads it whole.
pub const IMPORT_JSON_BYTES_MAX: usize = 20 * 1024 * 1024;
/// Catalogue files read at the same time: each may take hundreds of megabytes.
pub const FILES_READ_AT_ONCE: usize = 2;
/// Catalogue files that one person has on their way; the oldest goes when there are more.
pub const IMPORT_DRAFTS_MAX: i64 = 3;
/// How long a catalogue file may be on its way, in days.
pub const IMPORT_DRAFT_DAYS_MAX: i64 = 1;
/// Imported catalogues that one organisation has.
pub const IMPORTS_MAX: usize = 50;
/// Catalogues of others that one organisation follows: each has two files at most.
pub const FOLLOWED_MAX: i64 = 30;
/// Entries of one kind in such a catalogue: what differs is worked out whenever somebody looks.
pub const FOLLOWED_ENTRIES_MAX: usize = 5_000;
/// Differences of one kind on the page of such a catalogue.
pub const FOLLOWED_SHOWN: usize = 200;
/// Units that one organisation has: every procurement loads them.
pub const UNITS_MAX: usize = 100;
/// Largest template of an organisation's own sent in, in bytes.
pub const TEMPLATE_BYTES_MAX: usize = 20 * 1024 * 1024;
/// Templates that one organisation keeps, those that are only tried among them.
pub const TEMPLATES_MAX: i64 = 40;
/// Templates that stay read in memory; the one that was used the longest ago goes when there are more.
pub const TEMPLATES_READ_MAX: usize = 8;
/// Templates and logos read or filled at the same time: a template may unpack to a hundred megabytes.
pub const TEMPLATES_AT_ONCE: usize = 2;
/// Largest logo sent in, in bytes, and the largest that is made of it.
pub const LOGO_BYTES_MAX: usize = annex::Logo::BYTES_MAX;
/// Widest logo, in pixels.
pub const LOGO_WIDTH_MAX: u32 = annex::Logo::WIDTH_MAX;
/// Highest logo, in pixels.
pub const LOGO_HEIGHT_MAX: u32 = annex::Logo::HEIGHT_MAX;
/// Frozen versions that one procurement has.
pub const VERSIONS_MAX: i64 = 200;
/// Largest frozen version, all its files and archives together, in bytes.
pub const VERSION_BYTES_MAX: usize = 64 * 1024 * 1024;
/// Largest archive of a procurement that is to go, all its frozen versions together, in bytes.
pub const ARCHIVE_BYTES_MAX: usize = 512 * 1024 * 1024;
/// Archives made at the same time: each is in memory as a whole.
pub const ARCHIVES_MADE_AT_ONCE: usize = 1;
/// Files that one person takes out within [`EXPORTS_WINDOW`].
pub const EXPORTS_MAX: usize = 120;
/// See [`EXPORTS_MAX`].
pub const EXPORTS_WINDOW: Duration = Duration::from_secs(5 * 60);
/// Packages made at the same time: each takes a core for a moment.
pub const FILES_MADE_AT_ONCE: usize = 4;
