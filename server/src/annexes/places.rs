//! Where something is mended: an address below the root, and what the link says.

use crate::access::Mine;
use crate::procurements::steps::{StepId, name as step_name};
use crate::procurements::view::View;
use app::t;
use catalogue::content::contract::DpaField;
use catalogue::content::id::QuestionId;
use catalogue::content::question::QuestionStep;
use catalogue::document::words;
use catalogue::procurement::gates::Place;
use catalogue::procurement::known::{CASE_NO, CONTRACT_FORM};
use catalogue::procurement::sign_off::SignOffKey;

/// The step of the journey that questions of this step are asked in.
fn step(step: QuestionStep) -> StepId {
    match step {
        QuestionStep::Profile => StepId::Profile,
        QuestionStep::Need => StepId::Need,
    }
}

fn question(mine: &Mine, id: &str) -> Option<String> {
    let question = mine.release.questions.iter().find(|question| question.id.as_str() == id)?;
    let anchor = app::pages::questions::field(&question.id);
    Some(format!("/p/{}/{}/{}#{anchor}", mine.id(), step(question.step).path(), question.page))
}

/// Where a field of the agreement that the municipality fills is filled in, below the root.
pub(super) fn field(mine: &Mine, field: &DpaField) -> Option<String> {
    let from = field.from.as_deref()?;
    // The step as a whole, for a field that several answers decide.
    let need = || Some(format!("/p/{}/{}", mine.id(), StepId::Need.path()));
    match from.split_once('.') {
        Some(("org", _)) => Some("/organisation".to_owned()),
        Some(("answer" | "rows", id)) => question(mine, id),
        Some(("column", rest)) => question(mine, rest.split('.').next().unwrap_or(rest)),
        Some(("param", _)) => Some(format!("/p/{}/requirements/parameters", mine.id())),
        Some(("fact", _)) => need(),
        _ if from == "main_contract" => question(mine, CONTRACT_FORM),
        _ if from == "case_no" => question(mine, CASE_NO),
        _ => need(),
    }
}

/// The id of the field in which a sign-off is given.
pub(super) fn sign_field(key: &SignOffKey) -> String {
    format!("sign-{}-{}", key.gate, key.role)
}

/// What a place is called, and its address below the root.
pub(super) fn place(view: &View<'_>, place: &Place) -> (String, String) {
    let (mine, release, lang) = (view.mine, &view.mine.release, view.lang);
    let base = format!("/p/{}", mine.id());
    match place {
        Place::Step(which) => {
            let which = step(*which);
            (step_name(lang, which), format!("{base}/{}", which.path()))
        }
        Place::Question(id) => (question_words(view, id), question(mine, id.as_str()).unwrap_or(base)),
        Place::Role(role) => (words::role_word(release, role, lang).to_owned(), format!("{base}/roles")),
        Place::Scenario(id) => {
            let title = words::scenario_title(release, view.derivation, id, lang);
            (format!("{id} {title}"), format!("{base}/risk/{id}"))
        }
        Place::Action(measure) => {
            (words::measure_text(release, measure, lang).to_owned(), format!("{base}/risk#actions"))
        }
        Place::Lines => (step_name(lang, StepId::Requirements), format!("{base}/requirements")),
        Place::Line(id) => (id.to_string(), format!("{base}/requirements/{id}")),
        Place::Parameter(id) => {
            let name = release.parameter(id).map_or(id.as_str(), |parameter| parameter.text.show(lang));
            (name.to_owned(), format!("{base}/requirements/parameters"))
        }
        Place::Field(id) => {
            let known = release.dpa_fields.iter().find(|known| known.id == *id);
            let name = known.map_or(id.as_str(), |known| known.text.show(lang)).to_owned();
            (name, known.and_then(|known| field(mine, known)).unwrap_or(format!("{base}/annexes")))
        }
        Place::SignOff(key) => (t!(in lang, "gates-sign"), format!("{base}/annexes/sign#{}", sign_field(key))),
        Place::Decision => (t!(in lang, "gates-decide"), format!("{base}/annexes/sign#decision")),
        Place::Freeze => (t!(in lang, "gates-freeze"), format!("{base}/annexes/freeze")),
        Place::Gate(id) => (id.clone(), format!("{base}/annexes#{id}")),
    }
}

fn question_words(view: &View<'_>, id: &QuestionId) -> String {
    let question = view.mine.release.question(id);
    question.map_or(id.as_str(), |question| question.text.show(view.lang)).to_owned()
}
