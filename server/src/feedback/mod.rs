//! Feedback on the catalogue, given where it is used: on a question, a help text, a scenario, a measure, a requirement item or a clause of
//! the agreement. It is about the catalogue, so it is no entry of the case file: nothing is worked out from it, and no document or exported
//! case holds it. Two clicks: the link beside the thing, and a verdict; what more there is to say comes after.
//!
//! People without an account say what they think of the lines by a link that somebody shares with them: before the announcement or after
//! signing, never in between, when questions go through the tool that the competition is held in.

mod give;
mod links;
mod list;
mod remark;
mod subject;
mod told;
mod verdict;
mod visit;
mod visitor;

pub(crate) use remark::worded;
pub use subject::{Kind, Subject, Wording};
pub(crate) use told::to as answers_to;
pub use verdict::Verdict;
pub(crate) use verdict::{choices as verdicts, words as verdict_words};

use crate::access::{Access, Mine};
use crate::http::error::AppError;
use crate::http::router::{Route, get, post};
use crate::rights::Part;
use axum::extract::Path;
use std::collections::BTreeMap;

/// What the handler of a page is asked for.
type Names = Path<BTreeMap<String, String>>;

/// The routes.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        get("/p/{procurement}/feedback", Access::reads(Part::Overview), list::page),
        // What goes to the market is theirs who announce.
        post("/p/{procurement}/feedback/links", Access::writes(Part::Annexes), links::make),
        post("/p/{procurement}/feedback/links/{link}/close", Access::writes(Part::Annexes), links::close),
        get("/feedback/{token}", Access::Anyone, visitor::lines),
        get("/feedback/{token}/{line}", Access::Anyone, visitor::line),
        post("/feedback/{token}/{line}", Access::Anyone, visitor::give),
    ];
    for kind in Kind::ALL {
        let [thing, one, withdraw] = paths(kind);
        let access = Access::gives_feedback(kind.part());
        routes.push(get(thing, access, move |state, mine, path| give::page(kind, state, mine, path)));
        routes.push(post(thing, access, move |state, mine, path, form| give::give(kind, state, mine, path, form)));
        routes.push(get(one, access, move |state, mine, path, query| remark::page(kind, state, mine, path, query)));
        routes.push(post(one, access, move |state, mine, path, form| remark::change(kind, state, mine, path, form)));
        routes.push(post(withdraw, access, move |state, mine, path| remark::withdraw(kind, state, mine, path)));
    }
    routes
}

/// The pages of a thing, of a remark on it, and where that is withdrawn.
fn paths(kind: Kind) -> [&'static str; 3] {
    macro_rules! paths {
        ($kind:literal) => {
            [
                concat!("/p/{procurement}/feedback/", $kind, "/{thing}"),
                concat!("/p/{procurement}/feedback/", $kind, "/{thing}/{feedback}"),
                concat!("/p/{procurement}/feedback/", $kind, "/{thing}/{feedback}/withdraw"),
            ]
        };
    }
    match kind {
        Kind::Question => paths!("question"),
        Kind::Help => paths!("help"),
        Kind::Scenario => paths!("scenario"),
        Kind::Measure => paths!("measure"),
        Kind::Item => paths!("item"),
        Kind::Clause => paths!("clause"),
    }
}

/// The thing that an address names, as it is worded now, if the release of the procurement has it.
fn asked(kind: Kind, mine: &Mine, path: &BTreeMap<String, String>) -> Result<Subject, AppError> {
    let subject = Subject::new(kind, path.get("thing").map(String::as_str).unwrap_or_default());
    let stands = subject.wording(&mine.release, mine.person.context().lang).is_some();
    if stands { Ok(subject) } else { Err(AppError::NotFound) }
}
