//! The comments at the foot of the page of a thing.

use super::About;
use super::view::conversations;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::procurements::view::View;
use crate::rights::{Part, Right};
use crate::state::AppState;
use app::components::Options;
use app::pages::comments::{CommentForm, CommentsProps};
use app::t;
use catalogue::content::Lang;
use std::collections::BTreeMap;
use store::{Comment, Participant};

/// What the form of a comment is to hold.
#[derive(Clone, Debug, Default)]
pub enum Typed {
    /// Nothing.
    #[default]
    Nothing,
    /// An answer to the comment with this number, which mentions its author.
    Answering(i64),
    /// What somebody typed.
    Refused(Form),
}

impl Typed {
    /// As an address asks: `?answer=3`.
    pub fn asked(query: &Form) -> Self {
        query.get("answer").parse().map_or(Typed::Nothing, Typed::Answering)
    }
}

/// The comments about a thing, for its page.
///
/// # Errors
/// The store's own.
pub async fn section(
    state: &AppState,
    view: &View<'_>,
    about: &About,
    typed: &Typed,
) -> Result<CommentsProps, AppError> {
    let mine = view.mine;
    let comments = state.store.comments(&mine.stored.id, &mine.person.account.id, Some(&about.thing())).await?;
    let (resolved, open) = conversations(view, &comments, false).into_iter().partition(|one| !one.resolved.is_empty());
    let form = match mine.rights.may(Right::Comment, about.kind.part()) {
        true => {
            let there = state.store.participants(&mine.stored.id, &mine.person.account.id).await?;
            Some(form(mine, about.kind.part(), &comments, &there, typed))
        }
        false => None,
    };
    Ok(CommentsProps { page: about.page(mine.id()), open, resolved, form })
}

fn form(mine: &Mine, part: Part, comments: &[Comment], there: &[Participant], typed: &Typed) -> CommentForm {
    let begun = |number: i64| comments.iter().find(|comment| comment.number == number && comment.answers.is_none());
    let answered = match typed {
        Typed::Nothing => None,
        Typed::Answering(number) => begun(*number),
        Typed::Refused(form) => form.get("answers").parse().ok().and_then(begun),
    };
    let lang = mine.person.context().lang;
    let people = people(mine, part, there, lang);
    let blank = CommentForm {
        answers: answered.map(|one| (one.number, one.by.name.clone())),
        people,
        ..CommentForm::default()
    };
    match typed {
        Typed::Refused(form) => CommentForm {
            text: form.get("comment").to_owned(),
            mentions: form.all("mentions"),
            due: form.get("due").to_owned(),
            ..blank
        },
        _ => {
            // Whoever asked is told that there is an answer.
            let asker = answered.filter(|one| one.by.account != mine.person.account.id);
            CommentForm { mentions: asker.iter().map(|one| one.by.account.to_string()).collect(), ..blank }
        }
    }
}

/// Those who can be mentioned about something in this part.
pub(super) fn mentionable(mine: &Mine, part: Part, one: &Participant) -> bool {
    one.in_use && mine.rights_of(one).may(Right::Read, part)
}

/// The same to choose from. Two of the same name are told apart by their addresses.
fn people(mine: &Mine, part: Part, there: &[Participant], lang: Lang) -> Options {
    let those: Vec<&Participant> = there.iter().filter(|one| mentionable(mine, part, one)).collect();
    let mut of_name: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &those {
        *of_name.entry(&one.name).or_default() += 1;
    }
    let words = |one: &Participant| {
        if one.account == mine.person.account.id {
            t!(in lang, "comments-me", name = one.name.clone())
        } else if of_name.get(one.name.as_str()).is_some_and(|count| *count > 1) {
            format!("{} ({})", one.name, one.email)
        } else {
            one.name.clone()
        }
    };
    those.iter().map(|one| (one.account.to_string(), words(one))).collect()
}
