//! A derivation as an outline that a person can read and compare.

use catalogue::content::Release;
use catalogue::content::expr::{Known, Level};
use catalogue::procurement::case::{CaseFile, Score};
use catalogue::procurement::derivation::{Cause, Derivation, Line, Need, ScenarioStage};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The whole of it.
pub fn outline(release: &Release, case: &CaseFile, derivation: &Derivation) -> String {
    let mut out = String::new();
    let o = &mut out;
    put(o, format_args!("{}, {}", case.title, case.organisation.name));
    questions(o, derivation);
    facts(o, derivation);
    protection(o, derivation);
    dpia(o, release, derivation);
    put(
        o,
        format_args!("\n== Agreement\n{}{}", code(&derivation.agreement.needed), arrow(&derivation.agreement.because)),
    );
    warnings(o, derivation);
    scenarios(o, release, case, derivation);
    measures(o, release, derivation);
    lines(o, derivation);
    out
}

fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    writeln!(out, "{text}").expect("a string takes everything");
}

fn code(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value).expect("a word") {
        serde_json::Value::String(word) => word,
        other => other.to_string(),
    }
}

fn join<T: ToString>(parts: impl IntoIterator<Item = T>) -> String {
    let parts: Vec<_> = parts.into_iter().map(|part| part.to_string()).collect();
    if parts.is_empty() { "none".to_owned() } else { parts.join(", ") }
}

fn cause(cause: &Cause) -> String {
    match cause {
        Cause::Answer { question, row, chose } => {
            let row = row.map(|row| format!("[{row}]")).unwrap_or_default();
            let chose = chose.as_ref().map(|chose| format!("={chose}")).unwrap_or_default();
            format!("{question}{row}{chose}")
        }
        Cause::Open { question } => format!("{question}=?"),
        Cause::Fact { fact, value: Known::Yes } => fact.to_string(),
        Cause::Fact { fact, value: Known::Unknown } => format!("{fact}?"),
        Cause::Fact { fact, value: Known::No } => format!("not {fact}"),
        Cause::Need { aspect, level } => format!("{} {}", aspect.letter(), level.code()),
        Cause::Rule { rule } => rule.to_string(),
        Cause::Set => "set by people".to_owned(),
        Cause::Measure { measure, scenarios } => format!("{measure} ({})", join(scenarios.iter())),
        Cause::Kept { version, by } => format!("kept by {by} from {version}"),
        Cause::Person { name } => name.clone(),
    }
}

fn arrow(causes: &[Cause]) -> String {
    if causes.is_empty() { String::new() } else { format!(" <- {}", join(causes.iter().map(cause))) }
}

fn questions(out: &mut String, derivation: &Derivation) {
    let asked: Vec<_> = derivation.questions.iter().filter(|question| question.asked).collect();
    let of = |wanted: fn(&&&catalogue::procurement::derivation::QuestionState) -> bool| {
        join(asked.iter().filter(wanted).map(|question| &question.id))
    };
    put(out, format_args!("\n== Questions"));
    put(
        out,
        format_args!("asked {}, answered {}", asked.len(), asked.iter().filter(|question| question.answered).count()),
    );
    put(out, format_args!("not answered: {}", of(|question| !question.answered)));
    put(out, format_args!("don't know: {}", of(|question| question.dont_know)));
    put(out, format_args!("stops: {}; short path: {}", join(&derivation.stops), derivation.short_path));
}

fn facts(out: &mut String, derivation: &Derivation) {
    put(out, format_args!("\n== Facts that hold, or are open"));
    for fact in derivation.facts.iter().filter(|fact| fact.value.stays()) {
        put(out, format_args!("{:<7} {}{}", code(&fact.value), fact.id, arrow(&fact.because)));
    }
}

fn protection(out: &mut String, derivation: &Derivation) {
    put(out, format_args!("\n== Protection need"));
    for (name, needs) in &derivation.protection.rows {
        put(out, format_args!("{name}: {}", needs.iter().map(need).collect::<Vec<_>>().join(" | ")));
    }
    put(out, format_args!("the whole:"));
    for whole in &derivation.protection.whole {
        put(out, format_args!("  {}", need(whole)));
    }
}

fn need(need: &Need) -> String {
    let could =
        if need.could_reach > need.level { format!(", could be {}", need.could_reach.code()) } else { String::new() };
    let lowered = if need.lowered.is_empty() { String::new() } else { format!(", lowered: {}", need.lowered) };
    let why = if need.level == Level::Low { String::new() } else { arrow(&need.because) };
    format!("{} {}{could}{lowered}{why}", need.aspect.letter(), need.level.code())
}

fn dpia(out: &mut String, release: &Release, derivation: &Derivation) {
    put(
        out,
        format_args!("\n== DPIA\n{}, decided by {}", code(&derivation.dpia.outcome), join(&derivation.dpia.decided_by)),
    );
    for (id, value, because) in &derivation.dpia.triggers {
        let text = release.dpia.iter().find(|trigger| trigger.id == *id).map_or("", |trigger| trigger.text.nb.as_str());
        put(out, format_args!("{:<7} {id}: {text}{}", code(value), arrow(because)));
    }
}

