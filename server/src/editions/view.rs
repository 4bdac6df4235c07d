//! A change as pages show it.

use super::ground::{Change, Examined, Open};
use crate::catalogue::exchange::{InTheWay, told};
use crate::http::page::moment;
use app::pages::editions::{ChangeView, DifferenceRow, Finding as Found, RemarkView};
use app::t;
use catalogue::content::check::{Demand, Finding, lint};
use catalogue::content::item::Item;
use catalogue::content::{Drafted, Lang, Obstacle, Release, Text};
use catalogue::document::difference::spell;
use catalogue::document::words;
use std::collections::BTreeMap;
use store::EditionRemark;

/// The texts of an item that an edition can word anew: the name of the field, and the text.
pub(super) fn texts(item: &Item) -> [(&'static str, Option<&Text>); 4] {
    [
        ("text", Some(&item.text)),
        ("reason", Some(&item.reason)),
        ("evidence", item.evidence.as_ref()),
        ("better", item.better.as_ref()),
    ]
}

/// The name of a field with its language: «Begrunnelse (nynorsk)».
pub(super) fn field(page: Lang, name: &str, lang: Lang) -> String {
    let language = t!(in lang, "language-name").to_lowercase();
    t!(in page, "edition-field", field = name, language = language)
}

/// The item after the change; none for one that there is nothing to change of.
pub(super) fn after(drafted: &Drafted, before: Option<&Item>) -> Option<Item> {
    match drafted {
        Drafted::New { item, .. } => Some(Item::clone(item)),
        Drafted::Change(change) => before.map(|before| change.applied(before)),
    }
}

/// What becomes of the item, in words.
pub(super) fn fate(page: Lang, drafted: &Drafted) -> String {
    match drafted {
        Drafted::New { .. } => t!(in page, "edition-fate-new"),
        Drafted::Change(change) => match (&change.retired, &change.replaced_by) {
            (Some(_), Some(next)) => t!(in page, "edition-fate-replaced", id = next.to_string()),
            (Some(_), None) => t!(in page, "edition-fate-retired"),
            (None, _) => t!(in page, "edition-fate-words"),
        },
    }
}

/// The texts that are others than before.
pub(super) fn rows(page: Lang, before: Option<&Item>, after: &Item) -> Vec<DifferenceRow> {
    let olds = before.map(texts);
    let mut rows = Vec::new();
    for (index, (name, new)) in texts(after).into_iter().enumerate() {
        let old = olds.and_then(|olds| olds[index].1);
        for lang in Lang::ALL {
            let of = |text: Option<&Text>| text.and_then(|text| text.get(lang)).unwrap_or_default().to_owned();
            let (old, new) = (of(old), of(new));
            if old != new {
                let lang_tag = (lang != page).then(|| lang.tag());
                rows.push(DifferenceRow {
                    what: field(page, name, lang),
                    lang: lang_tag,
                    pieces: spell(&old, &new),
                });
            }
        }
    }
    rows
}

/// What else there is to know about a new item.
fn about_new(page: Lang, release: &Release, item: &Item) -> String {
    let words = [
        words::type_word(release, item.kind, page),
        words::placement_word(release, item.placement, page),
        words::met_word(release, item.met, page),
        words::verification_word(release, item.verified_by, page),
    ];
    format!("{}. {}", words.join(" · "), item.obligation)
}

/// A change as everybody may read it.
pub(super) fn change(page: Lang, release: &Release, change: &Change, before: Option<&Item>) -> ChangeView {
    let drafted = &change.drafted;
    let after = after(drafted, before);
    let told = match drafted {
        Drafted::New { item, .. } => vec![about_new(page, release, item)],
        Drafted::Change(_) => Vec::new(),
    };
    ChangeView {
        id: drafted.id().to_string(),
        fate: fate(page, drafted),
        note: change.kept.note.clone(),
        rows: after.map(|after| rows(page, before, &after)).unwrap_or_default(),
        told,
        ..ChangeView::default()
    }
}

/// The same, with who wrote and who read it.
pub(super) fn signed(page: Lang, view: ChangeView, change: &Change) -> ChangeView {
    let kept = &change.kept;
    let reviewed = match &kept.reviewed {
        Some((by, at)) => t!(in page, "edition-reviewed", name = by.name.clone(), at = moment(page, *at)),
        None => t!(in page, "edition-unreviewed"),
    };
    ChangeView {
        by: t!(in page, "edition-written", name = kept.by.name.clone(), at = moment(page, kept.at)),
        reviewed,
        is_reviewed: kept.reviewed.is_some(),
        ..view
    }
}

/// What is found in a draft, by item; what is about none of them is under none.
pub(super) fn found(page: Lang, examined: &Examined, open: &Open) -> BTreeMap<Option<String>, Vec<Found>> {
    let mut found: BTreeMap<Option<String>, Vec<Found>> = BTreeMap::new();
    let theirs = |id: &str| open.change(id).map(|_| id.to_owned());
    for obstacle in &examined.obstacles {
        let words = say_obstacle(page, obstacle, theirs(&obstacle.id).is_none());
        found.entry(theirs(&obstacle.id)).or_default().push(words);
    }
    for finding in &examined.findings {
        let whose = if finding.table == "item" { theirs(&finding.id) } else { None };
        found.entry(whose.clone()).or_default().push(say_finding(page, finding, whose.is_none()));
    }
    let Some(next) = &examined.next else { return found };
    for change in &open.changes {
        let id = change.drafted.id();
        let item = next.item(id).filter(|item| item.retired.is_none());
        let remarks = item.map(|item| linted(page, next, item)).unwrap_or_default();
        if !remarks.is_empty() {
            found.entry(Some(id.to_string())).or_default().extend(remarks);
        }
    }
    found
}

/// What the linter says of an item, in words.
pub(super) fn linted(page: Lang, release: &Release, item: &Item) -> Vec<Found> {
    let texts = Lang::ALL.into_iter().filter_map(|lang| Some((lang, item.text.get(lang)?)));
    let remarks = texts.flat_map(|(lang, text)| {
        let demand = Demand { text, lang, kind: item.kind, placement: item.placement, own_systems: &[] };
        lint(release, &demand).into_iter().map(move |remark| (lang, remark))
    });
    let say = |(lang, remark): (Lang, catalogue::content::check::Remark)| Found {
        words: t!(
            in page,
            "edition-lint",
            language = t!(in lang, "language-name"),
            words = remark.words,
            reason = remark.reason.show(page),
            advice = remark.advice.show(page),
        ),
        detail: None,
    };
    remarks.map(say).collect()
}

fn say_obstacle(page: Lang, obstacle: &Obstacle, named: bool) -> Found {
    let (entry, words) = told(page, &InTheWay::Obstacle(obstacle.clone()));
    Found { words: if named { format!("{entry}: {}", words.words) } else { words.words }, detail: words.detail }
}

fn say_finding(page: Lang, finding: &Finding, named: bool) -> Found {
    let (entry, words) = told(page, &InTheWay::Finding(finding.clone()));
    Found { words: if named { format!("{entry}: {}", words.words) } else { words.words }, detail: words.detail }
}

/// Something that was said in a hearing.
pub(super) fn remark(page: Lang, remark: &EditionRemark) -> RemarkView {
    let who = match (&remark.by, remark.visitor.as_deref()) {
        (Some(by), _) => by.name.clone(),
        (None, Some(name)) if !name.is_empty() => t!(in page, "feedback-from-link-named", name = name),
        (None, _) => t!(in page, "feedback-from-link"),
    };
    RemarkView { who: format!("{who} · {}", moment(page, remark.at)), body: remark.body.clone() }
}

/// What was said about an item, or about the edition as a whole.
pub(super) fn remarks_of(page: Lang, all: &[EditionRemark], id: Option<&str>) -> Vec<RemarkView> {
    let about = |one: &&EditionRemark| one.thing.as_ref().map(|thing| thing.key.as_str()) == id;
    all.iter().filter(about).map(|one| remark(page, one)).collect()
}
