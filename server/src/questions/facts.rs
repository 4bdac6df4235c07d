//! What follows from the answers, in words.

use crate::access::Mine;
use app::pages::facts::{Dpia, Reasoned};
use app::t;
use catalogue::content::Lang;
use catalogue::content::expr::Known;
use catalogue::content::question::{DpiaSource, DpiaTrigger};
use catalogue::content::text::fill;
use catalogue::document::words::{causes_text, dpia_text};
use catalogue::procurement::Derivation;
use catalogue::procurement::derivation::Cause;
use catalogue::procurement::known::DPA_NEEDED;

/// The causes in words.
pub(super) fn because(mine: &Mine, derivation: &Derivation, causes: &[Cause], lang: Lang) -> Vec<String> {
    causes_text(&mine.release, &mine.case, derivation, causes, lang)
}

/// The facts that hold, and those that nobody knows yet.
pub(super) fn facts(mine: &Mine, derivation: &Derivation, lang: Lang) -> (Vec<Reasoned>, Vec<Reasoned>) {
    let of = |wanted: Known| {
        let states = derivation.facts.iter().filter(move |state| state.value == wanted);
        let facts = states.filter_map(|state| {
            let text = mine.release.fact(&state.id)?.text.show(lang).to_owned();
            Some(Reasoned { text, because: because(mine, derivation, &state.because, lang) })
        });
        facts.collect()
    };
    (of(Known::Yes), of(Known::Unknown))
}

/// Whether an agreement is needed, and why.
pub(super) fn agreement(mine: &Mine, derivation: &Derivation, lang: Lang) -> Reasoned {
    let text = match derivation.agreement.needed {
        Known::Yes => t!(in lang, "agreement-yes"),
        Known::No => t!(in lang, "agreement-no"),
        Known::Unknown => t!(in lang, "agreement-unknown"),
    };
    // The fact itself would only repeat the sentence, so what it follows from is shown.
    let fact = derivation.facts.iter().find(|state| state.id.as_str() == DPA_NEEDED);
    let causes = fact.map_or(derivation.agreement.because.as_slice(), |fact| fact.because.as_slice());
    Reasoned { text, because: because(mine, derivation, causes, lang) }
}

/// The DPIA pre-check: the outcome, what decided it, what else holds and what is open.
pub(super) fn dpia(mine: &Mine, derivation: &Derivation, lang: Lang) -> Dpia {
    let check = &derivation.dpia;
    let mut dpia = Dpia { outcome: dpia_text(&mine.release, check.outcome, lang).to_owned(), ..Dpia::default() };
    for (id, value, causes) in &check.triggers {
        let Some(trigger) = mine.release.dpia.iter().find(|trigger| trigger.id == *id) else { continue };
        let text = format!("{} ({})", trigger.text.show(lang), source(mine, trigger, lang));
        let reasoned = Reasoned { text, because: because(mine, derivation, causes, lang) };
        let group = match value {
            Known::Unknown => &mut dpia.open,
            _ if check.decided_by.contains(id) => &mut dpia.decided_by,
            _ => &mut dpia.others,
        };
        group.push(reasoned);
    }
    dpia
}

/// Where a trigger comes from: "Kriterium 7 av 9".
fn source(mine: &Mine, trigger: &DpiaTrigger, lang: Lang) -> String {
    let label = match trigger.source {
        DpiaSource::Article35 => "dpia.source.article35",
        DpiaSource::List => "dpia.source.list",
        DpiaSource::Criterion => "dpia.source.criterion",
    };
    fill(mine.release.label(label, lang), |name| (name == "number").then(|| trigger.number.clone()))
}
