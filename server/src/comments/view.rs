//! Comments in words.

use super::{About, Kind};
use crate::http::page::moment;
use crate::procurements::view::View;
use crate::rights::Right;
use crate::state::today;
use app::pages::comments::{CommentView, Conversation};
use app::t;
use catalogue::document::words;
use store::Comment;

/// The conversations that these comments make, in order. `of_all` where they are shown among those about other things.
pub(super) fn conversations(view: &View<'_>, comments: &[Comment], of_all: bool) -> Vec<Conversation> {
    let begun = comments.iter().filter(|comment| comment.answers.is_none());
    begun.filter_map(|first| conversation(view, first, comments, of_all)).collect()
}

fn conversation(view: &View<'_>, first: &Comment, comments: &[Comment], of_all: bool) -> Option<Conversation> {
    let about = About::parse(&first.thing)?;
    let may = view.mine.rights.may(Right::Comment, about.kind.part());
    let stands = about.stands(view);
    let page = about.page(view.mine.id());
    let number = first.number;
    let answers = comments.iter().filter(|comment| comment.answers == Some(number));
    let due = first.due.as_deref().unwrap_or_default();
    let resolved = first
        .resolved
        .as_ref()
        .map(|(who, at)| t!(in view.lang, "comments-resolved-by", who = who.clone(), at = moment(view.lang, *at)));
    Some(Conversation {
        about: of_all.then(|| (about.name(view), stands.then(|| format!("{page}#comment-{number}")))),
        first: comment(view, &about, first),
        answers: answers.map(|answer| comment(view, &about, answer)).collect(),
        due: words::long_date_iso(&view.mine.release, due, view.lang),
        late: resolved.is_none() && !due.is_empty() && *due < *today(),
        resolve: (may && resolved.is_none()).then(|| format!("{page}/comments/{number}/resolve")),
        // What is gone has no page to answer on.
        answer: (may && stands).then(|| format!("{page}?answer={number}#say")),
        resolved: resolved.unwrap_or_default(),
    })
}

fn comment(view: &View<'_>, about: &About, comment: &Comment) -> CommentView {
    let own = comment.by.account == view.mine.person.account.id && comment.text.is_some();
    let number = comment.number;
    CommentView {
        number,
        who: comment.by.name.clone(),
        at: moment(view.lang, comment.at),
        text: comment.text.clone(),
        mentions: comment.mentions.iter().map(|one| one.name.clone()).collect(),
        take_away: own.then(|| format!("{}/comments/{number}/take-away", about.page(view.mine.id()))),
    }
}

/// Whether the person who looks may read about things of this kind.
pub(super) fn may_read(view: &View<'_>, kind: Kind) -> bool {
    view.mine.rights.may(Right::Read, kind.part())
}
