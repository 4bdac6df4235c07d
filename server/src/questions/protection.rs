//! The protection need of the whole: the least that follows, and what people set themselves.

use super::facts::because;
use super::pages::address;
use super::review::{Refused, show};
use crate::access::{Mine, load};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::LONG_CHARS_MAX;
use crate::http::page::redirect;
use crate::procurements::entries::{Changes, Outcome, is_as_read, token, token_name};
use crate::state::AppState;
use app::components::{FieldError, Theirs, Wrong};
use app::pages::facts::{NeedCell, NeedForm, NeedRow, ProtectionProps, reason_field};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::expr::{Aspect, Level};
use catalogue::content::question::QuestionStep;
use catalogue::document::words::{aspect_word, clean, level_word};
use catalogue::procurement::Derivation;
use catalogue::procurement::case::OwnLevel;
use catalogue::procurement::derivation::Need;
use catalogue::procurement::known::INFORMATION_TYPES;
use catalogue::procurement::section::Section;
use serde_json::json;

/// What was typed: the level chosen and the reason by aspect, and the versions the form is made from.
pub(super) struct Typed {
    pub levels: Vec<(Aspect, String, String)>,
    pub hidden: Vec<(String, String)>,
}

fn key(aspect: Aspect) -> String {
    aspect.letter().to_lowercase()
}

fn field(aspect: Aspect) -> String {
    format!("protection-{}", key(aspect))
}

/// The form as it is stored.
fn stored(mine: &Mine, derivation: &Derivation) -> Typed {
    let aspects = derivation.protection.whole.iter().map(|need| need.aspect);
    let own = |aspect| mine.case.protection.get(&aspect);
    let levels = aspects.clone().map(|aspect| match own(aspect) {
        Some(own) => (aspect, own.level.code().to_owned(), own.reason.clone()),
        None => (aspect, String::new(), String::new()),
    });
    Typed { levels: levels.collect(), hidden: tokens(mine, aspects) }
}

/// The form as it was sent: the levels and reasons, and the versions it was made from.
fn sent(form: &Form, aspects: impl Iterator<Item = Aspect> + Clone) -> Typed {
    let level = |aspect| {
        let field = field(aspect);
        (aspect, form.get(&field).to_owned(), clean(form.get(&reason_field(&field))))
    };
    let versions = aspects.clone().map(|aspect| token_name(Section::Protection, &key(aspect)));
    let hidden = versions.map(|name| (name.clone(), form.get(&name).to_owned())).collect();
    Typed { levels: aspects.map(level).collect(), hidden }
}

/// The draft that the page was asked to take into the form.
pub(super) fn taken(mine: &Mine) -> Option<Typed> {
    let form = mine.taken.as_ref()?;
    let derivation = mine.derive();
    Some(sent(form, derivation.protection.whole.iter().map(|need| need.aspect)))
}

fn tokens(mine: &Mine, aspects: impl Iterator<Item = Aspect>) -> Vec<(String, String)> {
    let token =
        |aspect| (token_name(Section::Protection, &key(aspect)), token(mine, Section::Protection, &key(aspect)));
    aspects.map(token).collect()
}

/// The section of the page.
pub(super) fn props(mine: &Mine, derivation: &Derivation, typed: Option<Typed>, lang: Lang) -> ProtectionProps {
    let typed = typed.unwrap_or_else(|| stored(mine, derivation));
    let protection = &derivation.protection;
    let word = |aspect| aspect_word(&mine.release, aspect, lang).to_owned();
    let row = |name: String, whole, needs: &[Need]| NeedRow {
        name,
        whole,
        needs: needs.iter().map(|need| cell(mine, derivation, need, lang)).collect(),
    };
    let mut rows: Vec<NeedRow> = protection.rows.iter().map(|(name, needs)| row(name.clone(), false, needs)).collect();
    rows.push(row(t!(in lang, "protection-whole"), true, &protection.whole));
    let form = typed.levels.into_iter().map(|(aspect, chosen, reason)| {
        let minimum =
            protection.whole.iter().find(|need| need.aspect == aspect).map_or(Level::Low, |need| need.minimum);
        let follow = t!(in lang, "protection-follow", level = level_word(&mine.release, minimum, lang).to_lowercase());
        let levels =
            Level::ALL.map(|level| (level.code().to_owned(), level_word(&mine.release, level, lang).to_owned()));
        let options = std::iter::once((String::new(), follow)).chain(levels).collect();
        NeedForm { field: field(aspect), aspect: word(aspect), options, chosen, reason }
    });
    let page = mine.release.questions.iter().find(|question| question.id.as_str() == INFORMATION_TYPES);
    let page = page.map_or_else(String::new, |question| format!("/{}", question.page));
    ProtectionProps {
        action: format!("/p/{}/protection", mine.id()),
        change_rows: format!("{}{page}", address(mine, QuestionStep::Need)),
        aspects: protection.whole.iter().map(|need| (need.aspect.letter().to_owned(), word(need.aspect))).collect(),
        rows,
        form: form.collect(),
        hidden: typed.hidden,
    }
}

