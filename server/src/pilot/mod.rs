//! Pilots: a procurement that tries the catalogue out. Those who take part tell how each step went, and answer an interview when it is over; what it
//! did with the catalogue is worked out without anybody writing it. All of it is about the tool and the catalogue: no entry of the case
//! file, so nothing is worked out from it and it is in no document.

mod board;
mod interview;
mod report;
mod review;
mod untold;

pub use untold::untold;

use crate::access::{Access, Mine};
use crate::http::error::AppError;
use crate::http::router::{Route, get, post};
use crate::rights::Part;
use crate::state::AppState;
use catalogue::content::Lang;
pub(crate) use report::{body, kept};
use store::Pilot;

/// The routes. Whoever takes part, readers and auditors too, tells how it went for them: it changes nothing in the procurement.
pub fn routes() -> Vec<Route> {
    let tells = Access::gives_feedback(Part::Overview);
    vec![
        get("/p/{procurement}/pilot", Access::reads(Part::Overview), board::page),
        post("/p/{procurement}/pilot", Access::Owner, board::settle),
        get("/p/{procurement}/pilot/steps/{step}", tells, review::page),
        post("/p/{procurement}/pilot/steps/{step}", tells, review::write),
        get("/p/{procurement}/pilot/interview", tells, interview::page),
        post("/p/{procurement}/pilot/interview", tells, interview::write),
        // It names the lines and what became of them.
        get("/p/{procurement}/pilot/report", Access::reads(Part::Requirements), report::page),
        get("/p/{procurement}/pilot/report.json", Access::reads(Part::Requirements), report::file),
    ]
}

/// The pilot that the procurement is or was.
///
/// # Errors
/// Not found, for one that never was; the store's own.
async fn pilot(state: &AppState, mine: &Mine) -> Result<Pilot, AppError> {
    state.store.pilot(&mine.stored.id, &mine.person.account.id).await?.ok_or(AppError::NotFound)
}

/// A question of the interview in words; none for one that this build has never heard of.
pub(crate) fn question(id: &str, lang: Lang) -> Option<String> {
    interview::questions().iter().find(|asked| asked.id == id).map(|asked| asked.text.show(lang).to_owned())
}

/// Where the pilot of a procurement is, below the root.
fn home(mine: &Mine) -> String {
    format!("/p/{}/pilot", mine.id())
}
