//! Catalogues of other organisations: a file that one of them took out of its Kravspor is read in to be looked at, and an editor takes from
//! it into the organisation's own draft what they want of it. Nothing that is read in here is ever in use. The other way an editor picks
//! some of the organisation's own and takes it out as such a file.

mod compare;
mod kept;
mod list;
mod offer;
mod one;
mod stop;
mod take;
mod view;

use crate::access::{Access, Editor, SignedIn};
use crate::http::error::AppError;
use crate::http::limits::{DRAINED_BYTES_MAX, IMPORT_BYTES_MAX};
use crate::http::router::{Route, get, post};
use crate::state::AppState;
use app::pages::followed::OTHERS;
use app::pages::waiting::{WaitingGroup, WaitingRow};
use app::t;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use catalogue::content::Lang;
use std::collections::BTreeMap;
use store::{Followed, FollowedId, OrganisationId};

/// The routes.
pub fn routes() -> Vec<Route> {
    let file = IMPORT_BYTES_MAX + DRAINED_BYTES_MAX;
    vec![
        get("/catalogue/others", Access::Editor, list::page),
        post("/catalogue/others", Access::Editor, list::follow).taking(file),
        get("/catalogue/others/{other}", Access::Editor, one::page),
        post("/catalogue/others/{other}", Access::Editor, one::read_newer).taking(file),
        post("/catalogue/others/{other}/take", Access::Editor, take::take),
        post("/catalogue/others/{other}/seen", Access::Editor, stop::seen),
        get("/catalogue/others/{other}/stop", Access::Editor, stop::ask),
        post("/catalogue/others/{other}/stop", Access::Editor, stop::stop),
        get("/catalogue/offer", Access::Editor, offer::page),
        post("/catalogue/offer", Access::Editor, offer::file),
    ]
}

/// A catalogue that the organisation of an editor follows.
struct Theirs {
    person: SignedIn,
    followed: Followed,
}

impl FromRequestParts<AppState> for Theirs {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let Editor(person) = Editor::from_request_parts(parts, state).await?;
        let Path(path) =
            Path::<BTreeMap<String, String>>::from_request_parts(parts, state).await.map_err(|_| AppError::NotFound)?;
        let id: FollowedId = path.get("other").and_then(|id| id.parse().ok()).ok_or(AppError::NotFound)?;
        let all = state.store.followed(&person.account.organisation_id).await?;
        let followed = all.into_iter().find(|followed| followed.id == id).ok_or(AppError::NotFound)?;
        Ok(Theirs { person, followed })
    }
}

impl Theirs {
    fn lang(&self) -> Lang {
        self.person.context().lang
    }

    fn organisation(&self) -> &OrganisationId {
        &self.person.account.organisation_id
    }

    /// Its page, below the root.
    fn path(&self) -> String {
        path_of(&self.followed)
    }
}

/// The page of a followed catalogue, below the root.
fn path_of(followed: &Followed) -> String {
    format!("{OTHERS}/{}", followed.id)
}

/// What is new in the catalogues that an editor's organisation follows, for the page of what waits; none for those who are no editors.
///
/// # Errors
/// The store's own.
pub(crate) async fn waiting(state: &AppState, person: &SignedIn) -> Result<Option<WaitingGroup>, AppError> {
    if !person.account.editor {
        return Ok(None);
    }
    let lang = person.context().lang;
    let all = state.store.followed(&person.account.organisation_id).await?;
    let row = |followed: &Followed| WaitingRow {
        what: t!(
            in lang,
            "followed-waits",
            name = followed.name.as_str(),
            version = followed.latest.version.as_str(),
        ),
        href: format!("{}#news", path_of(followed)),
        ..WaitingRow::default()
    };
    let rows: Vec<WaitingRow> = all.iter().filter(|followed| followed.is_new()).map(row).collect();
    Ok((!rows.is_empty()).then(|| WaitingGroup {
        id: "followed".to_owned(),
        href: OTHERS.to_owned(),
        title: t!(in lang, "followed"),
        rows,
    }))
}

/// How many of the catalogues that an organisation follows have something new, in a sentence; empty for none.
///
/// # Errors
/// The store's own.
pub(crate) async fn news(state: &AppState, organisation: &OrganisationId, lang: Lang) -> Result<String, AppError> {
    let all = state.store.followed(organisation).await?;
    let count = all.iter().filter(|followed| followed.is_new()).count();
    Ok(if count > 0 { t!(in lang, "followed-news-count", count = count) } else { String::new() })
}
