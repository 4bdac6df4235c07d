//! What has changed between two versions, or since one of them.

use super::version::compared;
use crate::components::Options;
use crate::frame::link;
use crate::t;
use catalogue::document::difference::Piece;
use leptos::prelude::*;

/// Something that has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeRow {
    /// The line; empty for what is not about one.
    pub id: String,
    /// What it is about: the name of a field.
    pub what: String,
    /// The two texts, word by word.
    pub pieces: Vec<Piece>,
}

/// Changes under a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeGroup {
    /// What the heading is called in the address.
    pub id: &'static str,
    /// The heading.
    pub title: String,
    /// The changes.
    pub rows: Vec<ChangeRow>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ChangesProps {
    /// The procurement.
    pub procurement: String,
    /// The tag of the language of the documents, where it is another than that of the page.
    pub lang: Option<&'static str>,
    /// The versions to begin from.
    pub from: Options,
    /// The versions to end at, and now.
    pub to: Options,
    /// What is compared.
    pub chosen: (String, String),
    /// What stands apart from the lists, in sentences.
    pub remarks: Vec<String>,
    /// The changes.
    pub groups: Vec<ChangeGroup>,
    /// Where the change list is downloaded, below the root.
    pub list: String,
    /// Whether what it leads to has not been frozen.
    pub draft: bool,
}

/// The page.
pub fn changes_page(props: ChangesProps) -> AnyView {
    let base = link(&format!("/p/{}/annexes", props.procurement));
    let nothing = props.groups.is_empty() && props.remarks.is_empty();
    let remarks = props.remarks.iter().cloned().map(|remark| view! { <p class="remark">{remark}</p> }).collect_view();
    let groups = props.groups.into_iter().map(|group| self::group(group, props.lang)).collect_view();
    let list = link(&props.list);
    let draft = props.draft.then(|| view! { <p class="note">{t!("changes-draft")}</p> });
    let body = if nothing {
        view! { <p class="empty">{t!("changes-none")}</p> }.into_any()
    } else {
        view! {
            {draft}
            <p><a class="button" href=list download>{t!("changes-list")}</a></p>
            <p class="quiet">{t!("changes-list-lead")}</p>
            {remarks}
            {groups}
        }
        .into_any()
    };
    view! {
        <p class="back"><a href=base.clone()>{t!("annexes-back")}</a></p>
        <h1>{t!("changes-title")}</h1>
        <p class="lead">{t!("changes-lead")}</p>
        {compared(&base, (props.from, props.to), props.chosen)}
        {body}
    }
    .into_any()
}

fn group(group: ChangeGroup, lang: Option<&'static str>) -> AnyView {
    let count = group.rows.len();
    let rows = group.rows.into_iter().map(|row| {
        let id = (!row.id.is_empty()).then(|| view! { <span class="id">{row.id}</span>" " });
        view! {
            <tr>
                <th scope="row">{id}<span lang=lang>{row.what}</span></th>
                <td lang=lang>{side(&row.pieces, false)}</td>
                <td lang=lang>{side(&row.pieces, true)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section>
            <h2 id=group.id>{group.title}" ("{count}")"</h2>
            <div class="scroll" role="region" aria-labelledby=group.id tabindex="0">
                <table class="changes">
                    <thead><tr>
                        <th scope="col">{t!("changes-what")}</th>
                        <th scope="col">{t!("changes-before")}</th>
                        <th scope="col">{t!("changes-after")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// One of the two texts, with what the other lacks marked.
pub(crate) fn side(pieces: &[Piece], new: bool) -> AnyView {
    let marked = marked(pieces, new);
    if marked.is_empty() {
        return view! { <span class="quiet">{t!("changes-nothing")}</span> }.into_any();
    }
    view! { <p class="as-typed">{marked.collect_view()}</p> }.into_any()
}

/// The same without a paragraph around it; nothing for a text that is not there.
pub(crate) fn marked(pieces: &[Piece], new: bool) -> Vec<AnyView> {
    let marked = pieces.iter().filter_map(|piece| match piece {
        Piece::Same(text) => Some(text.clone().into_any()),
        Piece::Removed(text) if !new => Some(view! { <del>{text.clone()}</del> }.into_any()),
        Piece::Added(text) if new => Some(view! { <ins>{text.clone()}</ins> }.into_any()),
        Piece::Removed(_) | Piece::Added(_) => None,
    });
    marked.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_side_marks_its_own_words_and_keeps_text_as_text() {
        let pieces = [
            Piece::Same("senest ".to_owned()),
            Piece::Removed("24 <b>".to_owned()),
            Piece::Added("12 ".to_owned()),
            Piece::Same("timer".to_owned()),
        ];
        // Leptos leaves a mark where one view ends and another begins.
        let html = |new| Owner::new().with(|| side(&pieces, new).to_html()).replace("<!>", "");
        assert!(html(false).contains("<del>24 &lt;b&gt;</del>") && !html(false).contains("<ins>"), "{}", html(false));
        assert!(html(true).contains("<ins>12 </ins>") && !html(true).contains("<del>"), "{}", html(true));
        let none = Owner::new().with(|| side(&pieces[1..2], true).to_html());
        assert!(none.contains("quiet"), "{none}");
    }
}
