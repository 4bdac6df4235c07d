//! The trait, put together from the functions of each concern.

use std::path::Path;

use async_trait::async_trait;
use serde_json::Value;

use crate::error::{Result, StoreError};
use crate::form_drafts::{DraftName, FormDraft, FormDraftsKept, NewFormDraft};
use crate::identities::{ConnectedIdentity, Disconnected, Identity, NewcomerAccount};
use crate::journal::JournalCheck;
use crate::members::{Invitation, Member, MemberChange, MemberChanged, NewInvitation, SecondFactor};
use crate::model::{
    Account, Change, Connections, Draft, DraftsKept, ImportChange, ImportDraft, ImportInfo, JournalRecord, NewAccount,
    NewImport, NewImportDraft, NewProcurement, Organisation, Procurement, ProcurementSummary, Release, ReleaseInUse,
    ReleaseInfo, SessionRow, SetUp, Written,
};
use crate::participants::{NewParticipant, Participant, ParticipantChanged};
use crate::removals::{NewRemoval, Removal};
use crate::settings::{Act, CardChange, Logo, NewAct, NewTemplate, StarterApproval, TemplateChange, TemplateInfo};
use crate::sql::sqlite::backup;
use crate::sql::{
    Database, SqlStore, accounts, drafts, form_drafts, identities, import_drafts, imports, invitations, journal, logos,
    members, organisations, participants, passwords, procurements, query, releases, removals, second_factors, sessions,
    settings, setup, templates, versions, write,
};
use crate::traits::Store;
use crate::values::{
    AccountId, ImportDraftId, ImportId, InvitationId, OrganisationId, PasswordHash, ProcurementId, TemplateId,
    Timestamp,
};
use crate::versions::{NewVersion, Version, VersionInfo};

#[async_trait]
impl Store for SqlStore {
    async fn put_organisation(&self, organisation: &Organisation, now: Timestamp) -> Result<()> {
        organisations::put(self, organisation, now).await
    }

    async fn organisation(&self, id: &OrganisationId) -> Result<Organisation> {
        organisations::get(self, id).await
    }

    async fn list_organisations(&self) -> Result<Vec<Organisation>> {
        organisations::list(self).await
    }

    async fn create_account(
        &self,
        organisation: &OrganisationId,
        new: NewAccount,
        now: Timestamp,
    ) -> Result<AccountId> {
        accounts::create(self, organisation, &new, now).await
    }

    async fn find_account(&self, id: &AccountId) -> Result<Option<Account>> {
        accounts::find(self, id).await
    }

    async fn find_account_by_email(&self, email: &str) -> Result<Option<Account>> {
        accounts::find_by_email(self, email).await
    }

    async fn list_accounts(&self) -> Result<Vec<Account>> {
        accounts::list(self).await
    }

    async fn rename_account(&self, id: &AccountId, display_name: &str) -> Result<()> {
        accounts::rename(self, id, display_name).await
    }

    async fn change_password(&self, id: &AccountId, hash: &PasswordHash, now: Timestamp) -> Result<()> {
        passwords::change(self, id, hash, now).await
    }

    async fn list_members(&self, organisation: &OrganisationId) -> Result<Vec<Member>> {
        members::list(self, organisation).await
    }

