//! The store as the rest of the server sees it.

use std::fmt::Debug;
use std::path::Path;

use async_trait::async_trait;
use serde_json::Value;

use crate::catalogue_uses::CatalogueUses;
use crate::comments::Conversations;
use crate::desk::EditorsDesk;
use crate::editions::Editions;
use crate::error::Result;
use crate::feedback::CatalogueFeedback;
use crate::feedback_links::FeedbackLinks;
use crate::followed::FollowedCatalogues;
use crate::form_drafts::{DraftName, FormDraft, FormDraftsKept, NewFormDraft};
use crate::identities::{ConnectedIdentity, Disconnected, Identity, NewcomerAccount};
use crate::journal::JournalCheck;
use crate::members::{Invitation, Member, MemberChange, MemberChanged, NewInvitation, SecondFactor};
use crate::model::{
    Account, Change, Connections, Draft, DraftsKept, ImportChange, ImportDraft, ImportInfo, JournalRecord, NewAccount,
    NewImport, NewImportDraft, NewProcurement, Organisation, Procurement, ProcurementSummary, Release, ReleaseInUse,
    ReleaseInfo, SessionRow, SetUp, Written,
};
use crate::newer::ReleasesFollowed;
use crate::participants::{NewParticipant, Participant, ParticipantChanged};
use crate::pilots::Pilots;
use crate::removals::{NewRemoval, Removal};
use crate::settings::{Act, CardChange, Logo, NewAct, NewTemplate, StarterApproval, TemplateChange, TemplateInfo};
use crate::settled::SettledReads;
use crate::shared::BetweenOrganisations;
use crate::tenders::TenderAnswers;
use crate::values::{
    AccountId, ImportDraftId, ImportId, InvitationId, OrganisationId, PasswordHash, ProcurementId, TemplateId,
    Timestamp,
};
use crate::versions::{NewVersion, Version, VersionInfo};

