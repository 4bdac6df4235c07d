//! A comment that somebody sends in.

use super::About;
use super::section::mentionable;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{COMMENT_CHARS_MAX, COMMENTS_ABOUT_ONE_MAX, COMMENTS_MAX};
use crate::http::page::redirect;
use crate::procurements::saving::date;
use crate::procurements::view::View;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::t;
use axum::response::Response;
use catalogue::document::words;
use std::collections::BTreeSet;
use store::{CommentRoom, CommentWritten, NewComment, Participant};

/// What became of it.
#[must_use]
pub enum Written {
    /// It is written: where to go on.
    Yes(Response),
    /// What is wrong with it. Nothing was written.
    Refused(Wrong),
}

const ROOM: CommentRoom = CommentRoom { in_procurement: COMMENTS_MAX, about_thing: COMMENTS_ABOUT_ONE_MAX };

/// Writes a comment about something that is there.
///
/// # Errors
/// Not found, for something that is not; the store's own.
pub async fn write(state: &AppState, mine: &Mine, about: &About, form: &Form) -> Result<Written, AppError> {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    if !about.stands(&view) {
        return Err(AppError::NotFound);
    }
    let there = state.store.participants(&mine.stored.id, &mine.person.account.id).await?;
    let (new, mentioned) = match read(&view, about, form, &there) {
        Ok(read) => read,
        Err(wrong) => return Ok(Written::Refused(wrong)),
    };
    let lang = view.lang;
    let what = about.name(&view);
    let summary = match new.answers {
        Some(number) => t!(in lang, "journal-comment-answer", number = number, about = what),
        None if mentioned.is_empty() => t!(in lang, "journal-comment", about = what),
        None => t!(in lang, "journal-comment-mentions", about = what, names = mentioned.join(", ")),
    };
    let author = &mine.person.account.id;
    let refused = |field: &str, message| Ok(Written::Refused(vec![FieldError { field: field.to_owned(), message }]));
    match state.store.write_comment(&mine.stored.id, author, &new, ROOM, &summary, now()).await? {
        CommentWritten::Yes(number) => {
            Ok(Written::Yes(redirect(&format!("{}#comment-{number}", about.page(mine.id())))))
        }
        CommentWritten::NoRoom => {
            let words = t!(in lang, "comments-wrong-room", about = COMMENTS_ABOUT_ONE_MAX, all = COMMENTS_MAX);
            refused("comment", words)
        }
        CommentWritten::NotThere if new.answers.is_some() => refused("comment", t!(in lang, "comments-wrong-answer")),
        CommentWritten::NotThere => refused("mentions", t!(in lang, "comments-wrong-mention")),
    }
}

/// What the form says, with the names of those it mentions; or what is wrong with it.
fn read(
    view: &View<'_>,
    about: &About,
    form: &Form,
    there: &[Participant],
) -> Result<(NewComment, Vec<String>), Wrong> {
    let lang = view.lang;
    let mut wrong = Wrong::new();
    let mut fault = |field: &str, message: String| wrong.push(FieldError { field: field.to_owned(), message });
    let text = words::clean(form.get("comment"));
    if text.is_empty() {
        fault("comment", t!(in lang, "comments-wrong-text"));
    } else if text.chars().count() > COMMENT_CHARS_MAX {
        fault("comment", t!(in lang, "wrong-too-long", max = COMMENT_CHARS_MAX));
    }
    let answers = match form.get("answers") {
        "" => None,
        number => match number.parse() {
            Ok(number) => Some(number),
            Err(_) => {
                fault("comment", t!(in lang, "comments-wrong-answer"));
                None
            }
        },
    };
    let (mut mentions, mut names) = (Vec::new(), Vec::new());
    // Each once, however often it was sent.
    for id in form.all("mentions").into_iter().collect::<BTreeSet<_>>() {
        match there.iter().find(|one| one.account.as_str() == id) {
            Some(one) if mentionable(view.mine, about.kind.part(), one) => {
                mentions.push(one.account.clone());
                names.push(one.name.clone());
            }
            Some(one) => fault("mentions", t!(in lang, "comments-wrong-mention-shut", name = one.name.clone())),
            None => fault("mentions", t!(in lang, "comments-wrong-mention")),
        }
    }
    // An answer is due when what it answers is.
    let typed = if answers.is_some() { "" } else { form.get("due") };
    let due = date(typed);
    if due.is_none() && !typed.is_empty() {
        fault("due", t!(in lang, "questions-wrong-date"));
    } else if due.is_some() && mentions.is_empty() {
        fault("mentions", t!(in lang, "comments-wrong-due"));
    }
    let new = NewComment { thing: about.thing(), answers, text, due, mentions };
    if wrong.is_empty() { Ok((new, names)) } else { Err(wrong) }
}
