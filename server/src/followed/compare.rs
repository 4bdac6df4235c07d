//! A followed catalogue beside the organisation's own: read, laid and compared where it holds nobody up.

use super::Theirs;
use super::kept::read;
use super::view::{self, Drafts};
use crate::catalogue::exchange::apart;
use crate::editions::{Ground, Open};
use crate::http::error::AppError;
use crate::state::{AppState, today};
use app::pages::followed::{DifferenceGroup, NewsView};
use catalogue::content::followed::Followed;
use catalogue::content::{Drafted, Lang};
use std::sync::Arc;
use store::{FollowedKind, NewFollowedFile};

/// The files of a followed catalogue with what they are compared with.
pub(super) struct Beside {
    pub(super) ground: Arc<Ground>,
    pub(super) open: Open,
    latest: (FollowedKind, String),
    before: Option<(FollowedKind, String)>,
}

/// What a page says of it.
pub(super) struct Compared {
    pub(super) groups: Vec<DifferenceGroup>,
    pub(super) unplaced: Vec<String>,
    /// None while there is nothing to compare the latest file with.
    pub(super) news: Option<NewsView>,
}

impl Beside {
    pub(super) async fn load(state: &AppState, theirs: &Theirs) -> Result<Self, AppError> {
        let organisation = theirs.organisation();
        let followed = &theirs.followed;
        let json = async |number: i64| state.store.followed_json(organisation, &followed.id, number).await;
        let before = match &followed.before {
            Some(file) => Some((file.kind, json(file.number).await?)),
            None => None,
        };
        Ok(Beside {
            ground: Ground::of(state, organisation).await?,
            open: Open::read(state, organisation).await?,
            latest: (followed.latest.kind, json(followed.latest.number).await?),
            before,
        })
    }

    /// Whether a file holds just what the latest one does.
    pub(super) fn is_latest(&self, file: &NewFollowedFile) -> bool {
        self.latest.0 == file.kind && self.latest.1 == file.json
    }

    /// How it differs, and what is new in it.
    pub(super) async fn compared(&self, lang: Lang, theirs: &Theirs) -> Result<Compared, AppError> {
        let (ground, latest, before) = (self.ground.clone(), self.latest.clone(), self.before.clone());
        let drafts = Drafts::of(&self.open, theirs.followed.latest.number);
        apart(move || {
            let now = read(latest.0, &latest.1, &ground.bare)?;
            let before = before.map(|(kind, json)| read(kind, &json, &ground.bare)).transpose()?;
            let words = view::Words { lang, current: &ground.current, bare: &ground.bare };
            Ok(Compared {
                groups: words.groups(&now, &drafts),
                unplaced: words.unplaced(&now),
                news: before.map(|before| words.news(&before, &now)),
            })
        })
        .await?
    }

    /// What a draft would say of one entry if it were taken, and what would be in the way; none where there is nothing to take.
    pub(super) async fn drafted(
        &self,
        lang: Lang,
        (table, id): (String, String),
    ) -> Result<Option<(Drafted, Vec<String>)>, AppError> {
        let (ground, latest) = (self.ground.clone(), self.latest.clone());
        apart(move || {
            let now: Followed = read(latest.0, &latest.1, &ground.bare)?;
            let drafted = match table.as_str() {
                "item" => {
                    let items = now.items(&ground.current);
                    let one = items.iter().find(|one| one.theirs.id.as_str() == id);
                    one.and_then(|one| one.drafted(&now, (&ground.current, &ground.bare), &today()))
                }
                _ => {
                    let entries = now.entries(&ground.current);
                    let one = entries.iter().find(|one| one.entry == (table.clone(), id.clone()));
                    one.and_then(|one| one.drafted(&ground.bare))
                }
            };
            Ok(drafted.map(|drafted| {
                let way = view::in_the_way(lang, &ground.current, [&drafted]).remove(&(table, id)).unwrap_or_default();
                (drafted, way)
            }))
        })
        .await?
    }
}
