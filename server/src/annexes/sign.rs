//! Sign-offs: who stands behind the requirement set, and who was consulted.

use super::decide;
use super::gates::Gates;
use super::places::sign_field;
use super::signers;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::render;
use crate::http::query::Query;
use crate::procurements::saving::{Place, Typed, Wanted, Written, all_tokens, date, entry, go_on, say_saved, write};
use crate::procurements::steps::{StepId, framed};
use crate::procurements::view::View;
use crate::state::{AppState, today};
use app::components::{FieldError, Theirs, Wrong};
use app::pages::annexes::{SignProps, SignRow, sign_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::id::PersonKey;
use catalogue::content::people::{Covers, GateAsk, GateCheck};
use catalogue::document::words;
use catalogue::procurement::gates::{covered, may_sign, rules};
use catalogue::procurement::section::Section;
use catalogue::procurement::sign_off::{SignOff, SignOffKey};

/// The hidden field with what the person has seen of this.
pub(super) fn seen_name(covers: Covers) -> &'static str {
    match covers {
        Covers::Requirements => "seen-requirements",
        Covers::Dpia => "seen-dpia",
    }
}

/// Something that a role card signs here.
struct Asked<'a> {
    key: SignOffKey,
    ask: &'a GateAsk,
    covers: Covers,
    /// Whether what was signed holds.
    holds: bool,
}

/// What is to be signed, as the gates ask for it here.
fn asked<'a>(view: &View<'a>, gates: &Gates) -> Vec<Asked<'a>> {
    let rules = rules(&view.mine.release);
    let mut all = Vec::new();
    for state in &gates.states {
        let Some(gate) = rules.iter().find(|gate| gate.id == state.id) else { continue };
        // What comes after the competition is signed once it can have happened.
        let checked = |id: &str| gate.asks.iter().any(|ask| ask.id == id && !ask.check.is_signed());
        if state.after_competition && state.asks.iter().any(|ask| checked(&ask.id) && !ask.missing.is_empty()) {
            continue;
        }
        for now in &state.asks {
            let ask = gate.asks.iter().find(|ask| ask.id == now.id && ask.check == GateCheck::SignedOff);
            let Some((ask, role, covers)) = ask.and_then(|ask| Some((ask, ask.role.as_ref()?, ask.covers?))) else {
                continue;
            };
            all.push(Asked { key: SignOffKey::new(&gate.id, role), ask, covers, holds: now.missing.is_empty() });
        }
    }
    all
}

/// `GET /p/{id}/annexes/sign`.
pub(super) async fn page(mine: Mine, query: Query) -> Response {
    let typed = mine.taken.as_ref().map(Typed::refused);
    let came = Came { decision: mine.taken.as_ref(), typed: typed.as_ref(), ..Came::default() };
    show(StatusCode::OK, &mine, &query, came).await
}

/// A form of the page that comes back.
#[derive(Default)]
pub(super) struct Came<'a> {
    /// The form with the sign-offs.
    pub(super) signs: Option<&'a Form>,
    /// The form with the decision.
    pub(super) decision: Option<&'a Form>,
    /// The versions it was made from, where they are not those of now.
    pub(super) typed: Option<&'a Typed>,
    /// What is wrong.
    pub(super) wrong: Wrong,
    /// What others saved.
    pub(super) theirs: Theirs,
}

pub(super) async fn show(status: StatusCode, mine: &Mine, query: &Query, came: Came<'_>) -> Response {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let gates = Gates::of(&view);
    let asked = asked(&view, &gates);
    let places: Vec<Place> = asked.iter().map(|asked| (Section::SignOffs, asked.key.to_string())).collect();
    let typed = came.typed.filter(|_| came.signs.is_some());
    let mut hidden = typed.map_or_else(|| all_tokens(mine, &places), |typed| typed.tokens(mine, &places));
    for covers in [Covers::Requirements, Covers::Dpia] {
        hidden.push((seen_name(covers).to_owned(), covered(&derivation, covers)));
    }
    let props = SignProps {
        procurement: mine.id().to_owned(),
        rows: asked.iter().map(|asked| row(&view, asked, came.signs)).collect(),
        gates: gates.views,
        on: came.signs.map_or_else(today, |form| form.get("on").to_owned()),
        hidden,
        decision: decide::form(&view, &came),
        wrong: came.wrong,
        theirs: came.theirs,
    };
    let mut frame = framed(mine, &derivation, t!(in view.lang, "sign-title"), Some(StepId::Annexes));
    frame.wrong = !props.wrong.is_empty();
    say_saved(&mut frame, mine, query);
    render(status, frame, move || sign_page(props.clone())).await
}

