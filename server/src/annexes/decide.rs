//! The decision on the memo: whether the competition may begin.

use super::sign::{Came, seen_name, show};
use super::signers;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::query::Query;
use crate::procurements::saving::{Place, Typed, Wanted, Written, all_tokens, date, entry, go_on, long_text, write};
use crate::procurements::view::View;
use crate::state::{AppState, today};
use app::components::{FieldError, Wrong, error_of};
use app::pages::annexes::DecisionForm;
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::id::PersonKey;
use catalogue::content::people::{Covers, GateCheck};
use catalogue::document::words;
use catalogue::procurement::case::{MemoDecision, MemoOutcome};
use catalogue::procurement::gates::{covered, may_sign, rules};
use catalogue::procurement::section::Section;
use catalogue::procurement::sign_off::{SignOff, SignOffKey};

/// The entry of the decision.
const MEMO: &str = "memo";

/// The word of an outcome in forms.
fn code(outcome: MemoOutcome) -> &'static str {
    match outcome {
        MemoOutcome::Approved => "approved",
        MemoOutcome::Conditional => "conditional",
        MemoOutcome::Rejected => "rejected",
    }
}

fn outcome_words(lang: Lang, outcome: MemoOutcome) -> String {
    t!(in lang, "decision-outcome-word", outcome = code(outcome))
}

/// Whose decision it is: the sign-off that goes with it says what was decided on.
fn key(mine: &Mine) -> Option<SignOffKey> {
    let gates = rules(&mine.release).iter();
    let asks = gates.flat_map(|gate| gate.asks.iter().map(move |ask| (gate, ask)));
    let (gate, role) = asks
        .filter(|(_, ask)| ask.check == GateCheck::Approved)
        .find_map(|(gate, ask)| Some((gate, ask.role.as_ref()?)))?;
    mine.release.role(role).map(|_| SignOffKey::new(&gate.id, role))
}

fn places(key: &SignOffKey) -> Vec<Place> {
    vec![(Section::Decision, MEMO.to_owned()), (Section::SignOffs, key.to_string())]
}

/// The form of the decision, as it stands or as it comes back.
pub(super) fn form(view: &View<'_>, came: &Came<'_>) -> DecisionForm {
    let (mine, lang) = (view.mine, view.lang);
    let Some(key) = key(mine) else { return DecisionForm::default() };
    let memo = mine.case.decision.memo.as_ref();
    let typed = came.typed.filter(|_| came.decision.is_some());
    let places = places(&key);
    let mut hidden = typed.map_or_else(|| all_tokens(mine, &places), |typed| typed.tokens(mine, &places));
    hidden.push((seen_name(Covers::Requirements).to_owned(), covered(view.derivation, Covers::Requirements)));
    let get = |name: &str, stored: Option<String>| match came.decision {
        Some(form) => form.get(name).to_owned(),
        None => stored.unwrap_or_default(),
    };
    DecisionForm {
        outcomes: MemoOutcome::ALL.map(|outcome| (code(outcome).to_owned(), outcome_words(lang, outcome))).to_vec(),
        outcome: get("outcome", memo.map(|memo| code(memo.outcome).to_owned())),
        conditions: get("conditions", memo.map(|memo| memo.conditions.clone())),
        people: signers(view, "freeze-by-nobody", may_sign(&mine.case, &key.role), memo.map(|memo| &memo.by)),
        by: get("by", memo.map(|memo| memo.by.to_string())),
        on: get("decided", Some(memo.map_or_else(today, |memo| memo.on.clone()))),
        status: memo.map(|memo| status(view, memo, &key)),
        hidden,
    }
}

fn status(view: &View<'_>, memo: &MemoDecision, key: &SignOffKey) -> String {
    let said = in_words(view.mine, memo);
    let sign_off = view.mine.case.sign_offs.get(key);
    let holds = sign_off.is_some_and(|it| it.saw == covered(view.derivation, Covers::Requirements));
    if holds { said } else { format!("{said} {}", t!(in view.lang, "decision-status-fell")) }
}

