//! What a pilot did with the catalogue, made without anybody writing it: which lines it was proposed and what became of them, and how long the steps
//! took. What people wrote, and what became of scenarios and measures, stays in the procurement unless whoever answers for it has
//! said that it may leave; and so does a line that is released to few.

use super::{home, interview, pilot};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::{download, moment, render};
use crate::procurements::steps::{StepId, framed, name};
use crate::rights::{Part, Right};
use crate::state::AppState;
use app::pages::pilot::{ChangedRow, ReportBody, ReportProps, TimeRow, report_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::{Lang, Release};
use catalogue::document::words::clean;
use catalogue::procurement::against::{Did, Kind, Used, against};
use catalogue::procurement::case::ReleaseRef;
use catalogue::shared::{Report, StepTold, Time, Told};
use std::collections::{BTreeMap, BTreeSet};
use store::{CatalogueUse, NewPilotReport, Pilot, Thing};

fn report(mine: &Mine, pilot: &Pilot) -> Report {
    let derivation = mine.derive();
    let worked = against(&mine.release, &mine.case, &derivation);
    let few: BTreeSet<&str> =
        derivation.lines.iter().filter(|line| line.confidential).map(|line| line.id.as_str()).collect();
    let leaves = |used: &Used| pilot.shares || (used.kind == Kind::Item && !few.contains(used.id.as_str()));
    let mut steps: BTreeMap<String, Time> = BTreeMap::new();
    for step in StepId::ALL {
        let minutes = pilot.reviews.iter().filter(|told| told.step == step.path());
        for minutes in minutes.filter_map(|told| told.review.minutes) {
            let time = steps.entry(step.path().to_owned()).or_default();
            time.people += 1;
            time.minutes += minutes;
        }
    }
    let told = || Told {
        steps: pilot
            .reviews
            .iter()
            .map(|told| StepTold {
                step: told.step.clone(),
                hard: clean(&told.review.hard),
                helped: clean(&told.review.helped),
            })
            .collect(),
        interview: pilot.answers.iter().map(|told| (told.question.clone(), clean(&told.answer))).collect(),
    };
    Report {
        kind: Report::KIND.to_owned(),
        schema: Report::SCHEMA,
        release: ReleaseRef {
            version: mine.stored.release.version.clone(),
            fingerprint: mine.stored.release.fingerprint.clone(),
        },
        used: worked.used.into_iter().filter(leaves).collect(),
        own_lines: worked.own_lines,
        steps,
        told: pilot.shares.then(told),
    }
}

/// What became of each entry, as it is counted.
fn uses(report: &Report) -> Vec<CatalogueUse> {
    let one = |used: &Used| {
        let did: Vec<&str> = used.did.iter().map(|did| did.code()).collect();
        CatalogueUse { thing: Thing { about: used.kind.code().to_owned(), key: used.id.clone() }, did: did.join(" ") }
    };
    report.used.iter().map(one).collect()
}

/// The report as it is kept for those who edit the catalogue.
pub(crate) fn kept(report: &Report) -> Result<NewPilotReport, AppError> {
    let version = report.release.version.clone();
    Ok(NewPilotReport {
        version,
        report: serde_json::to_value(report).map_err(AppError::internal)?,
        uses: uses(report),
    })
}

/// The report as it would be sent to the editors now.
///
/// # Errors
/// That the person may not have it.
pub(super) fn to_send(mine: &Mine, pilot: &Pilot) -> Result<NewPilotReport, AppError> {
    if may_take(mine, pilot) { kept(&report(mine, pilot)) } else { Err(AppError::NoRight) }
}

/// Whether the person may have the report as a file: what it shares outside is no way around who sees what inside.
fn may_take(mine: &Mine, pilot: &Pilot) -> bool {
    !pilot.shares || mine.rights.may(Right::Read, Part::Risk)
}

/// `GET /p/{id}/pilot/report.json`.
pub(super) async fn file(State(state): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    state.taking_out(&mine.person.account.id)?;
    let pilot = pilot(&state, &mine).await?;
    if !may_take(&mine, &pilot) {
        return Err(AppError::NoRight);
    }
    let mut json = serde_json::to_vec_pretty(&report(&mine, &pilot)).map_err(AppError::internal)?;
    json.push(b'\n');
    Ok(download("kravspor-pilot.json", "application/json; charset=utf-8", json))
}

/// `GET /p/{id}/pilot/report`.
pub(super) async fn page(State(state): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let pilot = pilot(&state, &mine).await?;
    let made = report(&mine, &pilot);
    let sees_risk = mine.rights.may(Right::Read, Part::Risk);
    let sent = state.store.pilot_report_sent(&mine.stored.id, &mine.person.account.id).await?;
    let props = ReportProps {
        home: home(&mine),
        shares: pilot.shares,
        file: may_take(&mine, &pilot),
        sent: sent.map(|at| t!(in lang, "pilot-report-sent", at = moment(lang, at))),
        body: body(&mine.release, lang, &made, sees_risk),
        interviews: if pilot.shares { interview::told(lang, &pilot) } else { Vec::new() },
    };
    let mut frame = framed(&mine, &mine.derive(), t!(in lang, "pilot-report"), None);
    frame.may = None;
    Ok(render(StatusCode::OK, frame, move || report_page(props.clone())).await)
}

/// What a report says of lines and times, for whoever may see what became of scenarios and measures, or not.
pub(crate) fn body(release: &Release, lang: Lang, report: &Report, sees_risk: bool) -> ReportBody {
    let seen: Vec<&Used> = report.used.iter().filter(|used| used.kind == Kind::Item || sees_risk).collect();
    let proposed = seen.iter().filter(|used| used.kind == Kind::Item).count();
    let time = |step: StepId| {
        let time = report.steps.get(step.path())?;
        Some(TimeRow {
            step: name(lang, step),
            minutes: t!(in lang, "pilot-time", people = time.people, minutes = time.minutes),
        })
    };
    let own: usize = report.own_lines.values().sum();
    ReportBody {
        version: report.release.version.clone(),
        proposed: t!(in lang, "pilot-proposed", count = proposed),
        own: t!(in lang, "pilot-own-lines", count = own),
        changed: Did::ALL
            .into_iter()
            .filter(|did| *did != Did::Kept)
            .map(|did| changed(release, lang, did, &seen))
            .collect(),
        times: StepId::ALL.into_iter().filter_map(time).collect(),
    }
}

/// What the same became of: the heading, and which entries. One that the release does not have has no text.
fn changed(release: &Release, lang: Lang, did: Did, seen: &[&Used]) -> ChangedRow {
    let text = |used: &Used| {
        let id = used.id.as_str();
        let text = match used.kind {
            Kind::Item => &release.items.iter().find(|item| item.id.as_str() == id)?.text,
            Kind::Measure => &release.measures.iter().find(|measure| measure.id.as_str() == id)?.text,
            Kind::Scenario => &release.scenarios.iter().find(|scenario| scenario.id.as_str() == id)?.title,
        };
        Some(release.with_defaults(text, text.shown_in(lang)))
    };
    let entry = |used: &&Used| (used.id.clone(), text(used).unwrap_or_default());
    ChangedRow {
        heading: t!(in lang, "pilot-did", did = did.code()),
        entries: seen.iter().filter(|used| used.did.contains(&did)).map(entry).collect(),
    }
}
