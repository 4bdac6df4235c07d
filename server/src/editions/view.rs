//! A change as pages show it.

use super::ground::{Change, Examined, Open};
use super::{name_of, thing_of};
use crate::catalogue::exchange::{InTheWay, told};
use crate::http::error::AppError;
use crate::http::page::moment;
use app::pages::editions::{ChangeView, DifferenceRow, Finding as Found, RemarkView};
use app::t;
use catalogue::content::check::{Demand, Finding, lint};
use catalogue::content::extension::texts_of;
use catalogue::content::item::Item;
use catalogue::content::{Drafted, Lang, Obstacle, Release, Text, TextChange};
use catalogue::document::difference::spell;
use catalogue::document::words;
use serde_json::Value;
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

/// An entry as it stood before a change.
#[derive(Clone, Debug)]
pub(super) enum Before {
    /// An item; none where it is new.
    Item(Option<Box<Item>>),
    /// The texts of another entry, by where they stand in it.
    Texts(Vec<(String, Text)>),
}

impl Before {
    /// What a change is about, as it stands in this release.
    pub(super) fn of(release: &Release, drafted: &Drafted) -> Self {
        match drafted {
            Drafted::Texts { table, entry, .. } => Before::Texts(texts_of(release, table, entry)),
            Drafted::Change(_) | Drafted::New { .. } => {
                let item = release.items.iter().find(|item| item.id.as_str() == drafted.id());
                Before::Item(item.cloned().map(Box::new))
            }
        }
    }

    /// As it is kept with what is released; none for what was not there.
    pub(super) fn kept(&self) -> Result<Option<Value>, AppError> {
        let json = match self {
            Before::Item(item) => item.as_ref().map(serde_json::to_value),
            Before::Texts(texts) => Some(serde_json::to_value(texts)),
        };
        json.transpose().map_err(AppError::internal)
    }

    /// What was kept.
    pub(super) fn read(drafted: &Drafted, kept: Option<Value>) -> Result<Self, AppError> {
        let kept = kept.unwrap_or_default();
        match drafted {
            Drafted::Texts { .. } => serde_json::from_value(kept).map(Before::Texts),
            Drafted::Change(_) | Drafted::New { .. } => serde_json::from_value(kept).map(Before::Item),
        }
        .map_err(AppError::internal)
    }

    /// Whether it was there.
    pub(super) fn is_there(&self) -> bool {
        !matches!(self, Before::Item(None))
    }
}

/// The page of what a change is about in the catalogue, below the root; none for what has none.
pub(crate) fn page_of(drafted: &Drafted) -> Option<String> {
    let table = drafted.table();
    ["item", "measure", "scenario"].contains(&table).then(|| format!("/catalogue/{table}/{}", drafted.id()))
}

/// What a change is about, in words: the id of an item, «Scenario S-K01».
pub(crate) fn name(page: Lang, drafted: &Drafted) -> String {
    match drafted.table() {
        super::ITEM => drafted.id().to_owned(),
        table => t!(in page, "edition-entry", kind = table, id = drafted.id()),
    }
}

/// The name of a text of an entry that is no item, with its language: «Tittel (bokmål)».
pub(crate) fn place(page: Lang, field: &str, lang: Lang) -> String {
    let last = field.rsplit('.').next().unwrap_or_default();
    let numbers: Vec<String> =
        field.split('.').filter_map(|step| step.parse::<usize>().ok()).map(|step| (step + 1).to_string()).collect();
    let language = t!(in lang, "language-name").to_lowercase();
    let number = if numbers.is_empty() { String::new() } else { format!("{} ", numbers.join(".")) };
    t!(in page, "edition-place", field = last, number = number, language = language)
}

/// What becomes of the item, in words.
pub(crate) fn fate(page: Lang, drafted: &Drafted) -> String {
    match drafted {
        Drafted::New { .. } => t!(in page, "edition-fate-new"),
        Drafted::Change(change) => match (&change.retired, &change.replaced_by) {
            (Some(_), Some(next)) => t!(in page, "edition-fate-replaced", id = next.to_string()),
            (Some(_), None) => t!(in page, "edition-fate-retired"),
            (None, _) => t!(in page, "edition-fate-words"),
        },
        Drafted::Texts { .. } => t!(in page, "edition-fate-words"),
    }
}

/// The texts that are others than before.
pub(super) fn rows(page: Lang, before: &Before, drafted: &Drafted) -> Vec<DifferenceRow> {
    match (before, drafted) {
        (Before::Item(before), Drafted::New { item, .. }) => rows_of_items(page, before.as_deref(), item),
        (Before::Item(Some(before)), Drafted::Change(change)) => {
            rows_of_items(page, Some(before), &change.applied(before))
        }
        (Before::Texts(before), Drafted::Texts { texts, .. }) => rows_of_texts(page, before, texts),
        _ => Vec::new(),
    }
}

fn rows_of_texts(page: Lang, before: &[(String, Text)], texts: &[TextChange]) -> Vec<DifferenceRow> {
    let mut rows = Vec::new();
    for change in texts {
        let Some((_, old)) = before.iter().find(|(field, _)| *field == change.field) else { continue };
        let new = change.text.over(old);
        for lang in Lang::ALL {
            let of = |text: &Text| text.get(lang).unwrap_or_default().to_owned();
            if of(old) != of(&new) {
                rows.push(DifferenceRow {
                    what: place(page, &change.field, lang),
                    lang: (lang != page).then(|| lang.tag()),
                    pieces: spell(&of(old), &of(&new)),
                });
            }
        }
    }
    rows
}

