//! What the procurements of an organisation did with the catalogue, worked out for those that went on since it was last.

use super::Desk;
use crate::http::error::AppError;
use crate::http::limits::{COUNTED_AT_ONCE, COUNTED_PROCUREMENTS_MAX};
use crate::http::room::Room;
use crate::state::{AppState, now};
use app::t;
use catalogue::content::{Lang, Release};
use catalogue::procurement::against::{Did, Used, against};
use catalogue::procurement::case::Organisation;
use catalogue::procurement::derive;
use catalogue::procurement::section::{Head, Section, assemble};
use std::sync::Arc;
use store::{CatalogueUse, Thing, ToCount};

static COUNTING: Room = Room::for_so_many(COUNTED_AT_ONCE);

/// How much of the procurements the numbers know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    /// How many procurements there are.
    pub all: i64,
    /// How many of them have gone on since they were counted.
    pub waiting: i64,
}

impl Counted {
    /// The same in words.
    pub(super) fn words(self, lang: Lang) -> String {
        let counted = self.all - self.waiting;
        t!(in lang, "desk-counted", all = self.all, waiting = self.waiting, counted = counted)
    }
}

/// Counts procurements that went on, so many at a time: with thousands of them a page would take too long, and says what it lacks.
pub(super) async fn catch_up(state: &AppState, desk: &Desk) -> Result<Counted, AppError> {
    let found = state.store.uncounted(desk.organisation(), COUNTED_PROCUREMENTS_MAX).await?;
    let done = i64::try_from(found.procurements.len()).unwrap_or_default();
    for procurement in found.procurements {
        let uses = match state.release(&procurement.release.fingerprint).await {
            Ok(release) => uses(release, desk.person.organisation.clone(), procurement.clone()).await?,
            // Without its release nothing is known of it. It waits no longer, or it would keep others from being counted.
            Err(AppError::Bad(_)) => Vec::new(),
            Err(other) => return Err(other),
        };
        state.store.put_uses(&procurement.id, &procurement.head, &uses, now()).await?;
    }
    Ok(Counted { all: found.all, waiting: found.waiting - done })
}

async fn uses(
    release: Arc<Release>,
    organisation: Organisation,
    procurement: ToCount,
) -> Result<Vec<CatalogueUse>, AppError> {
    let id = procurement.id.clone();
    match COUNTING.apart(move || worked_out(&release, organisation, &procurement)).await? {
        Ok(uses) => Ok(uses),
        Err(error) => {
            tracing::warn!(procurement.id = %id, error, "what it did with the catalogue can't be worked out");
            Ok(Vec::new())
        }
    }
}

fn worked_out(
    release: &Release,
    organisation: Organisation,
    procurement: &ToCount,
) -> Result<Vec<CatalogueUse>, String> {
    let entries = procurement.entries.iter().filter_map(|entry| {
        Section::parse(&entry.section).map(|section| (section, entry.key.clone(), entry.value.clone()))
    });
    let case = assemble(Head { organisation, ..Head::default() }, entries)?;
    let derivation = derive(release, &case);
    Ok(against(release, &case, &derivation).used.into_iter().map(kept).collect())
}

fn kept(used: Used) -> CatalogueUse {
    let did: Vec<&str> = used.did.into_iter().map(Did::code).collect();
    CatalogueUse { thing: Thing { about: used.kind.code().to_owned(), key: used.id }, did: did.join(" ") }
}
