//! Reading a case file that came from outside, with errors that say where.

use super::case::{CASE_SCHEMA, CaseFile, MemoOutcome};
use crate::content::Release;
use crate::content::check::lacking;
use crate::content::question::QuestionStep;
use crate::content::text::Lang;
use crate::procurement::answer::{Answers, is_date};
use crate::procurement::gates::rules;
use crate::procurement::kept::Kept;

/// Largest case file, in bytes.
pub const CASE_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Why a case file can't be used. Each names the place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CaseError {
    /// Too large.
    #[error("the file is larger than {CASE_BYTES_MAX} bytes")]
    TooLarge,
    /// Not JSON.
    #[error("line {line}, column {column}: this is not JSON: {message}")]
    Syntax {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What.
        message: String,
    },
    /// Written by a newer Kravspor.
    #[error("schema: the file has schema {found}, and this Kravspor reads up to {CASE_SCHEMA}; use a newer Kravspor")]
    Newer {
        /// The schema of the file.
        found: u64,
    },
    /// No schema number.
    #[error("schema: the file has no schema number; write \"schema\": {CASE_SCHEMA}")]
    NoSchema,
    /// A field is wrong.
    #[error("{path}: {message}")]
    Field {
        /// Where, `risk.scenarios.S-K01.before`.
        path: String,
        /// What.
        message: String,
    },
}

/// Reads a case file. What it says about a release is checked by [`validate`].
///
/// # Errors
/// Says where the file can't be read, and why.
pub fn read(json: &str) -> Result<CaseFile, CaseError> {
    if json.len() > CASE_BYTES_MAX {
        return Err(CaseError::TooLarge);
    }
    let value: serde_json::Value = serde_json::from_str(json).map_err(|error| CaseError::Syntax {
        line: error.line(),
        column: error.column(),
        message: error.to_string(),
    })?;
    match value.get("schema").and_then(serde_json::Value::as_u64) {
        None => return Err(CaseError::NoSchema),
        Some(found) if found > u64::from(CASE_SCHEMA) => return Err(CaseError::Newer { found }),
        Some(_) => {}
    }
    serde_path_to_error::deserialize(value)
        .map_err(|error| CaseError::Field { path: error.path().to_string(), message: error.inner().to_string() })
}

/// Everything in the case file that the release does not know, or that is no answer to its question.
pub fn validate(release: &Release, case: &CaseFile) -> Vec<CaseError> {
    let mut faults = Faults(Vec::new());
    faults.answers(release, "profile", QuestionStep::Profile, &case.profile);
    faults.answers(release, "need", QuestionStep::Need, &case.need);
    if case.organisation.matrix.as_ref().is_some_and(|own| !own.faults(release).is_empty()) {
        let at = format!("organisation.{}", "matrix");
        faults.at(at, "it does not fit the release: the shape, a level, a level that falls, or a role card");
    }
    for (key, person) in &case.people {
        for role in person.roles.iter().filter(|role| release.role(role).is_none()) {
            faults.at(format!("people.{key}.roles"), format!("no role card is called {role}"));
        }
    }
    let risk = &case.risk;
    let known_scenario = |id| release.scenario(id).is_some() || risk.own_scenarios.contains_key(id);
    for (id, given) in &risk.scenarios {
        faults.known(known_scenario(id), format!("risk.scenarios.{id}"), "scenario");
        for (name, score) in [("before", given.before), ("after", given.after)] {
            if score.is_some_and(|score| release.matrix.level(score.likelihood, score.consequence).is_none()) {
                faults.at(format!("risk.scenarios.{id}.{name}"), "the score is not on the matrix");
            }
        }
        if given.after.is_some() && given.before.is_none() {
            faults.at(format!("risk.scenarios.{id}.after"), "there is no score before measures");
        }
    }
    for (id, own) in &risk.own_scenarios {
        if !id.as_str().starts_with("E-") {
            faults.at(format!("risk.own_scenarios.{id}"), "the key of an own scenario begins with E-");
        }
        for measure in &own.measures {
            faults.known(
                release.measure(measure).is_some(),
                format!("risk.own_scenarios.{id}.measures.{measure}"),
                "measure",
            );
        }
    }
    for id in risk.measures.keys() {
        faults.known(release.measure(id).is_some(), format!("risk.measures.{id}"), "measure");
    }
    for (id, action) in &risk.actions {
        faults.known(release.measure(id).is_some(), format!("risk.actions.{id}"), "measure");
        if let Some(owner) = &action.owner {
            faults.known(case.people.contains_key(owner), format!("risk.actions.{id}.owner"), "person");
        }
        if !action.deadline.is_empty() && !is_date(&action.deadline) {
            faults.at(format!("risk.actions.{id}.deadline"), "not a date; write for instance 2026-11-21");
        }
    }
    for (id, acceptance) in &risk.acceptances {
        faults.known(known_scenario(id), format!("risk.acceptances.{id}"), "scenario");
        faults.known(case.people.contains_key(&acceptance.by), format!("risk.acceptances.{id}.by"), "person");
        if !is_date(&acceptance.on) {
            faults.at(format!("risk.acceptances.{id}.on"), "not a date; write for instance 2026-11-21");
        }
    }
    for (id, edit) in &case.requirements.lines {
        // One that was kept from an earlier release need not be in this one.
        let stands = edit.kept.as_ref().is_some_and(|kept| kept.stands.is_some());
        let place = format!("requirements.lines.{id}");
        faults.known(stands || release.item(id).is_some(), place.clone(), "requirement item");
        if let Some(kept) = &edit.kept {
            faults.kept(release, &place, kept);
        }
    }
    for (id, own) in &case.requirements.own {
        let place = format!("requirements.own.{id}");
        if !id.as_str().starts_with("E-") {
            faults.at(place.clone(), "the key of an own line begins with E-");
        }
        faults.known(release.domain(&own.domain).is_some(), format!("{place}.domain"), "domain");
        if !own.kind.may_stand_in(own.placement) {
            let message = format!("{} can't stand in {}", own.kind.code(), own.placement.code());
            faults.at(format!("{place}.placement"), message);
        }
        if own.by.trim().is_empty() {
            faults.at(format!("{place}.by"), "an own line names the person who added it");
        }
    }
    for id in case.requirements.parameters.keys() {
        faults.known(release.parameter(id).is_some(), format!("requirements.parameters.{id}"), "parameter");
    }
    if let Some(memo) = &case.decision.memo {
        let place = |field: &str| format!("decision.memo.{field}");
        faults.known(case.people.contains_key(&memo.by), place("by"), "person");
        if !is_date(&memo.on) {
            faults.at(place("on"), "not a date; write for instance 2026-11-21");
        }
        if memo.outcome == MemoOutcome::Conditional && memo.conditions.trim().is_empty() {
            faults.at(place("conditions"), "a conditional decision names its conditions");
        }
    }
    for (key, sign_off) in &case.sign_offs {
        let asked = rules(release).iter().any(|gate| gate.id == key.gate && gate.signs(&key.role));
        faults.known(asked, format!("sign_offs.{key}"), "sign-off");
        faults.known(case.people.contains_key(&sign_off.by), format!("sign_offs.{key}.by"), "person");
        if !is_date(&sign_off.on) {
            faults.at(format!("sign_offs.{key}.on"), "not a date; write for instance 2026-11-21");
        }
    }
    faults.0
}

