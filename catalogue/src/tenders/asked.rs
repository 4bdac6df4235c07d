//! What a version of the requirement sheet asked tenderers.

use crate::content::Release;
use crate::document::issue::Issue;
use crate::document::sheet::{AnswerChoice, ColumnId, Sheet, restricted_sheet, sheet};
use crate::procurement::CaseFile;
use crate::procurement::against::{Did, Kind, against};
use crate::procurement::derivation::Derivation;
use std::collections::{BTreeMap, BTreeSet};

/// What a tenderer answered to a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// It is met.
    Yes,
    /// Some of it is.
    Partly,
    /// It is not.
    No,
}

/// What stands in a tenderer's cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Said {
    /// An answer.
    Answer(Answer),
    /// Nothing.
    Nothing,
    /// Something that is none of the answers, or an answer to other words than those that were asked.
    Unclear,
}

/// A line that is answered with one of the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedLine {
    /// The demand, as the row says it.
    pub text: String,
    /// Whether it is an item of the catalogue as the catalogue has it: what is answered to other words, another number or another type of
    /// demand says nothing of the item.
    pub counts: bool,
    /// What can be answered.
    choice: AnswerChoice,
}

/// What a version of the requirement sheet asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The headings of the columns that say which line a row is. One of them is enough.
    pub id_headings: [String; 2],
    /// The heading of the column with the demands.
    pub text_heading: String,
    /// The heading of the column that is answered.
    pub answer_heading: String,
    lines: BTreeMap<String, AskedLine>,
    words: Vec<(String, Answer)>,
}

impl Asked {
    /// What the sheets of a procurement ask, the one that is released to few among them.
    pub fn new(release: &Release, case: &CaseFile, derivation: &Derivation, issue: impl Into<Issue>) -> Self {
        let issue = issue.into();
        let announced = sheet(release, case, derivation, issue);
        let restricted = restricted_sheet(release, case, derivation, issue);
        let used = against(release, case, derivation).used;
        let changed = BTreeSet::from([Did::Reworded, Did::Numbered, Did::Retyped]);
        let items = used.iter().filter(|used| used.kind == Kind::Item && used.did.is_disjoint(&changed));
        let items: BTreeSet<&str> = items.map(|used| used.id.as_str()).collect();
        let rows = announced.rows.iter().chain(restricted.iter().flat_map(|sheet| &sheet.rows));
        let lines = rows.filter(|row| row.answer != AnswerChoice::Description).map(|row| {
            let text = row.cells[ColumnId::Requirement.index()].clone();
            (row.id.to_string(), AskedLine { text, counts: items.contains(row.id.as_str()), choice: row.answer })
        });
        let heading = |id: ColumnId| announced.columns[id.index()].heading.clone();
        Asked {
            id_headings: [heading(ColumnId::RowId), heading(ColumnId::Id)],
            text_heading: heading(ColumnId::Requirement),
            answer_heading: heading(ColumnId::Answer),
            lines: lines.collect(),
            words: words(&announced),
        }
    }

    /// The line of this id.
    pub fn line(&self, id: &str) -> Option<&AskedLine> {
        self.lines.get(id)
    }

    /// How many lines there are whose answers count, and how many others.
    pub fn counts(&self) -> (usize, usize) {
        let counts = self.lines.values().filter(|line| line.counts).count();
        (counts, self.lines.len() - counts)
    }

    /// What a row says, by its demand and the tenderer's cell; the demand as far as the file has it.
    pub fn said(&self, line: &AskedLine, text: Option<&str>, cell: &str) -> Said {
        let cell = folded(cell);
        if cell.is_empty() {
            return Said::Nothing;
        }
        if text.is_some_and(|text| folded(text) != folded(&line.text)) {
            return Said::Unclear;
        }
        let known = self.words.iter().find(|(word, _)| *word == cell).map(|(_, answer)| *answer);
        let possible = known.filter(|answer| line.choice != AnswerChoice::YesNo || *answer != Answer::Partly);
        possible.map_or(Said::Unclear, Said::Answer)
    }
}

/// The words of each answer: "Ja / Yes" as it is chosen from the list, and each of the two as somebody types it.
fn words(sheet: &Sheet) -> Vec<(String, Answer)> {
    let choices = &sheet.choices;
    let answers = [(&choices.yes, Answer::Yes), (&choices.partly, Answer::Partly), (&choices.no, Answer::No)];
    let each = |(words, answer): (&String, Answer)| {
        let forms: Vec<String> = std::iter::once(words.as_str()).chain(words.split('/')).map(folded).collect();
        forms.into_iter().map(move |word| (word, answer))
    };
    answers.into_iter().flat_map(each).collect()
}

/// A text without what spreadsheets and people do to it: capitals and white space.
fn folded(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
