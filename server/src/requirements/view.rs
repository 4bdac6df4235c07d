//! What the pages of this step say in words about the lines.

use crate::access::Mine;
pub(super) use crate::procurements::view::View;
use app::components::{Options, Theirs};
use app::pages::requirements::Remark;
use app::t;
use catalogue::content::check::{Demand, lint};
use catalogue::content::item::{LineType, Met, Placement};
use catalogue::document::words;
use catalogue::procurement::answer::{Answer, Cell};
use catalogue::procurement::case::{CaseFile, LineEdit};
use catalogue::procurement::derivation::Line;
use catalogue::procurement::known::INTEGRATIONS;
use catalogue::procurement::section::Section;
use catalogue::procurement::{Derivation, derive};

impl<'a> View<'a> {
    pub(super) fn line(&self, id: &str) -> Option<&'a Line> {
        self.derivation.lines.iter().find(|line| line.id.as_str() == id)
    }

    pub(super) fn kind(&self, kind: LineType) -> String {
        words::type_word(&self.mine.release, kind, self.lang).to_owned()
    }

    pub(super) fn placement(&self, placement: Placement) -> String {
        words::placement_word(&self.mine.release, placement, self.lang).to_owned()
    }

    pub(super) fn met(&self, met: Met) -> String {
        words::met_word(&self.mine.release, met, self.lang).to_owned()
    }

    pub(super) fn kinds(&self) -> Options {
        LineType::ALL.into_iter().map(|kind| (kind.code().to_owned(), self.kind(kind))).collect()
    }

    pub(super) fn placements(&self) -> Options {
        Placement::ALL.into_iter().map(|placement| (placement.code().to_owned(), self.placement(placement))).collect()
    }

    pub(super) fn mets(&self) -> Options {
        Met::ALL.into_iter().map(|met| (met.code().to_owned(), self.met(met))).collect()
    }

    pub(super) fn domains(&self) -> Options {
        let domains = self.mine.release.domains.iter();
        domains.map(|domain| (domain.id.to_string(), domain.text.show(self.lang).to_owned())).collect()
    }

    /// What was changed in a line, in words.
    pub(super) fn changed(&self, line: &Line) -> Vec<String> {
        let word = |what: &&'static str| match *what {
            "text" => t!(in self.lang, "lines-changed-text"),
            "type" => t!(in self.lang, "lines-changed-type"),
            "placement" => t!(in self.lang, "lines-changed-placement"),
            "met" => t!(in self.lang, "lines-changed-met"),
            other => other.to_owned(),
        };
        line.changed.iter().map(word).collect()
    }

    /// How a line of the catalogue stands there; `all` of it, or what this procurement has changed.
    pub(super) fn original(&self, original: &Line, line: &Line, all: bool) -> Vec<(String, String)> {
        let rows = [
            ("text", t!(in self.lang, "lines-original-text"), original.text.to_string()),
            ("type", t!(in self.lang, "lines-type"), self.kind(original.kind)),
            ("placement", t!(in self.lang, "lines-placement"), self.placement(original.placement)),
            ("met", t!(in self.lang, "lines-met"), self.met(original.met)),
        ];
        rows.into_iter()
            .filter(|(what, _, _)| all || line.changed.contains(what))
            .map(|(_, what, how)| (what, how))
            .collect()
    }

    /// What the linter says about a text that people wrote, in the language of the documents.
    pub(super) fn remarks(&self, text: &str, kind: LineType, placement: Placement) -> Vec<Remark> {
        if text.is_empty() {
            return Vec::new();
        }
        let case = &self.mine.case;
        let own_systems = own_systems(case);
        let demand = Demand { text, lang: case.document_language(), kind, placement, own_systems: &own_systems };
        lint(&self.mine.release, &demand)
            .into_iter()
            .map(|found| Remark {
                words: words::quoted(&found.words, self.lang),
                advice: format!("{} {}", found.reason.show(self.lang), found.advice.show(self.lang)),
            })
            .collect()
    }

    /// How these entries stand now, for the one who came too late.
    pub(super) fn theirs_of_lines(&self, places: &[(Section, String)]) -> Theirs {
        let line = |key: &str| {
            let what = t!(in self.lang, "lines-theirs-line", id = key);
            let how = match self.line(key) {
                None => t!(in self.lang, "conflict-gone"),
                Some(line) => self.described(line),
            };
            (what, how)
        };
        places.iter().map(|(_, key)| line(key)).collect()
    }

    fn described(&self, line: &Line) -> String {
        let words = [self.kind(line.kind), self.placement(line.placement), self.met(line.met)].join(", ");
        let mut parts = vec![line.text.to_string(), format!("({words})")];
        if let Some((_, weight)) = &line.weight {
            parts.push(t!(in self.lang, "lines-weight-words", weight = *weight));
        }
        if !line.left_out.is_empty() {
            parts.push(t!(in self.lang, "lines-left-out-because", reason = line.left_out.clone()));
        }
        parts.join(" ")
    }
}

/// The names of the systems that the solution is integrated with, which a demand may name.
fn own_systems(case: &CaseFile) -> Vec<String> {
    let rows = case.need.get(INTEGRATIONS).map(Answer::rows).unwrap_or_default();
    rows.iter()
        .filter_map(|row| match row.get("system") {
            Some(Cell::Text(name)) => Some(name.clone()),
            _ => None,
        })
        .collect()
}

/// The lines as the catalogue has them, or as people kept them from an earlier release of it: without anything that this procurement
/// changed in them.
pub(super) fn as_in_catalogue(mine: &Mine) -> Derivation {
    let mut case = CaseFile::clone(&mine.case);
    case.requirements.lines.retain(|_, edit| edit.kept.is_some());
    for edit in case.requirements.lines.values_mut() {
        *edit = LineEdit { kept: edit.kept.take(), ..LineEdit::default() };
    }
    derive(&mine.release, &case)
}

/// The kind of this code.
pub(super) fn kind(code: &str) -> Option<LineType> {
    LineType::ALL.into_iter().find(|kind| kind.code() == code)
}
