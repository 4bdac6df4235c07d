//! What a draft is laid on, and what it becomes.

use super::thing_of;
use crate::access::SignedIn;
use crate::catalogue::exchange::{InTheWay, apart, release_of};
use crate::http::error::AppError;
use crate::state::{AppState, embedded_release, today};
use catalogue::content::check::{Finding, check, holds_together};
use catalogue::content::item::Item;
use catalogue::content::lock::{Lock, changes};
use catalogue::content::{Drafted, Extension, Extent, Lang, Number, Obstacle, Release};
use std::sync::Arc;
use store::{Edition, EditionChange, EditionState, ImportId, OrganisationId};

/// What the draft of an organisation is laid on.
pub(crate) struct Ground {
    organisation: OrganisationId,
    /// The release without any edition.
    pub bare: Release,
    /// The latest released edition, which holds those before it; nothing where there is none.
    earlier: Extension,
    /// The release with that.
    pub current: Release,
    /// The catalogues in use.
    pub was: Vec<ImportId>,
    /// Those of them that are no editions.
    pub stay: Vec<ImportId>,
    /// The number of the latest edition.
    pub last: Option<Number>,
}

/// A change in a draft, read.
pub(crate) struct Change {
    /// As the store keeps it.
    pub kept: EditionChange,
    /// What it says.
    pub drafted: Drafted,
}

/// The edition that is open, with its changes; nothing where none is.
pub(crate) struct Open {
    /// The edition.
    pub edition: Option<Edition>,
    /// Its changes, by item.
    pub changes: Vec<Change>,
}

/// What a draft becomes.
pub(crate) struct Examined {
    /// The extension that it is.
    pub extension: Extension,
    /// The release; none where something is in the way of it.
    pub next: Option<Release>,
    /// What is in the way.
    pub obstacles: Vec<Obstacle>,
    /// What the check and the locks find that they don't find in what is in use already, but for what the linter says.
    pub findings: Vec<Finding>,
    /// How much it changes.
    pub extent: Extent,
    /// The least number that it can have.
    pub proposed: Number,
}

impl Ground {
    /// The ground of an organisation's draft.
    ///
    /// # Errors
    /// When the catalogues in use don't fit the built-in release: then they come first.
    pub(crate) async fn of(state: &AppState, organisation: &OrganisationId) -> Result<Arc<Self>, AppError> {
        let all = state.store.list_imports(organisation).await?;
        let used: Vec<_> = all.iter().filter(|import| import.in_use).collect();
        let (mut contents, mut stay) = (Vec::new(), Vec::new());
        for import in used.iter().filter(|import| import.edition.is_none()) {
            contents.push((import.kind, state.store.import_json(&import.id, organisation).await?));
            stay.push(import.id.clone());
        }
        let released: Vec<_> =
            state.store.editions(organisation).await?.into_iter().filter_map(|edition| edition.released).collect();
        let number = |number: &str| number.parse::<Number>().ok();
        // What was released last is what the next one holds, whether it is in use or not.
        let latest = released.iter().max_by_key(|released| (number(&released.number), released.at));
        let earlier = match latest {
            None => Extension::default(),
            Some(latest) => {
                let json = state.store.import_json(&latest.import, organisation).await?;
                serde_json::from_str(&json).map_err(AppError::internal)?
            }
        };
        let last = latest.and_then(|latest| number(&latest.number));
        let was = used.iter().map(|import| import.id.clone()).collect();
        let organisation = organisation.clone();
        apart(move || {
            let owner = organisation.to_string();
            let bare = release_of(&contents, &owner)?.map_err(unfit)?;
            let current = match last {
                None => bare.clone(),
                Some(_) => bare
                    .extended(&earlier, &owner)
                    .map_err(|obstacles| unfit(obstacles.into_iter().map(InTheWay::Obstacle).collect()))?,
            };
            Ok(Arc::new(Ground { organisation, bare, earlier, current, was, stay, last }))
        })
        .await?
    }

    /// The organisation's own: what its latest edition and those before it say.
    pub(crate) fn own(&self) -> &Extension {
        &self.earlier
    }

