//! What the evaluated lines weigh: the form of all of them, what a change would do, and saving it.

use super::view::View;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::render;
use crate::http::query::Query;
use crate::procurements::saving::{Place, Typed, Wanted, Written, all_tokens, entry, go_on, say_saved, wanted, write};
use crate::procurements::steps::{StepId, framed};
use crate::state::AppState;
use app::components::{FieldError, Options, Theirs, Wrong};
use app::islands::weights::{hundredths, typed};
use app::pages::requirements::{WeightGroup, WeightRow, WeightsProps, weights_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::procurement::derivation::Line;
use catalogue::procurement::section::Section;
use catalogue::procurement::weights::{
    IMPORTANCE_MAX, Weighing, criteria, criterion_of, homes, importance_of, weighings,
};
use catalogue::procurement::{CaseFile, Derivation};

/// What a page says besides what is stored.
#[derive(Default)]
struct Extra {
    /// What was typed.
    typed: Option<Typed>,
    /// The case file as it would be with that, to work the weights out from.
    would_be: Option<Box<CaseFile>>,
    wrong: Wrong,
    theirs: Theirs,
    query: Query,
}

/// `/p/{id}/requirements/weights`.
pub(super) async fn page(mine: Mine, query: Query) -> Response {
    let typed = mine.taken.as_ref().map(Typed::refused);
    show(StatusCode::OK, &mine, Extra { typed, query, ..Extra::default() }).await
}

/// The lines that have a weight, with the section their entry stands in.
fn weighed(derivation: &Derivation) -> impl Iterator<Item = (&Line, Section)> {
    let lines = derivation.lines.iter().filter(|line| line.weight.is_some());
    lines.map(|line| (line, if line.own { Section::OwnLines } else { Section::Lines }))
}

fn places(derivation: &Derivation) -> Vec<Place> {
    weighed(derivation).map(|(line, section)| (section, line.id.to_string())).collect()
}

async fn show(status: StatusCode, mine: &Mine, extra: Extra) -> Response {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let case = extra.would_be.as_deref().unwrap_or(&mine.case);
    let groups = weighings(&mine.release, case, &derivation.lines);
    let places = places(&derivation);
    let props = WeightsProps {
        procurement: mine.id().to_owned(),
        groups: groups.iter().map(|group| view.weight_group(group, &extra)).collect(),
        outside: view.outside(),
        homes: view.homes(),
        preview: extra.would_be.is_some(),
        tokens: match &extra.typed {
            Some(typed) => typed.tokens(mine, &places),
            None => all_tokens(mine, &places),
        },
        wrong: extra.wrong,
        theirs: extra.theirs,
    };
    let mut frame = framed(mine, &derivation, t!(in view.lang, "weights-title"), Some(StepId::Requirements));
    frame.wrong = !props.wrong.is_empty();
    say_saved(&mut frame, mine, &extra.query);
    render(status, frame, move || weights_page(props.clone())).await
}

impl View<'_> {
    /// The criteria that a line can stand under.
    pub(super) fn homes(&self) -> Options {
        homes(&self.mine.release, &self.mine.case).into_iter().map(|name| (name.clone(), name)).collect()
    }

    /// The criterion that a line stands under, or would if it were evaluated.
    pub(super) fn home(&self, line: &Line) -> String {
        let homes = homes(&self.mine.release, &self.mine.case);
        let asked = criterion_of(&self.mine.case, &line.id);
        homes.iter().find(|home| *home == asked).or(homes.first()).cloned().unwrap_or_default()
    }

    /// The criteria that stand outside the sheet, in words.
    fn outside(&self) -> Vec<String> {
        let criteria = criteria(&self.mine.case).into_iter().filter(|criterion| !criterion.kind.holds_lines());
        criteria.map(|criterion| t!(in self.lang, "weights-outside-name", name = criterion.name)).collect()
    }

    fn weight_group(&self, group: &Weighing, extra: &Extra) -> WeightGroup {
        let criteria = criteria(&self.mine.case);
        let in_competition = criteria.iter().find(|known| known.name == group.criterion).and_then(|known| known.weight);
        let comma = t!(in self.lang, "weights-comma");
        let rows = group.lines.iter().map(|(at, _, weight)| {
            let line = &self.derivation.lines[*at];
            let section = if line.own { Section::OwnLines } else { Section::Lines };
            let form = extra.typed.as_ref().and_then(|typed| typed.of(section, line.id.as_str()));
            let given = importance_of(&self.mine.case, &line.id).map(|given| given.to_string()).unwrap_or_default();
            let name = importance_name(line);
            let moved = line.weight.as_ref().is_some_and(|(criterion, _)| *criterion != group.criterion);
            let saved = line.weight.as_ref().map(|(_, percent)| *percent);
            let number = |value| hundredths(value, &comma);
            let (share, sum, exact) = (number(weight.share), number(weight.sum), number(weight.exact));
            WeightRow {
                id: line.id.to_string(),
                order: *at,
                text: line.text.to_string(),
                lang: self.document_lang(),
                importance: form.filter(|form| form.has(&name)).map_or(given, |form| form.get(&name).to_owned()),
                criterion: group.criterion.clone(),
                arithmetic: t!(in self.lang, "weights-arithmetic", share = share, sum = sum, exact = exact),
                percent: weight.percent,
                saved: saved.filter(|saved| extra.would_be.is_some() && (moved || *saved != weight.percent)),
            }
        });
        let about = in_competition.map(|weight| t!(in self.lang, "weights-of-competition", weight = weight));
        WeightGroup { name: group.criterion.clone(), about, rows: rows.collect() }
    }
}

