//! The list of lines.

use super::view::{View, as_in_catalogue, kind};
use crate::access::Mine;
use crate::comments::{self, Kind};
use crate::http::error::AppError;
use crate::http::page::render;
use crate::http::query::Query;
use crate::procurements::saving::{reopened_of, say_saved};
use crate::procurements::steps::{StepId, framed};
use crate::state::AppState;
use app::pages::requirements::{Counts, Filter, Group, ListLine, ListProps, list_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::item::LineType;
use catalogue::document::words;
use catalogue::procurement::Derivation;
use catalogue::procurement::derivation::{Line, Warning};
use std::collections::BTreeMap;

/// `/p/{id}/requirements`.
pub(super) async fn page(State(app): State<AppState>, mine: Mine, query: Query) -> Result<Response, AppError> {
    let comments = comments::open(&app, &mine, Kind::Line).await?;
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let filter = filter(&view, &query);
    let original = as_in_catalogue(&mine);
    let shown: Vec<_> = derivation.lines.iter().filter(|line| passes(&filter, line)).collect();
    let groups = mine.release.domains.iter().map(|domain| Group {
        id: domain.id.to_string(),
        name: domain.text.show(view.lang).to_owned(),
        lines: shown
            .iter()
            .filter(|line| line.domain == domain.id)
            .map(|line| row(&view, &original, &comments, line))
            .collect(),
    });
    let warnings = derivation.warnings.iter().filter(|warning| is_about_lines(warning));
    let props = ListProps {
        procurement: mine.id().to_owned(),
        counts: counts(&mine, &derivation),
        groups: groups.filter(|group| !group.lines.is_empty()).collect(),
        filter,
        warnings: warnings.map(|warning| words::warning_text(&mine.release, &derivation, warning, view.lang)).collect(),
        reopened: reopened_of(&mine, &derivation, &query),
        burden: view.gauge(),
    };
    let mut frame = framed(&mine, &derivation, t!(in view.lang, "lines-title"), Some(StepId::Requirements));
    say_saved(&mut frame, &mine, &query);
    Ok(render(StatusCode::OK, frame, move || list_page(props.clone())).await)
}

fn filter(view: &View<'_>, query: &Query) -> Filter {
    let domains: Vec<_> = view
        .domains()
        .into_iter()
        .filter(|(id, _)| view.derivation.lines.iter().any(|line| line.domain.as_str() == id))
        .collect();
    let domain = query.0.get("domain");
    Filter {
        kind: kind(query.0.get("type")).map_or("", LineType::code).to_owned(),
        domain: domains.iter().find(|(id, _)| id == domain).map(|(id, _)| id.clone()).unwrap_or_default(),
        changed: query.0.get("changed") == "1",
        left_out: query.0.get("left_out") == "1",
        kinds: view.kinds(),
        domains,
    }
}

fn passes(filter: &Filter, line: &Line) -> bool {
    let kind = filter.kind.is_empty() || filter.kind == line.kind.code();
    let domain = filter.domain.is_empty() || filter.domain == line.domain.as_str();
    let changed = !filter.changed || line.own || !line.changed.is_empty();
    let left_out = !filter.left_out || !line.stands();
    kind && domain && changed && left_out
}

fn counts(mine: &Mine, derivation: &Derivation) -> Counts {
    let lines = || derivation.lines.iter().filter(|line| line.stands());
    let mut weights: Vec<(String, u32)> = Vec::new();
    for (criterion, weight) in lines().filter_map(|line| line.weight.as_ref()) {
        match weights.iter_mut().find(|(known, _)| known == criterion) {
            Some((_, sum)) => *sum += u32::from(*weight),
            None => weights.push((criterion.clone(), u32::from(*weight))),
        }
    }
    Counts {
        lines: lines().count(),
        absolute: (lines().filter(|line| line.counts_as_absolute()).count(), mine.case.organisation.absolute_lines_max),
        weights,
        open: lines().filter(|line| line.open).count(),
        left_out: derivation.lines.len() - lines().count(),
    }
}

fn is_about_lines(warning: &Warning) -> bool {
    matches!(
        warning,
        Warning::Weightless { .. } | Warning::Criterion { .. } | Warning::Pair { .. } | Warning::Parameter { .. }
    )
}

fn row(view: &View<'_>, original: &Derivation, comments: &BTreeMap<String, usize>, line: &Line) -> ListLine {
    let catalogue = original.lines.iter().find(|original| original.id == line.id).filter(|_| !line.own);
    let written = line.own || line.changed.contains(&"text") || line.changed.contains(&"type");
    ListLine {
        id: line.id.to_string(),
        text: line.text.to_string(),
        lang: view.document_lang(),
        words: vec![view.kind(line.kind), view.placement(line.placement), view.met(line.met)],
        weight: line.weight.as_ref().map(|(_, weight)| t!(in view.lang, "lines-weight-words", weight = *weight)),
        burden: line.burden,
        because: words::because(&view.mine.release, &view.mine.case, view.derivation, line, view.lang),
        own: line.own,
        changed: view.changed(line),
        original: catalogue.map(|original| view.original(original, line, false)).unwrap_or_default(),
        open: line.open,
        remarks: if written && line.stands() { view.remarks(&line.text, line.kind, line.placement).len() } else { 0 },
        left_out: line.left_out.clone(),
        comments: comments.get(line.id.as_str()).copied().unwrap_or(0),
    }
}