    async fn change_member(
        &self,
        by: &AccountId,
        account: &AccountId,
        change: MemberChange,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<MemberChanged> {
        members::change(self, by, account, change, act, now).await
    }

    async fn invite(
        &self,
        by: &AccountId,
        new: NewInvitation,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<InvitationId> {
        invitations::invite(self, by, &new, act, now).await
    }

    async fn list_invitations(&self, organisation: &OrganisationId, now: Timestamp) -> Result<Vec<Invitation>> {
        invitations::list(self, organisation, now).await
    }

    async fn invitation(&self, hash: &str, now: Timestamp) -> Result<Option<Invitation>> {
        invitations::find(self, hash, now).await
    }

    async fn withdraw_invitation(
        &self,
        by: &AccountId,
        id: &InvitationId,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool> {
        invitations::withdraw(self, by, id, act, now).await
    }

    async fn accept_invitation(
        &self,
        hash: &str,
        display_name: &str,
        password_hash: &PasswordHash,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<Option<AccountId>> {
        invitations::accept(self, hash, display_name, password_hash, act, now).await
    }

    async fn put_password_link(
        &self,
        by: &AccountId,
        account: &AccountId,
        link: (&str, Timestamp),
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<()> {
        passwords::put_link(self, by, account, link, act, now).await
    }

    async fn account_of_password_link(&self, hash: &str, now: Timestamp) -> Result<Option<Account>> {
        passwords::of_link(self, hash, now).await
    }

    async fn reset_password(
        &self,
        link: &str,
        hash: &PasswordHash,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<Option<AccountId>> {
        passwords::reset(self, link, hash, act, now).await
    }

    async fn second_factor(&self, account: &AccountId) -> Result<Option<SecondFactor>> {
        second_factors::get(self, account).await
    }

    async fn begin_second_factor(&self, account: &AccountId, secret: &str, now: Timestamp) -> Result<bool> {
        second_factors::begin(self, account, secret, now).await
    }

    async fn confirm_second_factor(
        &self,
        account: &AccountId,
        proof: (&str, i64),
        recovery_codes: &[String],
        now: Timestamp,
    ) -> Result<bool> {
        second_factors::confirm(self, account, proof, recovery_codes, now).await
    }

    async fn take_step(&self, account: &AccountId, step: i64) -> Result<bool> {
        second_factors::take_step(self, account, step).await
    }

    async fn take_recovery_code(&self, account: &AccountId, hash: &str) -> Result<bool> {
        second_factors::take_recovery_code(self, account, hash).await
    }

    async fn remove_second_factor(&self, account: &AccountId, now: Timestamp) -> Result<bool> {
        second_factors::remove(self, account, now).await
    }

    async fn reset_second_factor(
        &self,
        by: &AccountId,
        account: &AccountId,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool> {
        second_factors::reset(self, by, account, act, now).await
    }

    async fn second_factor_demanded(&self, organisation: &OrganisationId) -> Result<bool> {
        second_factors::is_demanded(self, organisation).await
    }

    async fn demand_second_factor(
        &self,
        by: &AccountId,
        wanted: bool,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool> {
        second_factors::demand(self, by, wanted, act, now).await
    }

    async fn account_of_identity(&self, issuer: &str, subject: &str) -> Result<Option<Account>> {
        identities::account(self, issuer, subject).await
    }

    async fn list_identities(&self, account: &AccountId) -> Result<Vec<ConnectedIdentity>> {
        identities::of_account(self, account).await
    }

    async fn create_account_of_identity(
        &self,
        organisation: &OrganisationId,
        new: NewcomerAccount<'_>,
        identity: Identity<'_>,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<AccountId> {
        identities::create_account(self, organisation, new, identity, act, now).await
    }

    async fn connect_identity(
        &self,
        account: &AccountId,
        identity: Identity<'_>,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<()> {
        identities::connect(self, account, identity, act, now).await
    }

    async fn disconnect_identity(
        &self,
        account: &AccountId,
        issuer: &str,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<Disconnected> {
        identities::disconnect(self, account, issuer, act, now).await
    }

    async fn identity_seen(&self, identity: Identity<'_>) -> Result<()> {
        identities::seen(self, identity).await
    }

    async fn set_administrator_by_groups(
        &self,
        account: &AccountId,
        administrator: bool,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<MemberChanged> {
        identities::set_right(self, account, administrator, act, now).await
    }

    async fn needs_setup(&self) -> Result<bool> {
        setup::is_needed(self).await
    }

    async fn put_setup_link(&self, hash: &str, expires: Timestamp, now: Timestamp) -> Result<()> {
        setup::put_link(self, hash, expires, now).await
    }

    async fn add_organisation(&self, card: &Value, link: (&str, Timestamp), now: Timestamp) -> Result<OrganisationId> {
        setup::add_organisation(self, card, link, now).await
    }

    async fn put_organisation_link(
        &self,
        organisation: &OrganisationId,
        link: (&str, Timestamp),
        now: Timestamp,
    ) -> Result<()> {
        setup::put_link_of(self, organisation, link, now).await
    }

    async fn setup_link(&self, hash: &str, now: Timestamp) -> Result<Option<SetUp>> {
        setup::link(self, hash, now).await
    }

    async fn consume_setup(
        &self,
        hash: &str,
        account: NewAccount,
        organisation_card: &Value,
        now: Timestamp,
    ) -> Result<(OrganisationId, AccountId)> {
        setup::consume(self, hash, &account, organisation_card, now).await
    }

    async fn create_session(&self, row: &SessionRow) -> Result<()> {
        sessions::create(self, row).await
    }

    async fn save_session(&self, row: &SessionRow) -> Result<()> {
        sessions::save(self, row).await
    }

    async fn load_session(&self, id_hash: &str, now: Timestamp) -> Result<Option<SessionRow>> {
        sessions::load(self, id_hash, now).await
    }

    async fn delete_session(&self, id_hash: &str) -> Result<()> {
        sessions::delete(self, id_hash).await
    }

    async fn list_sessions(&self, account: &AccountId, now: Timestamp) -> Result<Vec<SessionRow>> {
        sessions::of_account(self, account, now).await
    }

    async fn end_sessions(&self, account: &AccountId) -> Result<()> {
        sessions::end_all(self, account).await
    }

    async fn delete_expired_sessions(&self, now: Timestamp) -> Result<u64> {
        sessions::delete_expired(self, now).await
    }

    async fn create_procurement(
        &self,
        owner: &AccountId,
        organisation: &OrganisationId,
        new: NewProcurement,
        now: Timestamp,
    ) -> Result<ProcurementId> {
        procurements::create(self, owner, organisation, new, now).await
    }

    async fn list_procurements(&self, viewer: &AccountId) -> Result<Vec<ProcurementSummary>> {
        procurements::list(self, viewer).await
    }

    async fn procurement(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Procurement> {
        procurements::get(self, id, viewer).await
    }

    async fn rename_procurement(
        &self,
        id: &ProcurementId,
        viewer: &AccountId,
        title: &str,
        summary: &str,
        now: Timestamp,
    ) -> Result<()> {
        procurements::rename(self, id, viewer, title, summary, now).await
    }

    async fn remove_procurement(
        &self,
        id: &ProcurementId,
        owner: &AccountId,
        new: NewRemoval<'_>,
        now: Timestamp,
    ) -> Result<bool> {
        removals::remove(self, id, owner, new, now).await
    }

    async fn list_removals(&self, organisation: &OrganisationId, at_most: i64) -> Result<Vec<Removal>> {
        removals::list(self, organisation, at_most).await
    }

    async fn write(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        changes: &[Change],
        summary: &str,
        now: Timestamp,
    ) -> Result<Written> {
        write::write(self, id, author, changes, summary, now).await
    }

    async fn journal(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Vec<JournalRecord>> {
        journal::list(self, id, viewer).await
    }

    async fn verify_journal(&self, id: &ProcurementId) -> Result<JournalCheck> {
        journal::verify(self, id).await
    }

    async fn participants(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Vec<Participant>> {
        participants::list(self, id, viewer).await
    }

    async fn put_participant(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        new: &NewParticipant,
        summary: &str,
        now: Timestamp,
    ) -> Result<ParticipantChanged> {
        participants::put(self, id, by, new, summary, now).await
    }

    async fn remove_participant(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        account: &AccountId,
        summary: &str,
        now: Timestamp,
    ) -> Result<ParticipantChanged> {
        participants::remove(self, id, by, account, summary, now).await
    }

    async fn hand_over(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        to: &AccountId,
        summary: &str,
        now: Timestamp,
    ) -> Result<ParticipantChanged> {
        participants::hand_over(self, id, by, to, summary, now).await
    }

    async fn hand_over_all(
        &self,
        by: &AccountId,
        from: &AccountId,
        to: &AccountId,
        act: NewAct<'_>,
        summary: &str,
        now: Timestamp,
    ) -> Result<u64> {
        participants::hand_over_all(self, by, (from, to), act, summary, now).await
    }

    async fn erase_record(
        &self,
        id: &ProcurementId,
        seq: i64,
        by: &AccountId,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool> {
        journal::erase(self, id, seq, by, summary, now).await
    }

    async fn list_journals(&self) -> Result<Vec<ProcurementId>> {
        journal::list_all(&mut self.begin_read().await?).await
    }

    async fn freeze(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        new: NewVersion,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool> {
        versions::freeze(self, id, author, &new, summary, now).await
    }

    async fn list_versions(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Vec<VersionInfo>> {
        versions::list(self, id, viewer).await
    }

    async fn version(&self, id: &ProcurementId, viewer: &AccountId, number: i64) -> Result<Version> {
        versions::get(self, id, viewer, number).await
    }

    async fn version_file(
        &self,
        id: &ProcurementId,
        viewer: &AccountId,
        number: i64,
        package: &str,
        path: &str,
    ) -> Result<Vec<u8>> {
        versions::file(self, id, viewer, number, package, path).await
    }

    async fn put_draft(
        &self,
        id: &ProcurementId,
        account: &AccountId,
        form: &str,
        data: &Value,
        now: Timestamp,
    ) -> Result<()> {
        drafts::put(self, id, account, form, data, now).await
    }

    async fn draft(&self, id: &ProcurementId, account: &AccountId, form: &str) -> Result<Option<Draft>> {
        drafts::get(self, id, account, form).await
    }

    async fn delete_draft(&self, id: &ProcurementId, account: &AccountId, form: &str) -> Result<()> {
        drafts::delete(self, id, account, form).await
    }

    async fn put_form_draft(
        &self,
        id: &ProcurementId,
        account: &AccountId,
        new: NewFormDraft<'_>,
        kept: FormDraftsKept,
        now: Timestamp,
    ) -> Result<bool> {
        form_drafts::put(self, id, account, new, kept, now).await
    }

    async fn list_form_drafts(&self, id: &ProcurementId, account: &AccountId) -> Result<Vec<FormDraft>> {
        form_drafts::list(self, id, account).await
    }

    async fn delete_form_draft(&self, id: &ProcurementId, account: &AccountId, name: DraftName<'_>) -> Result<()> {
        form_drafts::delete(self, id, account, name).await
    }

    async fn put_page_ticket(&self, hash: &str, account: &AccountId, expires: Timestamp) -> Result<()> {
        form_drafts::put_ticket(self, hash, account, expires).await
    }

    async fn page_ticket_holder(&self, hash: &str, now: Timestamp) -> Result<Option<AccountId>> {
        form_drafts::ticket_holder(self, hash, now).await
    }

    async fn put_release(&self, release: &Release, now: Timestamp) -> Result<()> {
        releases::put(self, release, now).await
    }

    async fn find_release(&self, fingerprint: &str) -> Result<Option<Release>> {
        releases::find(self, fingerprint).await
    }

    async fn list_releases(&self) -> Result<Vec<ReleaseInfo>> {
        releases::list(self).await
    }

    async fn put_import_draft(
        &self,
        account: &AccountId,
        new: NewImportDraft,
        kept: DraftsKept,
        now: Timestamp,
    ) -> Result<ImportDraftId> {
        import_drafts::put(self, account, &new, kept, now).await
    }

    async fn import_draft(&self, id: &ImportDraftId, account: &AccountId) -> Result<ImportDraft> {
        import_drafts::get(self, id, account).await
    }

    async fn map_import_draft(&self, id: &ImportDraftId, account: &AccountId, mapping: &Value) -> Result<()> {
        import_drafts::map(self, id, account, mapping).await
    }

    async fn delete_import_draft(&self, id: &ImportDraftId, account: &AccountId) -> Result<()> {
        import_drafts::delete(self, id, account).await
    }

    async fn accept_import(
        &self,
        draft: &ImportDraftId,
        account: &AccountId,
        new: NewImport,
        now: Timestamp,
    ) -> Result<ImportId> {
        imports::accept(self, draft, account, &new, now).await
    }

    async fn list_imports(&self, organisation: &OrganisationId) -> Result<Vec<ImportInfo>> {
        imports::list(self, organisation).await
    }

    async fn import_json(&self, id: &ImportId, organisation: &OrganisationId) -> Result<String> {
        imports::json(self, id, organisation).await
    }

    async fn change_imports(
        &self,
        organisation: &OrganisationId,
        account: &AccountId,
        change: ImportChange,
        now: Timestamp,
    ) -> Result<bool> {
        imports::change(self, organisation, account, &change, now).await
    }

    async fn release_in_use(&self, organisation: &OrganisationId) -> Result<Option<ReleaseInUse>> {
        imports::release_in_use(self, organisation).await
    }

    async fn change_card(
        &self,
        account: &AccountId,
        change: CardChange<'_>,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool> {
        settings::change_card(self, account, change, act, now).await
    }

    async fn change_logo(
        &self,
        account: &AccountId,
        change: CardChange<'_>,
        logo: Option<&Logo>,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool> {
        logos::change(self, account, change, logo, act, now).await
    }

    async fn logo(&self, organisation: &OrganisationId) -> Result<Option<Logo>> {
        logos::get(self, organisation).await
    }

    async fn organisation_acts(&self, organisation: &OrganisationId, at_most: i64) -> Result<Vec<Act>> {
        settings::acts(self, organisation, at_most).await
    }

    async fn approve_starter(
        &self,
        account: &AccountId,
        approval: &StarterApproval,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<()> {
        settings::approve(self, account, approval, act, now).await
    }

    async fn withdraw_starter(&self, account: &AccountId, act: NewAct<'_>, now: Timestamp) -> Result<bool> {
        settings::withdraw(self, account, act, now).await
    }

    async fn starter_approval(&self, organisation: &OrganisationId) -> Result<Option<StarterApproval>> {
        settings::approval(self, organisation).await
    }

    async fn put_template(
        &self,
        account: &AccountId,
        new: NewTemplate,
        at_most: i64,
        now: Timestamp,
    ) -> Result<Option<TemplateId>> {
        templates::put(self, account, &new, at_most, now).await
    }

    async fn list_templates(&self, organisation: &OrganisationId) -> Result<Vec<TemplateInfo>> {
        templates::list(self, organisation).await
    }

    async fn template_content(&self, id: &TemplateId, organisation: &OrganisationId) -> Result<Vec<u8>> {
        templates::content(self, id, organisation).await
    }

    async fn template_in_use(
        &self,
        organisation: &OrganisationId,
        language: &str,
    ) -> Result<Option<(TemplateId, String)>> {
        templates::in_use(self, organisation, language).await
    }

    async fn change_template(
        &self,
        account: &AccountId,
        change: &TemplateChange,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool> {
        templates::change(self, account, change, act, now).await
    }

    async fn backup(&self, path: &Path) -> Result<()> {
        match &self.database {
            Database::Sqlite(pools) => backup::write(pools, path).await,
            Database::Postgres(_) => Err(StoreError::BackupElsewhere),
        }
    }

    fn connections(&self) -> Connections {
        self.database.connections()
    }

    async fn ping(&self) -> Result<()> {
        query("SELECT 1").rows(self.into()).await?;
        Ok(())
    }

    async fn close(&self) {
        self.shut().await;
    }
}
