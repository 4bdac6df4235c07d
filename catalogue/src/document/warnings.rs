//! What a person should look at, in sentences.

use super::model::clean;
use super::words::{
    aspect_word, inside_a_sentence, listed, measure_text, placement_word, quoted, role_word, scenario_title, type_word,
};
use crate::content::text::fill;
use crate::content::{Lang, Release};
use crate::procurement::CaseFile;
use crate::procurement::derivation::{Derivation, RoleWarning, Warning, Weakened};

fn sentence(release: &Release, lang: Lang, id: &'static str, values: &[(&str, &str)]) -> String {
    fill(release.label(id, lang), |name| {
        values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
    })
}

/// Something to look at before publishing.
pub fn warning_text(release: &Release, derivation: &Derivation, warning: &Warning, lang: Lang) -> String {
    let say = |id, values: &[(&str, &str)]| sentence(release, lang, id, values);
    match warning {
        Warning::TooManyAbsolute { count, limit } => {
            say("warning.too_many_absolute", &[("count", &count.to_string()), ("limit", &limit.to_string())])
        }
        Warning::Weightless { criterion, count } => {
            say("warning.weightless", &[("criterion", &clean(criterion)), ("count", &count.to_string())])
        }
        Warning::Criterion { line, asked, criterion } => {
            let values = [("line", line.as_str()), ("asked", &clean(asked)), ("criterion", &clean(criterion))];
            say("warning.criterion", &values)
        }
        Warning::Pair { line, kind, placement } => {
            let kind = type_word(release, *kind, lang);
            say(
                "warning.pair",
                &[("line", line.as_str()), ("type", kind), ("placement", placement_word(release, *placement, lang))],
            )
        }
        Warning::Parameter { parameter } => {
            let name = release.parameter(parameter).map_or(parameter.as_str(), |parameter| parameter.text.show(lang));
            say("warning.parameter", &[("parameter", name)])
        }
        Warning::LoweredWithoutReason { aspect, row } => {
            let aspect = aspect_word(release, *aspect, lang).to_lowercase();
            match row {
                Some(row) => say("warning.lowered_row", &[("aspect", &aspect), ("row", &clean(row))]),
                None => say("warning.lowered", &[("aspect", &aspect)]),
            }
        }
        Warning::NothingSecures { scenario } => {
            let title = clean(scenario_title(release, derivation, scenario, lang));
            let title = title.trim_end_matches('.').to_owned();
            say("warning.nothing_secures", &[("id", scenario.as_str()), ("scenario", &title)])
        }
        Warning::DeclinedWithoutReason { measure } => {
            say("warning.declined", &[("id", measure.as_str()), ("measure", measure_text(release, measure, lang))])
        }
        Warning::ActionWithoutOwner { measure } => {
            say("warning.action", &[("id", measure.as_str()), ("measure", measure_text(release, measure, lang))])
        }
    }
}

/// Something about the people.
pub fn role_warning_text(release: &Release, case: &CaseFile, warning: &RoleWarning, lang: Lang) -> String {
    let say = |id, values: &[(&str, &str)]| sentence(release, lang, id, values);
    let name = |key| case.people.get(key).map_or_else(String::new, |person| clean(&person.name));
    match warning {
        RoleWarning::Missing { role, activities } if activities.is_empty() => {
            say("warning.role_missing", &[("role", role_word(release, role, lang))])
        }
        RoleWarning::Missing { role, activities } => {
            let names: Vec<String> = release
                .activities
                .iter()
                .filter(|activity| activities.contains(&activity.id))
                .map(|activity| quoted(activity.text.show(lang), lang))
                .collect();
            let activities = listed(release, &names, lang);
            say("warning.role_missing_for", &[("role", role_word(release, role, lang)), ("activities", &activities)])
        }
        RoleWarning::Conflict { person, roles } => {
            let why = release.conflicts.iter().find(|conflict| conflict.roles == *roles);
            let first = inside_a_sentence(role_word(release, &roles.0, lang));
            let second = inside_a_sentence(role_word(release, &roles.1, lang));
            let why = why.map_or("", |conflict| conflict.text.show(lang));
            say(
                "warning.role_conflict",
                &[("person", &name(person)), ("first", &first), ("second", &second), ("why", why)],
            )
        }
        RoleWarning::AdviserDecides { person, scenario } => {
            say("warning.adviser", &[("person", &name(person)), ("scenario", scenario.as_str())])
        }
    }
}

/// Why an acceptance has fallen away.
pub fn weakened_text(release: &Release, weakened: &Weakened, lang: Lang) -> String {
    let say = |id, values: &[(&str, &str)]| sentence(release, lang, id, values);
    match weakened {
        Weakened::Score => say("weakened.score", &[]),
        Weakened::Level => say("weakened.level", &[]),
        Weakened::Declined { measure } => {
            say("weakened.declined", &[("id", measure.as_str()), ("measure", measure_text(release, measure, lang))])
        }
        Weakened::Unsecured { measure, lines } => {
            let ids: Vec<String> = lines.iter().map(ToString::to_string).collect();
            let template = if ids.is_empty() { "weakened.unsecured" } else { "weakened.unsecured_lines" };
            let lines = listed(release, &ids, lang);
            say(
                template,
                &[("id", measure.as_str()), ("measure", measure_text(release, measure, lang)), ("lines", &lines)],
            )
        }
    }
}
