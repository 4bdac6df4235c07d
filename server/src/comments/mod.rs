//! Comments: what the people of a procurement say to each other about a line, a scenario or a page of questions, whom it waits for, and
//! by when. It is talk: no entry of the case file, so that nothing is worked out from it and no document or exported case holds it.
//!
//! The pages of the things show the conversations at their foot ([`section`]) and take the form in ([`write`]).

mod all;
mod kind;
mod section;
mod settle;
mod view;
mod write;

pub use kind::{About, Kind};
pub use section::{Typed, section};
pub use write::{Written, write};

use crate::access::{Access, Mine};
use crate::http::error::AppError;
use crate::http::router::{Route, get, post};
use crate::rights::Part;
use crate::state::AppState;
use std::collections::BTreeMap;

/// The routes that are not of one kind of thing.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![get("/p/{procurement}/comments", Access::reads(Part::Overview), all::page)];
    let things = [
        (
            Kind::Line,
            "/p/{procurement}/requirements/{line}/comments/{comment}/resolve",
            "/p/{procurement}/requirements/{line}/comments/{comment}/take-away",
        ),
        (
            Kind::Scenario,
            "/p/{procurement}/risk/{scenario}/comments/{comment}/resolve",
            "/p/{procurement}/risk/{scenario}/comments/{comment}/take-away",
        ),
        (
            Kind::Profile,
            "/p/{procurement}/profile/{page}/comments/{comment}/resolve",
            "/p/{procurement}/profile/{page}/comments/{comment}/take-away",
        ),
        (
            Kind::Need,
            "/p/{procurement}/need/{page}/comments/{comment}/resolve",
            "/p/{procurement}/need/{page}/comments/{comment}/take-away",
        ),
    ];
    for (kind, resolve, take_away) in things {
        let resolving = move |state, mine, path| settle::resolve(kind, state, mine, path);
        let taking_away = move |state, mine, path| settle::take_away(kind, state, mine, path);
        routes.push(post(resolve, Access::comments(kind.part()), resolving));
        // Whoever wrote it takes it away, also when they may no longer say anything.
        routes.push(post(take_away, Access::reads(kind.part()), taking_away));
    }
    routes
}

/// How many open comments there are about the things of a kind, by their keys.
///
/// # Errors
/// The store's own.
pub async fn open(state: &AppState, mine: &Mine, kind: Kind) -> Result<BTreeMap<String, usize>, AppError> {
    let counts = state.store.count_open_comments(&mine.stored.id, &mine.person.account.id).await?;
    let of_kind = counts.into_iter().filter(|(thing, _)| thing.about == kind.code());
    Ok(of_kind.map(|(thing, count)| (thing.key, usize::try_from(count).unwrap_or(0))).collect())
}
