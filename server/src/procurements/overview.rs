//! The overview of a procurement: the task list, the next thing to do, and the facts so far.

use super::steps::{StepId, framed, name, state};
use super::unit;
use super::view::View;
use crate::access::Mine;
use crate::annexes::gates::Gates;
use crate::http::error::AppError;
use crate::http::page::render;
use crate::newer;
use crate::pilot;
use crate::rights::{Part, Right};
use crate::state::{AppState, embedded_release};
use app::pages::overview::{OverviewProps, Task, UnitChoice, overview_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::expr::Known;
use catalogue::document::words;

/// The task list.
pub async fn page(State(state): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    let unit = unit::choice(&mine);
    show(StatusCode::OK, &state, &mine, unit).await
}

/// The same, with what was chosen as the unit, when that comes back.
pub(super) async fn show(
    status: StatusCode,
    app: &AppState,
    mine: &Mine,
    unit: Option<UnitChoice>,
) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let context = mine.person.context();
    let lang = context.lang;
    let tasks: Vec<Task> = StepId::ALL
        .into_iter()
        .map(|step| {
            let state = state(mine, &derivation, step);
            let may = |right| mine.rights.may(right, step.part());
            let open = may(Right::Read);
            Task {
                path: step.path().to_owned(),
                name: name(lang, step),
                state: if open { state.words } else { t!(in lang, "state-shut") },
                done: state.done,
                open,
                theirs: may(Right::Write) || may(Right::Sign),
            }
        })
        .collect();
    let true_facts = derivation.facts.iter().filter(|fact| fact.value == Known::Yes);
    let facts =
        true_facts.filter_map(|fact| mine.release.fact(&fact.id)).map(|fact| fact.text.show(lang).to_owned()).collect();
    let needs = derivation
        .protection
        .whole
        .iter()
        .map(|need| {
            let aspect = words::aspect_word(&mine.release, need.aspect, lang).to_owned();
            let level = words::level_word(&mine.release, need.level, lang);
            // As long as answers that are missing could raise it, it is no more than what is known so far.
            let settled = need.could_reach <= need.level;
            (aspect, if settled { level.to_owned() } else { t!(in lang, "level-so-far", level = level) })
        })
        .collect();
    let props = OverviewProps {
        id: mine.id().to_owned(),
        title: mine.stored.title.clone(),
        tasks,
        facts,
        needs,
        dpia: words::dpia_text(&mine.release, derivation.dpia.outcome, lang).to_owned(),
        agreement: derivation.agreement.needed,
        gates: Gates::of(&View::new(mine, &derivation)).views,
        short_path: derivation.short_path,
        warnings: derivation
            .warnings
            .iter()
            .map(|warning| words::warning_text(&mine.release, &derivation, warning, lang))
            .collect(),
        unit,
        release: release_line(mine),
        newer: newer::offered(app, mine).await?.map(|release| release.version),
        taken: if mine.rights.may(Right::Read, Part::Requirements) { newer::before(mine) } else { Vec::new() },
        untold: pilot::untold(app, mine).await?,
        trail: mine.rights.may(Right::Read, Part::Trail),
        owner: mine.is_owner(),
    };
    let frame = framed(mine, &derivation, t!(in lang, "overview"), None);
    Ok(render(status, frame, move || overview_page(props.clone())).await)
}

/// Which release of the catalogue it follows.
fn release_line(mine: &Mine) -> String {
    let lang = mine.person.context().lang;
    let version = mine.stored.release.version.as_str();
    let (_, built_in) = embedded_release();
    if mine.stored.release.fingerprint == built_in {
        t!(in lang, "catalogue-version", version = version)
    } else if mine.release.organisation_id.is_some() {
        t!(in lang, "exchange-follows-own", version = version)
    } else {
        t!(in lang, "exchange-follows-earlier", version = version)
    }
}
