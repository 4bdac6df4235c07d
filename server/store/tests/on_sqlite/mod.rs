//! The suite on SQLite, each story on a file of its own, and what only SQLite can get wrong.

use std::path::PathBuf;

use async_trait::async_trait;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use store::{OpenOptions, SqliteStore};
use tempfile::TempDir;

use crate::suite::{self, Backdoor};

mod backup;
mod limits;
mod start;

/// A database file in a folder of its own, which goes when the test ends.
pub struct Place {
    folder: TempDir,
}

impl Place {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn url(&self) -> String {
        format!("sqlite:{}", self.path("kravspor.db").display())
    }

    pub async fn open(&self) -> SqliteStore {
        self.open_with(&OpenOptions::default()).await
    }

    pub async fn open_with(&self, options: &OpenOptions) -> SqliteStore {
        SqliteStore::open(&self.url(), options).await.unwrap()
    }

    /// A connection past the store.
    pub async fn raw(&self) -> SqliteConnection {
        SqliteConnectOptions::new().filename(self.path("kravspor.db")).connect().await.unwrap()
    }

    /// The names of the files in the folder.
    pub fn files(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

#[async_trait]
impl Backdoor for Place {
    async fn sql(&self, statement: &'static str) {
        let mut raw = self.raw().await;
        sqlx::query(statement).execute(&mut raw).await.unwrap();
        raw.close().await.unwrap();
    }

    async fn refused(&self, statement: &'static str) -> String {
        let mut raw = self.raw().await;
        let told = sqlx::query(statement).execute(&mut raw).await.err().map(|error| error.to_string());
        raw.close().await.unwrap();
        told.unwrap_or_default()
    }
}

macro_rules! conforms {
    ($($module:ident::$story:ident),* $(,)?) => {$(
        #[tokio::test]
        async fn $story() {
            let place = Place::new();
            suite::$module::$story(&place.open().await).await;
        }
    )*};
}

conforms!(
    accounts::an_account_is_found_by_id_and_email,
    accounts::an_email_address_belongs_to_one_person,
    accounts::an_account_needs_an_organisation_that_exists,
    accounts::an_organisation_keeps_its_card,
    accounts::a_release_is_kept_once,
    setup::a_setup_link_opens_once,
    setup::a_setup_link_that_is_wrong_or_late_opens_nothing,
    setup::a_setup_link_is_dead_once_somebody_has_an_account,
    setup::a_new_setup_link_kills_the_one_before,
    setup::of_two_who_open_the_setup_link_one_comes_second,
    sessions::a_session_is_kept_until_it_expires,
    sessions::a_session_id_is_given_to_one,
    sessions::a_session_that_is_gone_does_not_come_back,
    sessions::expired_sessions_are_swept_out,
    procurements::a_procurement_from_beginning_to_end,
    procurements::only_the_owner_sees_a_procurement,
    procurements::what_never_existed_is_not_found,
    procurements::a_draft_is_kept_per_form,
    imports::a_file_on_its_way_is_its_senders,
    imports::few_files_are_kept_and_none_for_long,
    imports::a_file_becomes_a_catalogue_once,
    imports::an_imported_catalogue_belongs_to_an_organisation,
    imports::what_is_in_use_changes_as_one,
    imports::a_change_that_was_worked_out_too_early_writes_nothing,
    settings::a_card_is_changed_by_whoever_has_seen_it,
    settings::what_was_settled_last_is_listed_first,
    settings::one_approval_of_the_starter_text_stands,
    settings::one_template_is_in_use_in_each_language,
    settings::a_template_belongs_to_an_organisation,
    settings::an_organisation_has_so_many_templates,
    writes::a_write_names_what_it_read,
    writes::a_newer_entry_is_never_overwritten,
    writes::of_two_who_read_the_same_revision_one_comes_second,
    writes::a_revision_never_repeats,
    writes::deleting_what_is_not_there_changes_nothing,
    writes::the_server_may_write_over_anything,
    writes::a_null_is_a_value_and_not_a_deletion,
    writes::a_procurement_with_one_key_twice_is_not_made,
    writes::a_write_that_is_given_up_leaves_nothing_half_done,
    versions::a_version_is_read_back_as_it_was_frozen,
    versions::versions_are_numbered_without_gaps,
    versions::what_changed_since_it_was_read_is_not_frozen,
    versions::only_the_owner_sees_a_version,
    journal::the_journal_tells_who_did_what,
    journal::the_journal_of_a_deleted_procurement_can_still_be_verified,
);

#[tokio::test]
async fn a_payload_can_be_erased() {
    let place = Place::new();
    suite::journal::a_payload_can_be_erased(&place.open().await, &place).await;
}

#[tokio::test]
async fn a_journal_cannot_be_moved() {
    let place = Place::new();
    suite::journal::a_journal_cannot_be_moved(&place.open().await, &place).await;
}

#[tokio::test]
async fn tampering_shows() {
    for case in suite::journal::TAMPERING {
        let place = Place::new();
        suite::journal::tampering_shows(&place.open().await, &place, case).await;
    }
}

#[tokio::test]
async fn a_version_never_changes() {
    for statement in suite::versions::CHANGES {
        let place = Place::new();
        suite::versions::a_version_never_changes(&place.open().await, &place, statement).await;
    }
}