/// Everything that is kept. See the crate's documentation for what holds for every function.
#[async_trait]
pub trait Store:
    BetweenOrganisations
    + CatalogueFeedback
    + CatalogueUses
    + Conversations
    + Editions
    + EditorsDesk
    + FeedbackLinks
    + FollowedCatalogues
    + Pilots
    + SettledReads
    + ReleasesFollowed
    + TenderAnswers
    + Send
    + Sync
    + Debug
{
    // Organisations and accounts.

    /// Puts an organisation in, or replaces its card.
    async fn put_organisation(&self, organisation: &Organisation, now: Timestamp) -> Result<()>;
    /// An organisation, or `NotFound`.
    async fn organisation(&self, id: &OrganisationId) -> Result<Organisation>;
    /// Every organisation, the oldest first.
    async fn list_organisations(&self) -> Result<Vec<Organisation>>;
    /// Makes an account. `Duplicate(Email)` if another one has the address, in whatever capitals; `NotFound` if the
    /// organisation does not exist.
    async fn create_account(&self, organisation: &OrganisationId, new: NewAccount, now: Timestamp)
    -> Result<AccountId>;
    /// An account by its id.
    async fn find_account(&self, id: &AccountId) -> Result<Option<Account>>;
    /// An account by its e-mail address, in whatever capitals.
    async fn find_account_by_email(&self, email: &str) -> Result<Option<Account>>;
    /// Every account, by name.
    async fn list_accounts(&self) -> Result<Vec<Account>>;
    /// Gives an account another name. `NotFound` if there is no such account.
    async fn rename_account(&self, id: &AccountId, display_name: &str) -> Result<()>;
    /// Gives an account another password: links to choose one are dead, and every session of it ends.
    async fn change_password(&self, id: &AccountId, hash: &PasswordHash, now: Timestamp) -> Result<()>;

    // The people of an organisation. `by` acts for the organisation they are an administrator of; `NotFound` if they are of none, or if
    // what they act on belongs to another. Every change is written together with the note of who made it.

    /// Who belongs to an organisation, by name.
    async fn list_members(&self, organisation: &OrganisationId) -> Result<Vec<Member>>;
    /// Changes what an account may do.
    async fn change_member(
        &self,
        by: &AccountId,
        account: &AccountId,
        change: MemberChange,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<MemberChanged>;
    /// Invites somebody; an earlier invitation to the same address is dead. `Duplicate(Email)` if the address has an account.
    async fn invite(&self, by: &AccountId, new: NewInvitation, act: NewAct<'_>, now: Timestamp)
    -> Result<InvitationId>;
    /// The invitations that are open, the oldest first.
    async fn list_invitations(&self, organisation: &OrganisationId, now: Timestamp) -> Result<Vec<Invitation>>;
    /// The invitation that [`Store::accept_invitation`] would accept, for the page with the form.
    async fn invitation(&self, hash: &str, now: Timestamp) -> Result<Option<Invitation>>;
    /// Withdraws an invitation. False if it is gone.
    async fn withdraw_invitation(
        &self,
        by: &AccountId,
        id: &InvitationId,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool>;
    /// Makes the account that an invitation is for, and kills the link. None, with nothing written, if the link is unknown, used,
    /// withdrawn or expired; `Duplicate(Email)` if the address has got an account meanwhile. The act is the new account's.
    async fn accept_invitation(
        &self,
        hash: &str,
        display_name: &str,
        password_hash: &PasswordHash,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<Option<AccountId>>;
    /// Keeps the hash of a link to choose a new password with, and until when it works. Earlier ones are dead, and every session of the
    /// account ends. `NotFound` for an account out of use.
    async fn put_password_link(
        &self,
        by: &AccountId,
        account: &AccountId,
        link: (&str, Timestamp),
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<()>;
    /// Whose password [`Store::reset_password`] would change, for the page with the form.
    async fn account_of_password_link(&self, hash: &str, now: Timestamp) -> Result<Option<Account>>;
    /// Changes the password through a link, as [`Store::change_password`] does, and kills the link. None, with nothing written, if it is
    /// unknown, used or expired. The act is the account's own.
    async fn reset_password(
        &self,
        link: &str,
        hash: &PasswordHash,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<Option<AccountId>>;

    // The second factor. A time step is what a code counts, and no step is taken twice.

    /// The second factor of an account, confirmed or not.
    async fn second_factor(&self, account: &AccountId) -> Result<Option<SecondFactor>>;
    /// Begins to set one up, in place of one that was begun and not confirmed. False if a confirmed one stands.
    async fn begin_second_factor(&self, account: &AccountId, secret: &str, now: Timestamp) -> Result<bool>;
    /// Confirms the one with this secret, at the step of the code that proved it, and keeps the hashes of its recovery codes. False, with
    /// nothing written, if it is not there or is confirmed already.
    async fn confirm_second_factor(
        &self,
        account: &AccountId,
        proof: (&str, i64),
        recovery_codes: &[String],
        now: Timestamp,
    ) -> Result<bool>;
    /// Takes a step. False if it, or a later one, was taken before, or if no second factor is confirmed.
    async fn take_step(&self, account: &AccountId, step: i64) -> Result<bool>;
    /// Uses up the recovery code with this hash. False if there is none.
    async fn take_recovery_code(&self, account: &AccountId, hash: &str) -> Result<bool>;
    /// Takes the second factor away, confirmed or not. False if there is none.
    async fn remove_second_factor(&self, account: &AccountId, now: Timestamp) -> Result<bool>;
    /// Takes somebody's second factor away, as an administrator of the person's organisation.
    async fn reset_second_factor(
        &self,
        by: &AccountId,
        account: &AccountId,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool>;
    /// Whether everybody in an organisation has to have one.
    async fn second_factor_demanded(&self, organisation: &OrganisationId) -> Result<bool>;
    /// Says so or not; when it is so, the sessions of those without one end. False if it was so already.
    async fn demand_second_factor(&self, by: &AccountId, wanted: bool, act: NewAct<'_>, now: Timestamp)
    -> Result<bool>;

    // Sign-in by way of a provider, who knows people by a name of its own (`Identity`). `Duplicate(Identity)` where it belongs to an account.

    /// The account that an identity lets in to.
    async fn account_of_identity(&self, issuer: &str, subject: &str) -> Result<Option<Account>>;
    /// The identities of an account, the oldest first.
    async fn list_identities(&self, account: &AccountId) -> Result<Vec<ConnectedIdentity>>;
    /// Makes an account without a password for somebody who has none. `Duplicate(Email)` if the address has an account: nobody gets in to
    /// that by having its address. The act is the new account's.
    async fn create_account_of_identity(
        &self,
        organisation: &OrganisationId,
        new: NewcomerAccount<'_>,
        identity: Identity<'_>,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<AccountId>;
    /// Lets an identity in to an account, in place of another one of the same provider. The act is the account's.
    async fn connect_identity(
        &self,
        account: &AccountId,
        identity: Identity<'_>,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<()>;
    /// Takes the identity of a provider away from an account that has a password. The act is the account's.
    async fn disconnect_identity(
        &self,
        account: &AccountId,
        issuer: &str,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<Disconnected>;
    /// Keeps what the provider calls somebody now.
    async fn identity_seen(&self, identity: Identity<'_>) -> Result<()>;
    /// Makes somebody an administrator or not, as the provider's groups say. The act is the account's.
    async fn set_administrator_by_groups(
        &self,
        account: &AccountId,
        administrator: bool,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<MemberChanged>;

    // Set-up links, with which the first account is made: of an installation together with its first organisation, and of an organisation
    // that was added later.

    /// Whether there is no account yet.
    async fn needs_setup(&self) -> Result<bool>;
    /// Keeps the hash of a new set-up link; earlier ones are dead from then on. `SetupDead` if an account exists.
    async fn put_setup_link(&self, hash: &str, expires: Timestamp, now: Timestamp) -> Result<()>;
    /// Adds an organisation, with the hash of the link for its first account and when that expires.
    async fn add_organisation(&self, card: &Value, link: (&str, Timestamp), now: Timestamp) -> Result<OrganisationId>;
    /// Keeps the hash of another link for the first account of an organisation; earlier ones are dead from then on. `SetupDead` if
    /// somebody has an account there.
    async fn put_organisation_link(
        &self,
        organisation: &OrganisationId,
        link: (&str, Timestamp),
        now: Timestamp,
    ) -> Result<()>;
    /// What [`Store::consume_setup`] would make with the link, for the page with the form; none for one that it would refuse.
    async fn setup_link(&self, hash: &str, now: Timestamp) -> Result<Option<SetUp>>;
    /// Makes the first account, an administrator, and kills the link; the card is for the first organisation, where the link makes that
    /// too. `SetupDead`, with nothing written, if the link is unknown, used or expired, or if there is an account already;
    /// `Duplicate(Email)` if another organisation has one with the address.
    async fn consume_setup(
        &self,
        hash: &str,
        account: NewAccount,
        organisation_card: &Value,
        now: Timestamp,
    ) -> Result<(OrganisationId, AccountId)>;

    // Sessions.

    /// Begins a session. `Duplicate(Session)` if the id is taken: take another one.
    async fn create_session(&self, row: &SessionRow) -> Result<()>;
    /// Saves a session that exists. `NotFound` if it is gone: a request that ends late must not bring back a session
    /// that was logged out meanwhile.
    async fn save_session(&self, row: &SessionRow) -> Result<()>;
    /// A session that has not expired.
    async fn load_session(&self, id_hash: &str, now: Timestamp) -> Result<Option<SessionRow>>;
    /// Ends a session, if there is one.
    async fn delete_session(&self, id_hash: &str) -> Result<()>;
    /// The sessions of an account that have not expired, the oldest first.
    async fn list_sessions(&self, account: &AccountId, now: Timestamp) -> Result<Vec<SessionRow>>;
    /// Ends every session of an account, and every ticket of its pages.
    async fn end_sessions(&self, account: &AccountId) -> Result<()>;
    /// Sweeps out what has expired, tickets of pages too, and says how many sessions.
    async fn delete_expired_sessions(&self, now: Timestamp) -> Result<u64>;

    // Procurements. Only those who take part see one; for everybody else it is `NotFound`. Which of them may do what is decided before
    // the store is asked, by the standing and the person that it gives.

    /// Makes a procurement with its first entries, each at revision 1, and the first record of its journal.
    async fn create_procurement(
        &self,
        owner: &AccountId,
        organisation: &OrganisationId,
        new: NewProcurement,
        now: Timestamp,
    ) -> Result<ProcurementId>;
    /// Those the viewer takes part in, the latest change first.
    async fn list_procurements(&self, viewer: &AccountId) -> Result<Vec<ProcurementSummary>>;
    /// A procurement with all its entries, as they stood at one point in time.
    async fn procurement(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Procurement>;
    /// Gives it another title.
    async fn rename_procurement(
        &self,
        id: &ProcurementId,
        viewer: &AccountId,
        title: &str,
        summary: &str,
        now: Timestamp,
    ) -> Result<()>;
    /// Takes it away for good with everything in it, frozen versions and journal too, and writes down what is left of it; `NotFound` for
    /// everybody but the one who answers for it. False, with nothing changed, if its journal has gone on.
    async fn remove_procurement(
        &self,
        id: &ProcurementId,
        owner: &AccountId,
        new: NewRemoval<'_>,
        now: Timestamp,
    ) -> Result<bool>;
    /// What is left of those of an organisation that were taken away, the latest first.
    async fn list_removals(&self, organisation: &OrganisationId, at_most: i64) -> Result<Vec<Removal>>;
    /// Writes changes and one journal record, all of it or nothing. `Conflict` names the first change that does not
    /// meet what it expects. Changes are made in order, so a second one of the same key meets the first.
    async fn write(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        changes: &[Change],
        summary: &str,
        now: Timestamp,
    ) -> Result<Written>;
    /// The journal from its beginning.
    async fn journal(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Vec<JournalRecord>>;
    /// Computes every hash of a journal again. For whoever runs the installation: it asks for no viewer, and takes
    /// deleted procurements too.
    async fn verify_journal(&self, id: &ProcurementId) -> Result<JournalCheck>;
    /// Takes away what stands in a record, as somebody who has the law on their side can ask: its payload and its line. The chain covers
    /// neither, so it stays whole, and a record at its end says who did it and `summary` says why. Deleted procurements too. False, with
    /// nothing written, if there is no such record or it is erased already; `NotFound` unless `by` is an administrator of the
    /// organisation whose procurement it is.
    async fn erase_record(
        &self,
        id: &ProcurementId,
        seq: i64,
        by: &AccountId,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool>;
    /// Every procurement, and so every journal, that there is: also those that are deleted, the oldest first. For whoever runs the
    /// installation.
    async fn list_journals(&self) -> Result<Vec<ProcurementId>>;

    // Who takes part. Whoever answers for a procurement takes part in it as a member, always.

    /// Who takes part, by name.
    async fn participants(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Vec<Participant>>;
    /// Lets somebody take part, or changes how, and writes a journal record.
    async fn put_participant(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        new: &NewParticipant,
        summary: &str,
        now: Timestamp,
    ) -> Result<ParticipantChanged>;
    /// Lets somebody take part no longer, and throws their drafts away. `AsItWas` for one who does not.
    async fn remove_participant(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        account: &AccountId,
        summary: &str,
        now: Timestamp,
    ) -> Result<ParticipantChanged>;
    /// Makes somebody who takes part answer for it; the one who did stays a member. `NotFound` for everybody but that one.
    async fn hand_over(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        to: &AccountId,
        summary: &str,
        now: Timestamp,
    ) -> Result<ParticipantChanged>;
    /// Makes somebody of an administrator's organisation answer for every procurement of a colleague whose account is out of use, with a
    /// journal record in each, and says how many. `NotFound` for one whose account is in use: nobody is passed over in silence.
    async fn hand_over_all(
        &self,
        by: &AccountId,
        from: &AccountId,
        to: &AccountId,
        act: NewAct<'_>,
        summary: &str,
        now: Timestamp,
    ) -> Result<u64>;

    // Frozen versions of the annexes.

    /// Freezes a version and writes a journal record, all of it or nothing. False, with nothing written, if its number is not the
    /// next, or if the journal has gone on since the case file was read.
    async fn freeze(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        new: NewVersion,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool>;
    /// The versions, the first one first.
    async fn list_versions(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Vec<VersionInfo>>;
    /// A version with what it was made from.
    async fn version(&self, id: &ProcurementId, viewer: &AccountId, number: i64) -> Result<Version>;
    /// The very bytes of a file of a version.
    async fn version_file(
        &self,
        id: &ProcurementId,
        viewer: &AccountId,
        number: i64,
        package: &str,
        path: &str,
    ) -> Result<Vec<u8>>;

    // Drafts, one per person and form.

    /// Keeps what somebody has typed so far.
    async fn put_draft(
        &self,
        id: &ProcurementId,
        account: &AccountId,
        form: &str,
        data: &Value,
        now: Timestamp,
    ) -> Result<()>;
    /// What somebody had typed.
    async fn draft(&self, id: &ProcurementId, account: &AccountId, form: &str) -> Result<Option<Draft>>;
    /// Throws a draft away, if there is one.
    async fn delete_draft(&self, id: &ProcurementId, account: &AccountId, form: &str) -> Result<()>;

    // What people have typed into forms and not yet sent in. Only the one who typed it sees it.

    /// Keeps what a form holds. False, with nothing kept, where the person has too many others.
    async fn put_form_draft(
        &self,
        id: &ProcurementId,
        account: &AccountId,
        new: NewFormDraft<'_>,
        kept: FormDraftsKept,
        now: Timestamp,
    ) -> Result<bool>;
    /// What somebody has in this procurement, the latest first.
    async fn list_form_drafts(&self, id: &ProcurementId, account: &AccountId) -> Result<Vec<FormDraft>>;
    /// Throws a draft away, if there is one.
    async fn delete_form_draft(&self, id: &ProcurementId, account: &AccountId, name: DraftName<'_>) -> Result<()>;
    /// Keeps the hash of a ticket that the pages of an account carry. It ends then, or when all sessions of the account are ended.
    async fn put_page_ticket(&self, hash: &str, account: &AccountId, expires: Timestamp) -> Result<()>;
    /// Whose ticket it is, as long as it holds and the account is in use.
    async fn page_ticket_holder(&self, hash: &str, now: Timestamp) -> Result<Option<AccountId>>;

    // Releases of the catalogue.

    /// Keeps a release. One with the same fingerprint is already the same, and stays as it is.
    async fn put_release(&self, release: &Release, now: Timestamp) -> Result<()>;
    /// A release by its fingerprint.
    async fn find_release(&self, fingerprint: &str) -> Result<Option<Release>>;
    /// Every release, the newest first.
    async fn list_releases(&self) -> Result<Vec<ReleaseInfo>>;

    // Files on their way into the catalogue. Only the one who sent a file sees it; for everybody else it is `NotFound`.

    /// Keeps a file, and throws away those that are not kept any longer.
    async fn put_import_draft(
        &self,
        account: &AccountId,
        new: NewImportDraft,
        kept: DraftsKept,
        now: Timestamp,
    ) -> Result<ImportDraftId>;
    /// A file.
    async fn import_draft(&self, id: &ImportDraftId, account: &AccountId) -> Result<ImportDraft>;
    /// Keeps what the person says about its columns.
    async fn map_import_draft(&self, id: &ImportDraftId, account: &AccountId, mapping: &Value) -> Result<()>;
    /// Throws a file away.
    async fn delete_import_draft(&self, id: &ImportDraftId, account: &AccountId) -> Result<()>;

    // Catalogues that an organisation has read in. For other organisations they are `NotFound`.

    /// Makes a catalogue of a file on its way, for the organisation of the one who sent it; the file is gone then.
    async fn accept_import(
        &self,
        draft: &ImportDraftId,
        account: &AccountId,
        new: NewImport,
        now: Timestamp,
    ) -> Result<ImportId>;
    /// Those of an organisation, the oldest first.
    async fn list_imports(&self, organisation: &OrganisationId) -> Result<Vec<ImportInfo>>;
    /// The content of one.
    async fn import_json(&self, id: &ImportId, organisation: &OrganisationId) -> Result<String>;
    /// Changes what new procurements use, all of it or nothing. False, with nothing written, if it is not as it was when the
    /// change was worked out.
    async fn change_imports(
        &self,
        organisation: &OrganisationId,
        account: &AccountId,
        change: ImportChange,
        now: Timestamp,
    ) -> Result<bool>;
    /// The release that new procurements of an organisation begin with; none for the built-in one.
    async fn release_in_use(&self, organisation: &OrganisationId) -> Result<Option<ReleaseInUse>>;

    // What an organisation settles once for its annexes. Who acts does so for the organisation they belong to, and every change is
    // written together with the note of who made it.

    /// Changes the card of an organisation. False, with nothing written, if it is not as it was when the change was decided.
    async fn change_card(
        &self,
        account: &AccountId,
        change: CardChange<'_>,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool>;
    /// Changes the card of an organisation as [`Store::change_card`] does, and together with it the logo that it names: the one that was is
    /// gone.
    async fn change_logo(
        &self,
        account: &AccountId,
        change: CardChange<'_>,
        logo: Option<&Logo>,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool>;
    /// The logo of an organisation.
    async fn logo(&self, organisation: &OrganisationId) -> Result<Option<Logo>>;
    /// What has been settled, the latest first, and no more than so many.
    async fn organisation_acts(&self, organisation: &OrganisationId, at_most: i64) -> Result<Vec<Act>>;
    /// Notes that the starter text is approved; an earlier approval gives way.
    async fn approve_starter(
        &self,
        account: &AccountId,
        approval: &StarterApproval,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<()>;
    /// Takes the approval away. False if there is none.
    async fn withdraw_starter(&self, account: &AccountId, act: NewAct<'_>, now: Timestamp) -> Result<bool>;
    /// The approval of the starter text.
    async fn starter_approval(&self, organisation: &OrganisationId) -> Result<Option<StarterApproval>>;
    /// Keeps a template, not in use; none if the organisation has so many already.
    async fn put_template(
        &self,
        account: &AccountId,
        new: NewTemplate,
        at_most: i64,
        now: Timestamp,
    ) -> Result<Option<TemplateId>>;
    /// The templates of an organisation, the latest first.
    async fn list_templates(&self, organisation: &OrganisationId) -> Result<Vec<TemplateInfo>>;
    /// The file of one. `NotFound` for other organisations.
    async fn template_content(&self, id: &TemplateId, organisation: &OrganisationId) -> Result<Vec<u8>>;
    /// The template that agreements in a language are made from, with the SHA-256 of its file; none for the starter text.
    async fn template_in_use(
        &self,
        organisation: &OrganisationId,
        language: &str,
    ) -> Result<Option<(TemplateId, String)>>;
    /// Puts a template in use, takes it out of use or deletes it. False, with nothing written, if another one is in use than when the
    /// change was decided, or if there is nothing to change; `NotFound` for other organisations.
    async fn change_template(
        &self,
        account: &AccountId,
        change: &TemplateChange,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool>;

    // Upkeep.

    /// Writes a consistent, checked copy of the database to `path`, while everybody goes on working. A file that is
    /// already there is replaced in one step, and only by a copy that has passed the check.
    async fn backup(&self, path: &Path) -> Result<()>;
    /// How many connections are open. Asks nobody.
    fn connections(&self) -> Connections;
    /// Whether the database answers.
    async fn ping(&self) -> Result<()>;
    /// Waits for what is under way and closes the database. Nothing works afterwards.
    async fn close(&self);
}