    /// The fingerprint of the built-in release that it is made with.
    pub(super) fn made_with() -> &'static str {
        embedded_release().1
    }

    /// The release that a draft with these changes becomes, what is in the way, and what is found.
    pub(super) async fn examine(
        self: &Arc<Self>,
        open: &Open,
        number: Option<Number>,
    ) -> Result<Arc<Examined>, AppError> {
        let ground = self.clone();
        let drafted: Vec<Drafted> = open.changes.iter().map(|change| change.drafted.clone()).collect();
        let title = open.edition.as_ref().map(|edition| edition.title.clone()).unwrap_or_default();
        apart(move || Arc::new(ground.becomes(&drafted, title, number))).await
    }

    fn becomes(&self, drafted: &[Drafted], title: String, number: Option<Number>) -> Examined {
        let least = |extent| self.last.map_or(Number::FIRST, |last| last.after(extent));
        let provisional = number.unwrap_or_else(|| least(Extent::Words));
        let earlier = Extension { title, date: today(), language: Lang::Nb, ..self.earlier.clone() };
        let version = self.bare.version_with(&earlier.title, &provisional.to_string());
        let extension = earlier.with(drafted, provisional, &version);
        let next = match self.bare.extended(&extension, self.organisation.as_str()) {
            Ok(next) => next,
            Err(obstacles) => {
                let (extent, proposed) = (Extent::Words, provisional);
                return Examined { extension, next: None, obstacles, findings: Vec::new(), extent, proposed };
            }
        };
        let lock = Lock::of(&self.current);
        // What a catalogue that was read in lacks is not the draft's to mend.
        let before = check(&self.current);
        let mut findings = holds_together(&next);
        findings.extend(lock.check(&next));
        findings.retain(|finding| !before.contains(finding));
        let extent = Extent::of(&changes(&lock, &next));
        Examined { extension, next: Some(next), obstacles: Vec::new(), findings, extent, proposed: least(extent) }
    }

    /// The item as it is in use, or as another draft of it would be laid on.
    pub(super) fn item(&self, id: &str) -> Option<&Item> {
        self.current.items.iter().find(|item| item.id.as_str() == id)
    }

    /// What an edition has worded anew and the release without it has worded otherwise since: the kind of entry, and the entry.
    pub(super) fn overtaken(&self) -> Vec<(&str, &str)> {
        let items = self.earlier.overtaken(&self.bare).into_iter().map(|id| ("item", id.as_str()));
        let texts = self.earlier.overtaken_texts(&self.bare).into_iter();
        let mut all: Vec<_> = items.chain(texts.map(|change| (change.table.as_str(), change.entry.as_str()))).collect();
        all.dedup();
        all
    }
}

/// Catalogues in use that don't go together.
fn unfit(in_the_way: Vec<InTheWay>) -> AppError {
    tracing::warn!(count = in_the_way.len(), "the catalogues in use don't fit the built-in release");
    AppError::Bad("error-edition-ground")
}

impl Open {
    /// What is open in an organisation.
    pub(crate) async fn read(state: &AppState, organisation: &OrganisationId) -> Result<Self, AppError> {
        let editions = state.store.editions(organisation).await?;
        let edition = editions.into_iter().find(|edition| edition.state != EditionState::Released);
        let kept = match &edition {
            Some(edition) => state.store.edition_changes(organisation, &edition.id).await?,
            None => Vec::new(),
        };
        Ok(Open { edition, changes: read(kept)? })
    }

    /// The change of this item.
    pub(super) fn change(&self, id: &str) -> Option<&Change> {
        self.of("item", id)
    }

    /// The change of this entry.
    pub(crate) fn of(&self, table: &str, id: &str) -> Option<&Change> {
        let is_of = |change: &&Change| (change.drafted.table(), change.drafted.id()) == (table, id);
        self.changes.iter().find(is_of)
    }

    /// Whether people are being heard, so that nothing may be changed.
    pub(crate) fn is_heard(&self) -> bool {
        self.edition.as_ref().is_some_and(|edition| edition.state == EditionState::Hearing)
    }
}

/// The changes, read.
pub(super) fn read(kept: Vec<EditionChange>) -> Result<Vec<Change>, AppError> {
    let one = |kept: EditionChange| {
        let drafted: Drafted = serde_json::from_value(kept.value.clone()).map_err(AppError::internal)?;
        debug_assert_eq!(kept.thing, thing_of(&drafted));
        Ok(Change { kept, drafted })
    };
    kept.into_iter().map(one).collect()
}

/// What an edition of this organisation is called, where nobody has called it anything yet.
pub(crate) fn title(person: &SignedIn) -> String {
    match person.organisation.name.trim() {
        "" => "katalog".to_owned(),
        name => name.to_owned(),
    }
}

/// Whether there is nobody who could read what another editor of this organisation writes.
pub(super) async fn is_alone(state: &AppState, organisation: &OrganisationId) -> Result<bool, AppError> {
    let members = state.store.list_members(organisation).await?;
    let editors = members.iter().filter(|member| member.account.editor && member.account.disabled.is_none());
    Ok(editors.count() < 2)
}
