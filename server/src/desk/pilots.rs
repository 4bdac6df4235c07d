//! The reports of pilots that were sent to the editors, and those that came from other organisations. Which procurement one is of is nowhere.

use super::{Desk, day};
use crate::feedback::{Kind, Subject};
use crate::http::error::AppError;
use crate::http::page::render;
use crate::pilot::{body, question};
use crate::procurements::steps::{StepId, name};
use crate::state::AppState;
use app::pages::desk::{PilotReportProps, PilotRow, PilotsProps, StepWords, pilot_report_page, pilots_page};
use app::pages::pilot::{AnswerRow, Asked};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::procurement::against::{self, Did};
use catalogue::shared::{Report, Told};
use store::{PilotReportId, PilotReportInfo};

/// What a report is called.
fn called(info: &PilotReportInfo, lang: Lang) -> String {
    match &info.from {
        None => t!(in lang, "desk-pilot-own"),
        Some(from) => t!(in lang, "desk-pilot-from", name = from.as_str()),
    }
}

fn sent(info: &PilotReportInfo, lang: Lang) -> String {
    t!(in lang, "desk-pilot-sent", at = day(lang, info.sent), version = info.version.as_str())
}

/// `GET /desk/pilots`.
pub(super) async fn page(State(state): State<AppState>, desk: Desk) -> Result<Response, AppError> {
    let lang = desk.lang;
    let row = |info: &PilotReportInfo| PilotRow {
        href: format!("/desk/pilots/{}", info.id),
        name: called(info, lang),
        sent: sent(info, lang),
    };
    let reports = state.store.pilot_reports(desk.organisation()).await?;
    let props = PilotsProps { rows: reports.iter().map(row).collect() };
    let frame = desk.person.context().frame(t!(in lang, "desk-pilots"));
    Ok(render(StatusCode::OK, frame, move || pilots_page(props.clone())).await)
}

/// `GET /desk/pilots/{report}`.
pub(super) async fn one(
    State(state): State<AppState>,
    desk: Desk,
    Path(report): Path<String>,
) -> Result<Response, AppError> {
    let lang = desk.lang;
    let id: PilotReportId = report.parse().map_err(|_| AppError::NotFound)?;
    let found = state.store.pilot_report(desk.organisation(), &id).await?;
    let report: Report = serde_json::from_value(found.report).map_err(AppError::internal)?;
    let told = report.told.clone().unwrap_or_default();
    let props = PilotReportProps {
        name: called(&found.info, lang),
        sent: sent(&found.info, lang),
        // What became of scenarios is in it only where whoever answers for the procurement has said so.
        body: body(&desk.release, lang, &report, true),
        steps: steps(&told, lang),
        interviews: interviews(&told, lang),
    };
    let frame = desk.person.context().frame(props.name.clone());
    Ok(render(StatusCode::OK, frame, move || pilot_report_page(props.clone())).await)
}

/// What people wrote of the steps. One that this build has never heard of is called what the report calls it.
fn steps(told: &Told, lang: Lang) -> Vec<StepWords> {
    let called = |path: &str| {
        let step = StepId::ALL.into_iter().find(|step| step.path() == path);
        step.map_or_else(|| path.to_owned(), |step| name(lang, step))
    };
    let said = told.steps.iter().filter(|told| !(told.hard.is_empty() && told.helped.is_empty()));
    said.map(|told| StepWords { step: called(&told.step), hard: told.hard.clone(), helped: told.helped.clone() })
        .collect()
}

/// What was answered in the interview, question by question.
fn interviews(told: &Told, lang: Lang) -> Vec<Asked> {
    let mut asked: Vec<(&str, Asked)> = Vec::new();
    for (id, answer) in &told.interview {
        let row = AnswerRow { who: String::new(), answer: answer.clone() };
        match asked.iter_mut().find(|(known, _)| known == id) {
            Some((_, one)) => one.answers.push(row),
            None => {
                let text = question(id, lang).unwrap_or_else(|| id.clone());
                asked.push((id, Asked { text, answers: vec![row] }));
            }
        }
    }
    asked.into_iter().map(|(_, asked)| asked).collect()
}

/// What became of a thing in the pilots of other organisations, in a sentence; empty where it was in none. Each of these reports can be read as
/// a whole, so there is nothing to hide in the numbers.
pub(super) async fn in_others(state: &AppState, desk: &Desk, subject: &Subject) -> Result<String, AppError> {
    let kind = match subject.kind {
        Kind::Item => against::Kind::Item,
        Kind::Measure => against::Kind::Measure,
        Kind::Scenario => against::Kind::Scenario,
        Kind::Question | Kind::Help | Kind::Clause => return Ok(String::new()),
    };
    let counts = state.store.pilot_use_counts(desk.organisation(), &subject.thing()).await?;
    let all: i64 = counts.iter().map(|(_, pilots)| pilots).sum();
    if all == 0 {
        return Ok(String::new());
    }
    let lang = desk.lang;
    let did = |did: &Did| {
        let with = counts.iter().filter(|(words, _)| words.split(' ').any(|word| word == did.code()));
        let count: i64 = with.map(|(_, pilots)| pilots).sum();
        let words = t!(in lang, "desk-did", did = did.code(), kind = kind.code());
        (count > 0).then(|| format!("{} {count}", words.to_lowercase()))
    };
    let parts: Vec<String> = kind.dids().iter().filter_map(did).collect();
    let whole = t!(in lang, "desk-in-pilots-count", count = all);
    Ok(if parts.is_empty() { format!("{whole}.") } else { format!("{whole}: {}.", parts.join(", ")) })
}
