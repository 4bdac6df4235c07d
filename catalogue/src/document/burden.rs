//! The burden gauge in sentences, for pages and for the internal package.

use crate::content::text::fill;
use crate::content::{Lang, Release};
use crate::procurement::burden::Burden;

/// The gauge in words. Each part is a sentence or two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BurdenWords {
    /// How many absolute lines there are against what the organisation wants.
    pub absolute: String,
    /// How many lines a tenderer answers, by burden.
    pub lines: String,
    /// What that takes; empty where the catalogue says nothing about it.
    pub effort: String,
    /// What that estimate assumes: how sure it is, and what is counted at each level.
    pub assumptions: Vec<String>,
    /// Who may be shut out and what to do, each with the lines it is about.
    pub shut_out: Vec<(String, Vec<String>)>,
}

/// Says it.
pub fn burden_words(release: &Release, burden: &Burden<'_>, lang: Lang) -> BurdenWords {
    let say = |id: &'static str, values: &[(&str, String)]| {
        fill(release.label(id, lang), |name| {
            values.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
        })
    };
    let [one, two, three] = burden.levels.map(|count| count.to_string());
    let absolute = if burden.is_over() { "burden.absolute_over" } else { "burden.absolute" };
    let effort =
        burden.hours().map(|(low, high)| say("burden.effort", &[("low", low.to_string()), ("high", high.to_string())]));
    let content = &release.burden;
    let levels = content.efforts.iter().map(|effort| {
        let (low, high) = effort.minutes;
        let values =
            [("what", effort.text.show(lang).to_owned()), ("low", low.to_string()), ("high", high.to_string())];
        say("burden.level", &values)
    });
    let assumption = Some(content.assumption.show(lang).to_owned()).filter(|text| !text.is_empty());
    let shut_out = burden.barriers.iter().map(|(barrier, lines)| {
        let words = format!("{} {}", barrier.text.show(lang), barrier.advice.show(lang));
        (words, lines.iter().map(ToString::to_string).collect())
    });
    BurdenWords {
        absolute: say(absolute, &[("count", burden.absolute.to_string()), ("limit", burden.limit.to_string())]),
        lines: say(
            "burden.lines",
            &[("count", burden.answered.to_string()), ("one", one), ("two", two), ("three", three)],
        ),
        assumptions: if effort.is_some() { assumption.into_iter().chain(levels).collect() } else { Vec::new() },
        effort: effort.unwrap_or_default(),
        shut_out: shut_out.collect(),
    }
}