fn cell(mine: &Mine, derivation: &Derivation, need: &Need, lang: Lang) -> NeedCell {
    let word = |level| level_word(&mine.release, level, lang).to_owned();
    let mut remarks = Vec::new();
    if need.level > need.minimum {
        remarks.push(t!(in lang, "protection-raised", level = word(need.minimum).to_lowercase()));
    }
    if need.level < need.minimum {
        remarks.push(
            t!(in lang, "protection-lowered", level = word(need.minimum).to_lowercase(), reason = need.lowered.clone()),
        );
    }
    if need.could_reach > need.level {
        remarks.push(t!(in lang, "protection-could-reach", level = word(need.could_reach).to_lowercase()));
    }
    NeedCell {
        aspect: aspect_word(&mine.release, need.aspect, lang).to_owned(),
        level: word(need.level),
        code: need.level.code(),
        remarks,
        because: because(mine, derivation, &need.because, lang),
    }
}

/// Saves the levels that people set for the whole: raised freely, lowered only with a reason.
pub(super) async fn save(State(state): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let derivation = mine.derive();
    let mut changes = Changes::new(&mine, &form);
    let mut wrong = Wrong::new();
    let typed = sent(&form, derivation.protection.whole.iter().map(|need| need.aspect));
    for (need, (_, chosen, reason)) in derivation.protection.whole.iter().zip(&typed.levels) {
        wrong.extend(fault(need, &field(need.aspect), chosen, reason, lang));
        let key = key(need.aspect);
        match Level::parse(chosen) {
            Some(level) => changes.set(Section::Protection, &key, &OwnLevel { level, reason: reason.clone() })?,
            None => changes.remove(Section::Protection, &key),
        }
    }
    if !wrong.is_empty() {
        let refused = Refused { typed, theirs: Theirs::new(), wrong };
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &mine, QuestionStep::Need, Some(refused)).await);
    }
    match changes.write(&state, &t!(in lang, "journal-protection")).await? {
        Outcome::Saved => Ok(redirect(&format!("{}#protection", address(&mine, QuestionStep::Need)))),
        Outcome::Conflict { .. } => {
            let now = load(&state, mine.person.clone(), &mine.stored.id).await?;
            Ok(conflict(&now, &form, typed.levels).await)
        }
    }
}

fn fault(need: &Need, field: &str, chosen: &str, reason: &str, lang: Lang) -> Option<FieldError> {
    let at = |field: String, message| Some(FieldError { field, message });
    match Level::parse(chosen) {
        None if !chosen.is_empty() => at(field.to_owned(), t!(in lang, "questions-wrong-option")),
        Some(level) if level < need.minimum && reason.is_empty() => {
            at(reason_field(field), t!(in lang, "protection-wrong-reason"))
        }
        _ if reason.chars().count() > LONG_CHARS_MAX => {
            at(reason_field(field), t!(in lang, "wrong-too-long", max = LONG_CHARS_MAX))
        }
        _ => None,
    }
}

/// The page with what was typed, and above it what a colleague saved. What the person did not touch is as the colleague left it.
async fn conflict(now: &Mine, form: &Form, mut levels: Vec<(Aspect, String, String)>) -> Response {
    let lang = now.person.context().lang;
    let mut theirs = Theirs::new();
    for (aspect, chosen, reason) in &mut levels {
        let own = now.case.protection.get(aspect);
        let typed = Level::parse(chosen).map(|level| json!(OwnLevel { level, reason: reason.clone() }));
        if is_as_read(form, Section::Protection, &key(*aspect), typed.as_ref()) {
            *chosen = own.map(|own| own.level.code().to_owned()).unwrap_or_default();
            *reason = own.map(|own| own.reason.clone()).unwrap_or_default();
        } else if form.get(&token_name(Section::Protection, &key(*aspect)))
            != token(now, Section::Protection, &key(*aspect))
        {
            let words = match own {
                Some(own) if own.reason.is_empty() => level_word(&now.release, own.level, lang).to_owned(),
                Some(own) => format!("{}. {}", level_word(&now.release, own.level, lang), own.reason),
                None => t!(in lang, "protection-nothing-set"),
            };
            theirs.push((aspect_word(&now.release, *aspect, lang).to_owned(), words));
        }
    }
    let hidden = tokens(now, levels.iter().map(|(aspect, ..)| *aspect));
    let refused = Refused { typed: Typed { levels, hidden }, theirs, wrong: Wrong::new() };
    show(StatusCode::CONFLICT, now, QuestionStep::Need, Some(refused)).await
}
