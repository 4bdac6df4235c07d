//! What organisations send each other about the catalogue, as a file: what people said, reports of pilots, and the answers of those who edit.
//! It names nobody and no procurement. What comes in is read into types before anything is done with it, and one entry that is wrong
//! refuses the whole file, by its place.

mod check;

use crate::content::Lang;
use crate::content::id::DomainId;
use crate::content::release::hex;
use crate::procurement::against::Used;
use crate::procurement::case::ReleaseRef;
pub use check::{Known, Limits, Why};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// What the file calls itself.
pub const KIND: &str = "kravspor-shared";
/// The number of its format.
pub const SCHEMA: u32 = 1;

/// The file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shared {
    /// [`KIND`].
    pub kind: String,
    /// [`SCHEMA`].
    pub schema: u32,
    /// Whose it is.
    pub from: Party,
    /// Whom the answers in it are for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Party>,
    /// The day it was made.
    pub made: String,
    /// What people said.
    pub feedback: Vec<Remark>,
    /// The ids of remarks that their authors took back: their texts are to go wherever they were read in.
    pub withdrawn: Vec<String>,
    /// Reports of pilots.
    pub pilots: Vec<Pilot>,
    /// What was decided about what `to` had sent.
    pub answers: Vec<Answer>,
}

/// An organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Its id in its own Kravspor, the same in every file.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// What somebody said about something in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// See [`opaque`].
    pub id: String,
    /// What kind of thing it is about: a word of the server's.
    pub about: String,
    /// Which one.
    pub key: String,
    /// The release that was read.
    pub release: ReleaseRef,
    /// What is thought of it: a word of the server's.
    pub verdict: String,
    /// Why; empty for nothing.
    pub comment: String,
    /// How it should be worded; empty for no proposal.
    pub wording: String,
    /// The language that it was read and is proposed in.
    pub language: Lang,
    /// The day it was said.
    pub at: String,
}

impl Remark {
    /// What an answer was given to: the same for what says the same.
    pub fn heard(&self) -> String {
        heard([&self.verdict, &self.comment, &self.wording, self.language.code()])
    }
}

/// The same of what is not in a file: verdict, comment, wording and the code of the language.
pub fn heard(said: [&str; 4]) -> String {
    // Each with its length, so that nothing can move from one to the next.
    let with = |hash: Sha256, text: &&str| hash.chain_update(text.len().to_be_bytes()).chain_update(text);
    hex(&said.iter().fold(Sha256::new(), with).finalize())
}

/// The report of a pilot, and when it was sent to the editors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pilot {
    /// See [`opaque`].
    pub id: String,
    /// The day it was sent.
    pub at: String,
    /// The report.
    pub report: Report,
}

/// What a pilot did with the catalogue. It names nobody and no procurement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// [`Report::KIND`].
    pub kind: String,
    /// [`Report::SCHEMA`].
    pub schema: u32,
    /// The release that was tried out.
    pub release: ReleaseRef,
    /// What became of each entry of the catalogue that was proposed. Requirement items only, unless the pilot shares more.
    pub used: Vec<Used>,
    /// How many lines were added beside those of the catalogue, by domain.
    pub own_lines: BTreeMap<DomainId, usize>,
    /// How long the steps took, by their name in addresses.
    pub steps: BTreeMap<String, Time>,
    /// What people wrote; absent unless the pilot shares it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<Told>,
}

impl Report {
    /// What it calls itself.
    pub const KIND: &str = "kravspor-pilot";
    /// The number of its format.
    pub const SCHEMA: u32 = 1;
}

/// How long a step took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Time {
    /// How many people said.
    pub people: usize,
    /// Minutes, all of them together.
    pub minutes: i64,
}

/// What people wrote in a pilot, by nobody's name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// What was hard and what helped, by step.
    pub steps: Vec<StepTold>,
    /// What was answered in the interview, by question.
    pub interview: Vec<(String, String)>,
}

/// What somebody wrote of a step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepTold {
    /// Which step, by its name in addresses.
    pub step: String,
    /// What was hard; empty for nothing.
    pub hard: String,
    /// What helped; empty for nothing.
    pub helped: String,
}

/// What was decided about a remark that came from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The decision; see [`opaque`]. It may answer several remarks.
    pub id: String,
    /// The remark, by the id that it came with.
    pub feedback: String,
    /// [`Remark::heard`] of the remark as it was answered; absent where that is not known any longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<String>,
    /// What was decided: a word of the server's.
    pub outcome: String,
    /// The answer.
    pub answer: String,
    /// Its language.
    pub language: Lang,
    /// The number of the edition that carries it; absent as long as it may change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// The day it was given, or changed last.
    pub at: String,
}

/// What something of an organisation is called in its files. Our own ids tell to the millisecond when a thing was made; this tells only that it
/// is the same one as before.
pub fn opaque(organisation: &str, id: &str) -> String {
    let mut name = hex(&Sha256::digest(format!("{KIND}\0{organisation}\0{id}")));
    name.truncate(check::ID_CHARS);
    name
}

/// Why a file is refused, with the place where there is one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Not JSON.
    #[error("line {line}, column {column}: {message}")]
    Syntax {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What.
        message: String,
    },
    /// Another kind of file.
    #[error("this is no file of feedback and reports")]
    OtherKind,
    /// Written by a newer Kravspor.
    #[error("the file has schema {found}, and this Kravspor reads up to {SCHEMA}")]
    Newer {
        /// The schema of the file.
        found: u64,
    },
    /// A field is missing, is none of ours or holds something of another type.
    #[error("{path}: {message}")]
    Field {
        /// Where, `feedback[3].verdict`, from 0.
        path: String,
        /// What.
        message: String,
    },
    /// A value that can't be.
    #[error("{path}: {why:?}")]
    Value {
        /// See [`Fault::Field`].
        path: String,
        /// What.
        why: Why,
    },
}

/// What the file is, asked before anything else: one of a newer Kravspor may have fields that are not known here.
#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    kind: serde_json::Value,
    #[serde(default)]
    schema: serde_json::Value,
}

/// Reads a file.
///
/// # Errors
/// Says where it can't be read, and why.
pub fn read(json: &str, known: &Known<'_>, limits: &Limits) -> Result<Shared, Fault> {
    let syntax = |error: serde_json::Error| Fault::Syntax {
        line: error.line(),
        column: error.column(),
        message: error.to_string(),
    };
    let head: Head = serde_json::from_str(json).map_err(|error| match error.is_data() {
        true => Fault::OtherKind,
        false => syntax(error),
    })?;
    if head.kind != KIND {
        return Err(Fault::OtherKind);
    }
    if let Some(found) = head.schema.as_u64().filter(|found| *found > u64::from(SCHEMA)) {
        return Err(Fault::Newer { found });
    }
    let mut json = serde_json::Deserializer::from_str(json);
    let shared: Shared = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| Fault::Field { path: error.path().to_string(), message: error.inner().to_string() })?;
    check::check(&shared, known, limits).map_err(|(path, why)| Fault::Value { path, why })?;
    Ok(shared)
}

#[cfg(test)]
mod tests;