/// The texts of two items that are others, in every language that one of them is written in.
pub(crate) fn rows_of_items(page: Lang, before: Option<&Item>, after: &Item) -> Vec<DifferenceRow> {
    let olds = before.map(texts);
    let mut rows = Vec::new();
    for (index, (name, new)) in texts(after).into_iter().enumerate() {
        let old = olds.and_then(|olds| olds[index].1);
        for lang in Lang::ALL {
            let of = |text: Option<&Text>| text.and_then(|text| text.get(lang)).unwrap_or_default().to_owned();
            let (old, new) = (of(old), of(new));
            if old != new {
                let lang_tag = (lang != page).then(|| lang.tag());
                rows.push(DifferenceRow { what: field(page, name, lang), lang: lang_tag, pieces: spell(&old, &new) });
            }
        }
    }
    rows
}

/// Texts that are worded anew in one language and stand in another as they were, each in a sentence: whoever writes their documents in
/// that other language would ask for something else.
pub(super) fn left_behind(page: Lang, before: &Before, drafted: &Drafted) -> Vec<String> {
    match (before, drafted) {
        (Before::Item(Some(before)), Drafted::Change(change)) => {
            let after = change.applied(before);
            let pairs = texts(before).into_iter().zip(texts(&after));
            let both = pairs.filter_map(|((name, old), (_, new))| Some((name, old?, new?)));
            both.filter_map(|(name, old, new)| behind(page, old, new, |lang| field(page, name, lang))).collect()
        }
        (Before::Texts(before), Drafted::Texts { texts, .. }) => {
            let both = texts.iter().filter_map(|change| {
                let (_, old) = before.iter().find(|(field, _)| *field == change.field)?;
                Some((change, old, change.text.over(old)))
            });
            both.filter_map(|(change, old, new)| behind(page, old, &new, |lang| place(page, &change.field, lang)))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn behind(page: Lang, old: &Text, new: &Text, named: impl Fn(Lang) -> String) -> Option<String> {
    let written = Lang::ALL.into_iter().filter(|lang| old.get(*lang).is_some());
    let (same, changed): (Vec<Lang>, Vec<Lang>) = written.partition(|lang| old.get(*lang) == new.get(*lang));
    let names = |langs: &[Lang]| langs.iter().map(|lang| named(*lang)).collect::<Vec<_>>().join(", ");
    (!same.is_empty() && !changed.is_empty())
        .then(|| t!(in page, "edition-left-behind", changed = names(&changed), same = names(&same)))
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
pub(super) fn change(page: Lang, release: &Release, change: &Change, before: &Before) -> ChangeView {
    let drafted = &change.drafted;
    let told = match drafted {
        Drafted::New { item, .. } => vec![about_new(page, release, item)],
        Drafted::Change(_) | Drafted::Texts { .. } => Vec::new(),
    };
    ChangeView {
        id: name(page, drafted),
        anchor: name_of(drafted),
        fate: fate(page, drafted),
        note: change.kept.note.clone(),
        rows: rows(page, before, drafted),
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

/// What is found in a draft, by the name of the change; what is about none of them is under none.
pub(super) fn found(page: Lang, examined: &Examined, open: &Open) -> BTreeMap<Option<String>, Vec<Found>> {
    let mut found: BTreeMap<Option<String>, Vec<Found>> = BTreeMap::new();
    for obstacle in &examined.obstacles {
        // An obstacle names what stands in the file of the edition: a change, an item of its own, other words.
        let is_text = obstacle.table == "worded";
        let of =
            |change: &&Change| change.drafted.id() == obstacle.id && (change.drafted.table() != super::ITEM) == is_text;
        let whose = open.changes.iter().find(of).map(|change| name_of(&change.drafted));
        found.entry(whose.clone()).or_default().push(say_obstacle(page, obstacle, whose.is_none()));
    }
    for finding in &examined.findings {
        let whose = open.of(finding.table, &finding.id).map(|change| name_of(&change.drafted));
        found.entry(whose.clone()).or_default().push(say_finding(page, finding, whose.is_none()));
    }
    let Some(next) = &examined.next else { return found };
    for change in open.changes.iter().filter(|change| change.drafted.table() == super::ITEM) {
        let id = change.drafted.id();
        let item = next.items.iter().find(|item| item.id.as_str() == id && item.retired.is_none());
        let remarks = item.map(|item| linted(page, next, item)).unwrap_or_default();
        if !remarks.is_empty() {
            found.entry(Some(name_of(&change.drafted))).or_default().extend(remarks);
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

/// What was said about a change, or about the edition as a whole.
pub(super) fn remarks_of(page: Lang, all: &[EditionRemark], of: Option<&Drafted>) -> Vec<RemarkView> {
    let of = of.map(thing_of);
    let about = |one: &&EditionRemark| one.thing == of;
    all.iter().filter(about).map(|one| remark(page, one)).collect()
}