fn importance_name(line: &Line) -> String {
    format!("importance-{}", line.id)
}

/// `POST /p/{id}/requirements/weights`.
pub(super) async fn save(State(app): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let (would_be, changed, wrong) = parse(&mine, &derivation, &form);
    if !wrong.is_empty() || form.get("do") == "preview" {
        let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let (typed, would_be) = (Some(Typed::refused(&form)), Some(would_be));
        return Ok(show(status, &mine, Extra { typed, would_be, wrong, ..Extra::default() }).await);
    }
    let mut values: Vec<Wanted> = Vec::new();
    for (line, section) in weighed(&derivation) {
        let (key, requirements) = (line.id.as_str(), &would_be.requirements);
        match (requirements.own.get(&line.id), requirements.lines.get(&line.id)) {
            (Some(own), _) => values.push(entry(section, key, own)?),
            (None, Some(edit)) => values.push(wanted(section, key, edit)?),
            (None, None) => values.push((section, key.to_owned(), None)),
        }
    }
    let lang = mine.person.context().lang;
    let summary = t!(in lang, "journal-weights", lines = changed.join(", "));
    match write(&app, &mine, &form, &values, &summary).await? {
        Written::Saved => go_on(&app, &mine, "/requirements/weights").await,
        Written::Late(fresh, places) => {
            let typed = Some(Typed::late(&form, &values));
            let derivation = fresh.derive();
            let theirs = View::new(&fresh, &derivation).theirs_of_lines(&places);
            Ok(show(StatusCode::CONFLICT, &fresh, Extra { typed, theirs, ..Extra::default() }).await)
        }
    }
}

/// The case file with what was typed, the lines in which that is something else than before, and what is wrong.
fn parse(mine: &Mine, derivation: &Derivation, form: &Form) -> (Box<CaseFile>, Vec<String>, Wrong) {
    let lang = mine.person.context().lang;
    let homes = homes(&mine.release, &mine.case);
    let mut case = Box::new(CaseFile::clone(&mine.case));
    let (mut changed, mut wrong) = (Vec::new(), Wrong::new());
    for (line, _) in weighed(derivation) {
        let field = importance_name(line);
        if !form.has(&field) {
            continue;
        }
        let before = (importance_of(&mine.case, &line.id), criterion_of(&mine.case, &line.id).to_owned());
        let mut now = before.clone();
        match typed(form.get(&field), IMPORTANCE_MAX) {
            Ok(given) => now.0 = given,
            Err(_) => {
                wrong.push(FieldError { field, message: t!(in lang, "wrong-number", min = 1, max = IMPORTANCE_MAX) });
            }
        }
        let field = format!("criterion-{}", line.id);
        match home(form, &field, &homes) {
            Some(home) => now.1 = home,
            None => wrong.push(FieldError { field, message: t!(in lang, "wrong-choose") }),
        }
        if now == before {
            continue;
        }
        changed.push(line.id.to_string());
        if let Some(own) = case.requirements.own.get_mut(&line.id) {
            (own.importance, own.criterion) = now;
        } else {
            let edit = case.requirements.lines.entry(line.id.clone()).or_default();
            (edit.importance, edit.criterion) = now;
        }
    }
    (case, changed, wrong)
}

/// The criterion as it is stored: empty for the one where lines stand anyway, and where the form does not ask.
pub(super) fn home(form: &Form, field: &str, homes: &[String]) -> Option<String> {
    let chosen = form.get(field);
    match homes.iter().position(|home| home == chosen) {
        Some(0) => Some(String::new()),
        Some(_) => Some(chosen.to_owned()),
        None => chosen.is_empty().then(String::new),
    }
}
