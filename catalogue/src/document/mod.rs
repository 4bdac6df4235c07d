//! The format-free model of the annexes, from which the preview, the DOCX and the XLSX are made.
//!
//! [`sheet`] is the requirement sheet, [`agreement`] the data processing agreement, [`report`](mod@report) the internal risk
//! report, [`memo`](mod@memo) the internal decision memo and [`manifest`] the list of what a package holds. [`words`] says in
//! plain words why something is so. What is published reads requirement lines and the answers that describe the processing,
//! never a scenario, a measure, a score or a reason: neither [`sheet`] nor [`agreement`] imports anything of the kind.
//!
//! The language of a document is the case file's, the one that [`derive`](crate::procurement::derive()) wrote the lines in.

pub mod agreement;
pub mod burden;
pub mod checklist;
pub mod condition;
pub mod consultation;
pub mod contract;
pub mod contract_terms;
pub mod date;
pub mod difference;
mod fields;
pub mod flat;
pub mod issue;
pub mod lines;
pub mod manifest;
mod matrix;
pub mod memo;
pub mod model;
pub mod qualification;
pub mod report;
pub mod sheet;
pub mod template;
mod trail;
mod warnings;
pub mod words;
pub mod workbook;

pub use date::Date;
pub use issue::Issue;
pub use model::Document;

use crate::content::Release;
use crate::content::expr::{Aspect, Expr, Known, Known3, Level};
use crate::content::id::{FactId, PersonKey};
use crate::content::text::{Lang, fill};
use crate::procurement::CaseFile;
use crate::procurement::derivation::Derivation;

/// What every document is made from.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    release: &'a Release,
    case: &'a CaseFile,
    derivation: &'a Derivation,
    lang: Lang,
}

impl<'a> Source<'a> {
    /// In the language of the case file.
    fn new(release: &'a Release, case: &'a CaseFile, derivation: &'a Derivation) -> Self {
        Source { release, case, derivation, lang: case.document_language() }
    }

    /// The fixed words of this id.
    fn label(&self, id: &'static str) -> &'a str {
        self.release.label(id, self.lang)
    }

    /// The fixed words of this id, with their `{placeholders}` filled in.
    fn fill(&self, id: &'static str, values: &[(&str, &str)]) -> String {
        fill(self.label(id), |name| {
            values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        })
    }

    /// A person with their title: «Kari Nordmann, enhetsleder».
    fn person(&self, key: &PersonKey) -> String {
        let Some(person) = self.case.people.get(key) else { return key.to_string() };
        let named = [person.name.trim(), person.title.trim()];
        named.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Whether something stands: always, if there is no condition, and as long as it is not known that it does not.
    fn stands(&self, when: Option<&Expr>) -> bool {
        when.is_none_or(|when| when.eval(self.derivation).stays())
    }
}

/// Expressions that documents read, evaluated against what was derived.
impl Known3 for Derivation {
    fn fact(&self, id: &FactId) -> Known {
        self.facts.iter().find(|state| state.id == *id).map_or(Known::Unknown, |state| state.value)
    }

    fn need(&self, aspect: Aspect, level: Level) -> Known {
        match self.protection.whole.iter().find(|need| need.aspect == aspect) {
            Some(need) if need.level >= level => Known::Yes,
            Some(need) if need.could_reach >= level => Known::Unknown,
            _ => Known::No,
        }
    }
}

#[cfg(test)]
mod tests;