fn row(view: &View<'_>, asked: &Asked<'_>, form: Option<&Form>) -> SignRow {
    let (mine, lang) = (view.mine, view.lang);
    let id = sign_field(&asked.key);
    let given = mine.case.sign_offs.get(&asked.key);
    let status = given.map(|given| {
        let name = mine.case.people.get(&given.by).map_or_else(|| given.by.to_string(), |person| person.name.clone());
        let date = words::long_date_iso(&mine.release, &given.on, lang);
        let words = if asked.holds { "sign-signed" } else { "sign-fell" };
        t!(in lang, words, name = name, date = date)
    });
    // One that has fallen away is not chosen again by itself.
    let stands = given.filter(|_| asked.holds).map(|given| given.by.to_string());
    SignRow {
        text: asked.ask.done.show(lang).to_owned(),
        role: words::role_word(&mine.release, &asked.key.role, lang).to_owned(),
        status,
        people: signers(view, "sign-nobody-yet", may_sign(&mine.case, &asked.key.role), given.map(|given| &given.by)),
        chosen: form.map_or_else(|| stands.unwrap_or_default(), |form| form.get(&id).to_owned()),
        id,
    }
}

/// `POST /p/{id}/annexes/sign`.
pub(super) async fn save(State(app): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let query = Query::default();
    let asked = asked(&view, &Gates::of(&view));
    let again = |wrong: Wrong| Came { signs: Some(&form), wrong, ..Came::default() };
    let (values, signed) = match wanted(&view, &asked, &form)? {
        Ok(found) => found,
        Err(wrong) => return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &mine, &query, again(wrong)).await),
    };
    let seen = |covers| form.get(seen_name(covers)) == covered(&derivation, covers);
    if signed.iter().any(|asked| !seen(asked.covers)) {
        let theirs = vec![(t!(in view.lang, "sign-changed-what"), t!(in view.lang, "sign-changed"))];
        let came = Came { theirs, ..again(Wrong::new()) };
        return Ok(show(StatusCode::CONFLICT, &mine, &query, came).await);
    }
    let what: Vec<_> = values.iter().map(|(_, key, _)| key.as_str()).collect();
    let summary = t!(in view.lang, "journal-signed", what = what.join(", "));
    match write(&app, &mine, &form, &values, &summary).await? {
        Written::Saved => go_on(&app, &mine, "/annexes/sign").await,
        Written::Late(fresh, places) => {
            let theirs = places.iter().map(|(_, key)| theirs(&fresh, key)).collect();
            let typed = Typed::late(&form, &values);
            let came = Came { typed: Some(&typed), theirs, ..again(Wrong::new()) };
            Ok(show(StatusCode::CONFLICT, &fresh, &query, came).await)
        }
    }
}

/// The entries that the form asks for, and what is signed anew.
type Signed<'s, 'a> = (Vec<Wanted>, Vec<&'s Asked<'a>>);

fn wanted<'s, 'a>(
    view: &View<'_>,
    asked: &'s [Asked<'a>],
    form: &Form,
) -> Result<Result<Signed<'s, 'a>, Wrong>, AppError> {
    let lang = view.lang;
    let (mut values, mut signed, mut wrong) = (Vec::new(), Vec::new(), Wrong::new());
    let on = date(form.get("on"));
    for asked in asked {
        let id = sign_field(&asked.key);
        let by = PersonKey::from(form.get(&id));
        let given = view.mine.case.sign_offs.get(&asked.key);
        let stands = given.filter(|_| asked.holds);
        if !form.has(&id) || stands.is_some_and(|given| given.by == by) {
            continue;
        }
        // Nobody takes back, or puts another name to, what somebody else stands behind.
        let theirs = stands.and_then(|given| view.sign_refusal(&given.by));
        let refusal = theirs.or_else(|| (!by.as_str().is_empty()).then(|| view.sign_refusal(&by)).flatten());
        if let Some(message) = refusal {
            wrong.push(FieldError { field: id, message });
        } else if by.as_str().is_empty() {
            // Nobody chosen takes back what stands; what has fallen away stays as it is.
            values.extend(stands.map(|_| (Section::SignOffs, asked.key.to_string(), None)));
        } else if !may_sign(&view.mine.case, &asked.key.role).contains(&&by) {
            wrong.push(FieldError { field: id, message: t!(in lang, "sign-wrong-person") });
        } else {
            let saw = covered(view.derivation, asked.covers);
            let sign_off = SignOff { by, on: on.clone().unwrap_or_default(), saw };
            values.push(entry(Section::SignOffs, &asked.key.to_string(), &sign_off)?);
            signed.push(asked);
        }
    }
    if on.is_none() && !signed.is_empty() {
        wrong.push(FieldError { field: "on".to_owned(), message: t!(in lang, "annexes-wrong-date") });
    }
    Ok(if wrong.is_empty() { Ok((values, signed)) } else { Err(wrong) })
}

/// How a sign-off stands now, for the one who came too late.
fn theirs(mine: &Mine, key: &str) -> (String, String) {
    let lang = mine.person.context().lang;
    let key = SignOffKey::from(key.to_owned());
    let what = format!("{} {}", key.gate, words::role_word(&mine.release, &key.role, lang));
    let given = mine.case.sign_offs.get(&key).and_then(|given| mine.case.people.get(&given.by));
    (what, given.map_or_else(|| t!(in lang, "sign-nobody-yet"), |person| person.name.clone()))
}