struct Faults(Vec<CaseError>);

impl Faults {
    fn at(&mut self, path: String, message: impl Into<String>) {
        self.0.push(CaseError::Field { path, message: message.into() });
    }

    fn known(&mut self, known: bool, path: String, what: &str) {
        if !known {
            self.at(path, format!("the catalogue has no such {what}, or the case has none"));
        }
    }

    fn kept(&mut self, release: &Release, place: &str, kept: &Kept) {
        let (item, place) = (&kept.item, format!("{place}.kept"));
        self.known(release.domain(&item.domain).is_some(), format!("{place}.item.domain"), "domain");
        if !item.kind.may_stand_in(item.placement) {
            let message = format!("{} can't stand in {}", item.kind.code(), item.placement.code());
            self.at(format!("{place}.item.placement"), message);
        }
        if kept.by.trim().is_empty() {
            self.at(format!("{place}.by"), "what was kept names the person who kept it");
        }
        if !is_date(&kept.on) {
            self.at(format!("{place}.on"), "not a date; write for instance 2026-11-21");
        }
    }

    fn answers(&mut self, release: &Release, section: &str, step: QuestionStep, answers: &Answers) {
        for (id, answer) in answers {
            match release.question(id).filter(|question| question.step == step) {
                None => self.at(format!("{section}.{id}"), "the catalogue has no such question in this step"),
                Some(question) => {
                    if let Some(problem) = answer.problem(question) {
                        self.at(format!("{section}.{id}"), problem.to_string());
                    }
                }
            }
        }
    }
}

/// Why a release can't be used for a case.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReleaseError {
    /// The case names another release.
    #[error(
        "release: the case was worked out with catalogue {wanted_version} ({wanted}), and this is {version} ({fingerprint}); \
         give that catalogue with --catalogue FILE"
    )]
    Another {
        /// The version the case names.
        wanted_version: String,
        /// The fingerprint the case names.
        wanted: String,
        /// The version at hand.
        version: String,
        /// The fingerprint at hand.
        fingerprint: String,
    },
    /// A language is not complete.
    #[error(
        "language: catalogue {version} is not complete in {lang}: {lacking} texts are missing, the first at {first}"
    )]
    Language {
        /// The version.
        version: String,
        /// The language.
        lang: Lang,
        /// How many.
        lacking: usize,
        /// Where.
        first: String,
    },
}

/// Whether the case was worked out with this release. A case written by hand may name the version only.
///
/// # Errors
/// [`ReleaseError::Another`], with both.
pub fn fits(release: &Release, case: &CaseFile) -> Result<(), ReleaseError> {
    let fingerprint = release.fingerprint();
    let wanted = &case.release;
    let same = if wanted.fingerprint.is_empty() {
        wanted.version == release.version
    } else {
        wanted.fingerprint == fingerprint
    };
    if same {
        return Ok(());
    }
    Err(ReleaseError::Another {
        wanted_version: wanted.version.clone(),
        wanted: if wanted.fingerprint.is_empty() { "-".to_owned() } else { wanted.fingerprint.clone() },
        version: release.version.clone(),
        fingerprint,
    })
}

/// Whether documents can be made in the language.
///
/// # Errors
/// [`ReleaseError::Language`] for one that is not complete.
pub fn speaks(release: &Release, lang: Lang) -> Result<(), ReleaseError> {
    match lacking(release, lang) {
        None => Ok(()),
        Some((lacking, first)) => {
            Err(ReleaseError::Language { version: release.version.clone(), lang, lacking, first })
        }
    }
}