fn in_words(mine: &Mine, memo: &MemoDecision) -> String {
    let lang = mine.person.context().lang;
    let name = mine.case.people.get(&memo.by).map_or_else(|| memo.by.to_string(), |person| person.name.clone());
    let date = words::long_date_iso(&mine.release, &memo.on, lang);
    t!(in lang, "decision-status", outcome = outcome_words(lang, memo.outcome), name = name, date = date)
}

/// `POST /p/{id}/annexes/decision`.
pub(super) async fn save(State(app): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let query = Query::default();
    let key = key(&mine).ok_or(AppError::NotFound)?;
    let again = |wrong: Wrong| Came { decision: Some(&form), wrong, ..Came::default() };
    let memo = match read(&view, &key, &form) {
        Ok(memo) => memo,
        Err(wrong) => return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &mine, &query, again(wrong)).await),
    };
    let saw = covered(&derivation, Covers::Requirements);
    if form.get(seen_name(Covers::Requirements)) != saw {
        let theirs = vec![(t!(in view.lang, "sign-changed-what"), t!(in view.lang, "sign-changed"))];
        return Ok(show(StatusCode::CONFLICT, &mine, &query, Came { theirs, ..again(Wrong::new()) }).await);
    }
    let sign_off = SignOff { by: memo.by.clone(), on: memo.on.clone(), saw };
    let values: Vec<Wanted> =
        vec![entry(Section::Decision, MEMO, &memo)?, entry(Section::SignOffs, &key.to_string(), &sign_off)?];
    let outcome = outcome_words(view.lang, memo.outcome);
    let summary = t!(in view.lang, "journal-decision", outcome = outcome);
    match write(&app, &mine, &form, &values, &summary).await? {
        Written::Saved => go_on(&app, &mine, "/annexes/sign#decision").await,
        Written::Late(fresh, _) => {
            let memo = fresh.case.decision.memo.as_ref();
            let now = memo.map_or_else(|| t!(in view.lang, "conflict-gone"), |memo| in_words(&fresh, memo));
            let theirs = vec![(t!(in view.lang, "decision-theirs"), now)];
            let typed = Typed::late(&form, &values);
            let came = Came { typed: Some(&typed), theirs, ..again(Wrong::new()) };
            Ok(show(StatusCode::CONFLICT, &fresh, &query, came).await)
        }
    }
}

/// The decision, or what is wrong.
fn read(view: &View<'_>, key: &SignOffKey, form: &Form) -> Result<MemoDecision, Wrong> {
    let lang = view.lang;
    let mut wrong = Wrong::new();
    let outcome = MemoOutcome::ALL.into_iter().find(|outcome| code(*outcome) == form.get("outcome"));
    let conditions = long_text(form, "conditions", lang, &mut wrong);
    let mut fault = |field: &str, words: &str| {
        wrong.push(FieldError { field: field.to_owned(), message: t!(in lang, words) });
    };
    if outcome.is_none() {
        fault("outcome", "decision-wrong-outcome");
    }
    if outcome == Some(MemoOutcome::Conditional) && conditions.trim().is_empty() {
        fault("conditions", "decision-wrong-conditions");
    }
    let by = PersonKey::from(form.get("by"));
    if !may_sign(&view.mine.case, &key.role).contains(&&by) {
        fault("by", "decision-wrong-by");
    }
    let on = date(form.get("decided"));
    if on.is_none() {
        fault("decided", "annexes-wrong-date");
    }
    if error_of(&wrong, "by").is_none() {
        let refusal = view.sign_refusal(&by);
        wrong.extend(refusal.map(|message| FieldError { field: "by".to_owned(), message }));
    }
    match (outcome, on) {
        (Some(outcome), Some(on)) if wrong.is_empty() => Ok(MemoDecision { outcome, conditions, by, on }),
        _ => Err(wrong),
    }
}
