//! What a pilot did with the catalogue, made without anybody writing it: which lines it was proposed and what became of them, and how long the steps
//! took. What people wrote, and what became of scenarios and measures, stays in the procurement unless whoever answers for it has
//! said that it may leave; and so does a line that is released to few.

use super::{home, interview, pilot};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::{download, render};
use crate::procurements::steps::{StepId, framed, name};
use crate::rights::{Part, Right};
use crate::state::AppState;
use app::pages::pilot::{ChangedRow, ReportProps, TimeRow, report_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::id::DomainId;
use catalogue::procurement::against::{Did, Kind, Used, against};
use catalogue::procurement::case::ReleaseRef;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use store::Pilot;

/// The number of the format, for whoever reads it later.
const SCHEMA: u32 = 1;

/// The report as a file. It names nobody and no procurement.
#[derive(Debug, Serialize)]
pub struct Report {
    /// What the file is.
    kind: &'static str,
    /// The number of its format.
    schema: u32,
    /// The release that was tried out.
    release: ReleaseRef,
    /// What became of each entry of the catalogue that was proposed. Requirement items only, unless the pilot shares more.
    used: Vec<Used>,
    /// How many lines were added beside those of the catalogue, by domain.
    own_lines: BTreeMap<DomainId, usize>,
    /// How long the steps took, by their name in addresses.
    steps: BTreeMap<&'static str, Time>,
    /// What people wrote; absent unless the pilot shares it.
    #[serde(skip_serializing_if = "Option::is_none")]
    told: Option<Told>,
}

/// How long a step took.
#[derive(Debug, Default, Serialize)]
struct Time {
    /// How many people said.
    people: usize,
    /// Minutes, all of them together.
    minutes: i64,
}

/// What people wrote, by nobody's name.
#[derive(Debug, Serialize)]
struct Told {
    /// What was hard and what helped, by step.
    steps: Vec<StepTold>,
    /// What was answered in the interview, by question.
    interview: Vec<(String, String)>,
}

#[derive(Debug, Serialize)]
struct StepTold {
    step: String,
    hard: String,
    helped: String,
}

fn report(mine: &Mine, pilot: &Pilot) -> Report {
    let derivation = mine.derive();
    let worked = against(&mine.release, &mine.case, &derivation);
    let few: BTreeSet<&str> =
        derivation.lines.iter().filter(|line| line.confidential).map(|line| line.id.as_str()).collect();
    let leaves = |used: &Used| pilot.shares || (used.kind == Kind::Item && !few.contains(used.id.as_str()));
    let mut steps: BTreeMap<&'static str, Time> = BTreeMap::new();
    for step in StepId::ALL {
        let minutes = pilot.reviews.iter().filter(|told| told.step == step.path());
        for minutes in minutes.filter_map(|told| told.review.minutes) {
            let time = steps.entry(step.path()).or_default();
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
                hard: told.review.hard.clone(),
                helped: told.review.helped.clone(),
            })
            .collect(),
        interview: pilot.answers.iter().map(|told| (told.question.clone(), told.answer.clone())).collect(),
    };
    Report {
        kind: "kravspor-pilot",
        schema: SCHEMA,
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
    let seen: Vec<&Used> = made.used.iter().filter(|used| used.kind == Kind::Item || sees_risk).collect();
    let count = |kind: Kind| seen.iter().filter(|used| used.kind == kind).count();
    let time = |step: StepId| {
        let time = made.steps.get(step.path())?;
        Some(TimeRow {
            step: name(lang, step),
            minutes: t!(in lang, "pilot-time", people = time.people, minutes = time.minutes),
        })
    };
    let own: usize = made.own_lines.values().sum();
    let props = ReportProps {
        home: home(&mine),
        version: made.release.version.clone(),
        shares: pilot.shares,
        file: may_take(&mine, &pilot),
        proposed: t!(in lang, "pilot-proposed", count = count(Kind::Item)),
        own: t!(in lang, "pilot-own-lines", count = own),
        changed: Did::ALL
            .into_iter()
            .filter(|did| *did != Did::Kept)
            .map(|did| changed(&mine, lang, did, &seen))
            .collect(),
        times: StepId::ALL.into_iter().filter_map(time).collect(),
        interviews: if pilot.shares { interview::told(lang, &pilot) } else { Vec::new() },
    };
    let mut frame = framed(&mine, &mine.derive(), t!(in lang, "pilot-report"), None);
    frame.may = None;
    Ok(render(StatusCode::OK, frame, move || report_page(props.clone())).await)
}

/// What the same became of: the heading, and which entries.
fn changed(mine: &Mine, lang: Lang, did: Did, seen: &[&Used]) -> ChangedRow {
    let release = &mine.release;
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
