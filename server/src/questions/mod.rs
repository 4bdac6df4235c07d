//! Steps 0 and 1: the questions of the profile and of the need, a page at a time, and what follows from the answers.

mod answers;
mod facts;
mod pages;
mod protection;
mod review;
mod save;
mod show;

use crate::access::Access;
use crate::http::router::{Route, get, post};
use crate::rights::Part;
use catalogue::content::question::QuestionStep;

/// The routes.
pub fn routes() -> Vec<Route> {
    let mut routes = step(
        QuestionStep::Profile,
        "/p/{procurement}/profile",
        ["/p/{procurement}/profile/{page}", "/p/{procurement}/profile/{page}/comments"],
    );
    routes.extend(step(
        QuestionStep::Need,
        "/p/{procurement}/need",
        ["/p/{procurement}/need/{page}", "/p/{procurement}/need/{page}/comments"],
    ));
    routes.push(
        post("/p/{procurement}/protection", Access::writes(Part::Need), protection::save)
            .keeping_drafts_on("/p/{procurement}/need"),
    );
    routes
}

fn step(step: QuestionStep, all: &'static str, [page, comments]: [&'static str; 2]) -> Vec<Route> {
    vec![
        get(all, Access::reads(Part::Need), move |mine| review::page(step, mine)),
        get(page, Access::reads(Part::Need), move |state, mine, path, query| {
            show::page(step, state, mine, path, query)
        }),
        post(page, Access::writes(Part::Need), move |state, mine, path, headers, form| {
            save::save(step, state, mine, path, headers, form)
        })
        .keeping_drafts(),
        post(comments, Access::comments(Part::Need), move |state, mine, path, form| {
            save::comment(step, state, mine, path, form)
        }),
    ]
}