fn warnings(out: &mut String, derivation: &Derivation) {
    let json = |warning: serde_json::Value| warning.to_string();
    let roles = derivation.roles.iter().map(|warning| json(serde_json::to_value(warning).expect("a warning")));
    let others = derivation.warnings.iter().map(|warning| json(serde_json::to_value(warning).expect("a warning")));
    put(out, format_args!("\n== Warnings"));
    put(out, format_args!("{}", join(roles.chain(others))));
}

fn scenarios(out: &mut String, release: &Release, case: &CaseFile, derivation: &Derivation) {
    let mut stages: BTreeMap<ScenarioStage, usize> = BTreeMap::new();
    for scenario in &derivation.scenarios {
        *stages.entry(scenario.stage).or_default() += 1;
    }
    put(
        out,
        format_args!(
            "\n== Scenarios: {}",
            join(stages.iter().map(|(stage, count)| format!("{count} {}", code(stage))))
        ),
    );
    for scenario in &derivation.scenarios {
        let title =
            release.scenario(&scenario.id).map(|known| known.title.nb.as_str()).or(scenario.own_text.as_deref());
        let open = if scenario.open { ", open" } else { "" };
        let title = title.unwrap_or_default();
        put(
            out,
            format_args!("{} ({}) {title}{open}{}", scenario.id, scenario.aspect.letter(), arrow(&scenario.because)),
        );
        if scenario.stage == ScenarioStage::SetAside {
            put(out, format_args!("        set aside: {}", scenario.set_aside));
            continue;
        }
        let level = |index: Option<usize>| {
            index.and_then(|index| release.matrix.levels.get(index)).map_or("-", |level| &level.id)
        };
        let by = scenario.acceptance.as_ref().map(|acceptance| {
            let name = case.people.get(&acceptance.by).map_or("?", |person| person.name.as_str());
            format!(" by {name} {}", acceptance.on)
        });
        put(
            out,
            format_args!(
                "        {}{}: {} {} -> {} {}{}",
                code(&scenario.stage),
                by.unwrap_or_default(),
                score(scenario.before),
                level(scenario.level_before),
                score(scenario.counts),
                level(scenario.level_after),
                if scenario.escalates { ", escalated" } else { "" },
            ),
        );
        put(out, format_args!("        secured by {}", join(&scenario.secured)));
        if !scenario.reopened.is_empty() {
            put(out, format_args!("        reopened: {}", serde_json::to_string(&scenario.reopened).expect("reasons")));
        }
    }
}

fn score(score: Option<Score>) -> String {
    score.map_or("-".to_owned(), |score| format!("{}x{}", score.likelihood, score.consequence))
}

fn measures(out: &mut String, release: &Release, derivation: &Derivation) {
    put(out, format_args!("\n== Measures"));
    for state in &derivation.measures {
        let text = release.measure(&state.id).map_or("", |measure| measure.text.nb.as_str());
        let decided = match state.accepted {
            Some(true) if state.secured => "accepted",
            Some(true) => "accepted, not secured",
            Some(false) => "declined",
            None => "not decided",
        };
        put(out, format_args!("{} {text}: {decided} [{}]", state.id, join(state.scenarios.iter())));
        if !state.reason.is_empty() {
            put(out, format_args!("        {}", state.reason));
        }
        if let Some(action) = derivation.actions.iter().find(|action| action.measure == state.id) {
            let owner = action.owner.as_ref().map_or("nobody", |owner| owner.as_str());
            put(out, format_args!("        action: {owner}, {}", action.deadline));
        }
    }
}

fn lines(out: &mut String, derivation: &Derivation) {
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for line in derivation.lines.iter().filter(|line| line.stands()) {
        *counts.entry((line.placement.code().to_owned(), line.kind.code().to_owned())).or_default() += 1;
    }
    let counts = counts.iter().map(|((placement, kind), count)| format!("{count} {kind}/{placement}"));
    put(out, format_args!("\n== Lines: {}", join(counts)));
    let mut domain = None;
    for line in &derivation.lines {
        if domain != Some(&line.domain) {
            put(out, format_args!("-- {}", line.domain));
            domain = Some(&line.domain);
        }
        put(
            out,
            format_args!(
                "{} {}/{} {}{}",
                line.id,
                line.kind.code(),
                line.placement.code(),
                line.met.code(),
                marks(line)
            ),
        );
        put(out, format_args!("        {}", line.text));
        put(out, format_args!("       {}", arrow(&line.because)));
        if !line.left_out.is_empty() {
            put(out, format_args!("        left out: {}", line.left_out));
        }
    }
}

fn marks(line: &Line) -> String {
    let mut marks = String::new();
    if let Some((_, weight)) = &line.weight {
        write!(marks, ", weight {weight}").expect("a string takes everything");
    }
    if line.annex_c {
        marks.push_str(", annex C");
    }
    if line.open {
        marks.push_str(", open");
    }
    if !line.changed.is_empty() {
        write!(marks, ", changed {}", line.changed.join("+")).expect("a string takes everything");
    }
    marks
}
