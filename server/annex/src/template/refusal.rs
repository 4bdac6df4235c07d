//! Why a file is not taken as a template.

use catalogue::content::{Lang, Release};
use catalogue::document::template::{Fault, Reason};
use std::fmt;

/// Longest stretch of a file's own text in a message, in characters.
const SHOWN_MAX: usize = 120;

/// Why a file is not taken as a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Something in the file.
    File {
        /// What is wrong.
        reason: Reason,
        /// The part it is in, `word/document.xml`; empty where it is the file itself.
        part: String,
        /// What was found there, in the words of the file; may be empty.
        found: String,
    },
    /// Its sections do not hold together.
    Structure(Vec<FaultAt>),
}

/// A fault and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultAt {
    /// What is wrong.
    pub kind: Fault,
    /// The part it is in.
    pub part: String,
    /// The mark, or the tag of the control.
    pub mark: String,
    /// The paragraph it stands in, shortened.
    pub around: String,
}

impl Refusal {
    pub(super) fn new(reason: Reason, part: &str, found: &str) -> Self {
        Refusal::File { reason, part: part.to_owned(), found: shown(found) }
    }

    /// What is wrong.
    pub fn reason(&self) -> Reason {
        match self {
            Refusal::File { reason, .. } => *reason,
            Refusal::Structure(_) => Reason::Structure,
        }
    }

    /// What is wrong, where, and what to do, a line for each finding.
    pub fn words(&self, release: &Release, lang: Lang) -> String {
        let words = self.reason().words(release, lang);
        match self {
            Refusal::File { part, found, .. } => match (part.is_empty(), found.is_empty()) {
                (true, true) => words.to_owned(),
                (false, true) => format!("{words} ({part})"),
                (true, false) => format!("{words} ({found})"),
                (false, false) => format!("{words} ({part}: {found})"),
            },
            Refusal::Structure(faults) => {
                let lines = faults.iter().map(|fault| format!("\n{}", fault.words(release, lang)));
                std::iter::once(words.to_owned()).chain(lines).collect()
            }
        }
    }
}

impl FaultAt {
    /// The mark, what is wrong with it, and where it stands.
    pub fn words(&self, release: &Release, lang: Lang) -> String {
        let FaultAt { kind, part, mark, around } = self;
        format!("{mark}: {} ({part}: {around})", kind.words(release, lang))
    }
}

/// For the log. People read [`Refusal::words`].
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::File { reason, part, found } => write!(f, "the template is refused: {reason:?} {part} {found}"),
            Refusal::Structure(faults) => write!(f, "the template is refused: {} faults", faults.len()),
        }
    }
}

impl std::error::Error for Refusal {}

/// A stretch of the file's own text, short enough for a message and on one line.
pub(super) fn shown(text: &str) -> String {
    let plain = |character: char| if character.is_control() { ' ' } else { character };
    let mut characters = text.trim().chars().map(plain);
    let mut out: String = characters.by_ref().take(SHOWN_MAX).collect();
    if characters.next().is_some() {
        out.push('…');
    }
    out
}
