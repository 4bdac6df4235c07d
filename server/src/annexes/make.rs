//! Making the files. It takes a while, so it happens beside the threads that answer requests, and not too often at once.

use super::packages::Package;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::limits::FILES_MADE_AT_ONCE;
use crate::http::room::Room;
use crate::organisation::{look, template};
use crate::state::AppState;
use annex::template::Template;
use annex::{File, Inputs};
use catalogue::content::release::hex;
use catalogue::document::Date;
use catalogue::document::difference::{Announced, announced};
use catalogue::document::manifest::JournalEntry;
use catalogue::procurement::Derivation;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

/// Room for making files.
pub(super) static MAKING: Room = Room::for_so_many(FILES_MADE_AT_ONCE);

/// What files are made from.
#[derive(Clone)]
pub(super) struct Source {
    pub(super) mine: Mine,
    pub(super) derivation: Arc<Derivation>,
    pub(super) date: Date,
    /// The number of the version they belong to; none for a draft.
    pub(super) version: Option<u32>,
    /// The end of the journal that the version is made at; none for a draft.
    pub(super) journal: Option<JournalEntry>,
    template: Option<Arc<Template>>,
}

impl Source {
    /// The procurement as it is, as drafts of this day.
    ///
    /// # Errors
    /// When nothing may be made of it, or the organisation's template can't be read.
    pub(super) async fn draft(state: &AppState, mine: Mine, date: Date) -> Result<Self, AppError> {
        let derivation = super::makeable(&mine)?;
        let template = template::of(state, &mine).await?;
        let mine = look::with_logo(state, mine).await?;
        Ok(Source { mine, derivation, date, version: None, journal: None, template })
    }

    /// Whether the agreement is the organisation's own template and not Kravspor's clauses.
    pub(super) fn has_template(&self) -> bool {
        self.template.is_some()
    }

    pub(super) fn inputs(&self) -> Inputs<'_> {
        Inputs {
            release: &self.mine.release,
            case: &self.mine.case,
            derivation: &self.derivation,
            date: self.date,
            version: self.version,
            journal: self.journal.as_ref(),
            template: self.template.as_deref(),
        }
    }

    /// What is announced, as data.
    pub(super) fn announced(&self) -> Announced {
        let template = self.template.as_ref().map(|template| hex(&Sha256::digest(template.bytes())));
        announced(&self.mine.release, &self.mine.case, &self.derivation, self.date, template.as_deref())
    }

    /// The files of a package.
    ///
    /// # Errors
    /// When a file can't be written.
    pub(super) async fn package(&self, package: Package) -> Result<Vec<File>, AppError> {
        self.make(move |inputs| package.make(inputs)).await
    }

    /// Whatever is made of it.
    ///
    /// # Errors
    /// When it can't be written.
    pub(super) async fn make<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Inputs<'_>) -> Result<T, annex::Error> + Send + 'static,
    ) -> Result<T, AppError> {
        let source = self.clone();
        MAKING.apart(move || work(&source.inputs())).await?.map_err(AppError::internal)
    }
}
