//! What differs in another's catalogue, in words.

use crate::catalogue::exchange::{InTheWay, told};
use crate::editions::{Open, Texts, fate, name, name_of, path_of, place, rows_of_items, wrong_shape};
use crate::http::limits::{EDITION_CHARS_MAX, FOLLOWED_SHOWN, ITEM_REFERENCES_MAX, SHORT_CHARS_MAX};
use crate::newer::field_code;
use crate::state::today;
use app::pages::editions::DifferenceRow;
use app::pages::followed::{DifferenceGroup, DifferenceView, NewsView};
use app::t;
use catalogue::content::extension::WORDED;
use catalogue::content::followed::{Entry, EntryDifference, Followed, ItemDifference, ItemFate, in_the_way as way};
use catalogue::content::item::{Item, Parameter};
use catalogue::content::{Drafted, Lang, Obstacle, Release, Rewording, Text};
use catalogue::document::difference::spell;
use catalogue::document::words;
use catalogue::procurement::newer::Field;
use std::collections::BTreeMap;
use store::FollowedKind;

/// What a file is.
pub(super) fn kind(lang: Lang, kind: FollowedKind) -> String {
    t!(in lang, "followed-kind", kind = kind.code())
}

/// What the draft of the organisation says already, and what taking something into it is made from.
pub(super) struct Drafts {
    /// Where each entry is changed, below the root.
    pages: BTreeMap<Entry, String>,
    /// Whether something can be taken into it.
    is_open: bool,
    /// The number of the file that is looked at.
    number: i64,
}

impl Drafts {
    pub(super) fn of(open: &Open, number: i64) -> Self {
        let page = |change: &crate::editions::Change| (entry_of(&change.drafted), path_of(&change.drafted));
        Drafts {
            pages: open.changes.iter().map(page).collect(),
            is_open: open.edition.is_some() && !open.is_heard(),
            number,
        }
    }
}

/// The entry that a change is about.
fn entry_of(drafted: &Drafted) -> Entry {
    (drafted.table().to_owned(), drafted.id().to_owned())
}

/// The organisation's own, and the language of the page.
pub(super) struct Words<'a> {
    pub(super) lang: Lang,
    pub(super) current: &'a Release,
    pub(super) bare: &'a Release,
}

impl Words<'_> {
    /// How a catalogue differs, by kind.
    pub(super) fn groups(&self, theirs: &Followed, drafts: &Drafts) -> Vec<DifferenceGroup> {
        let (items, entries) = (theirs.items(self.current), theirs.entries(self.current));
        let mut groups = Vec::new();
        for fate in ItemFate::ALL {
            let of_fate: Vec<_> = items.iter().filter(|one| one.fate == fate).collect();
            let shown = of_fate.iter().take(FOLLOWED_SHOWN);
            let said: Vec<_> =
                shown.map(|one| (self.item(one), one.drafted(theirs, (self.current, self.bare), &today()))).collect();
            groups.push(self.group(fate.code(), of_fate.len(), said, drafts));
        }
        for table in WORDED {
            let of_table: Vec<_> = entries.iter().filter(|one| one.entry.0 == table).collect();
            let shown = of_table.iter().take(FOLLOWED_SHOWN);
            // What the draft would say is worked out when it is taken: here it matters only whether it can.
            let nothing = |one: &EntryDifference| {
                let (table, entry) = one.entry.clone();
                one.can_be_drafted().then_some(Drafted::Texts { table, entry, texts: Vec::new() })
            };
            let said: Vec<_> = shown.map(|one| (self.entry(one), nothing(one))).collect();
            groups.push(self.group(table, of_table.len(), said, drafts));
        }
        groups.retain(|group| group.count > 0);
        groups
    }

    fn group(
        &self,
        id: &'static str,
        count: usize,
        said: Vec<(DifferenceView, Option<Drafted>)>,
        drafts: &Drafts,
    ) -> DifferenceGroup {
        let all: Vec<&Drafted> = said.iter().filter_map(|(_, drafted)| drafted.as_ref()).collect();
        let mut in_the_way = in_the_way(self.lang, self.current, all);
        let row = |(view, drafted): (DifferenceView, Option<Drafted>)| {
            let Some(drafted) = drafted else { return view };
            let entry = entry_of(&drafted);
            let in_the_way = in_the_way.remove(&entry).unwrap_or_default();
            let page = drafts.pages.get(&entry).cloned();
            let free = page.is_none() && in_the_way.is_empty() && drafts.is_open;
            let (about, key) = entry;
            let fields = [("about", about), ("key", key), ("file", drafts.number.to_string())];
            let fields = fields.map(|(name, value)| (name.to_owned(), value)).to_vec();
            DifferenceView { in_the_way, drafted: page, take: free.then_some(fields), ..view }
        };
        DifferenceGroup {
            id: id.to_owned(),
            title: t!(in self.lang, "followed-group", kind = id),
            lead: t!(in self.lang, "followed-group-lead", kind = id),
            count,
            rows: said.into_iter().map(row).collect(),
        }
    }

    /// What changed from one file to the next.
    pub(super) fn news(&self, before: &Followed, now: &Followed) -> NewsView {
        let (items, entries) = (now.items(&before.release), now.entries(&before.release));
        let rows: Vec<DifferenceView> =
            items.iter().map(|one| self.item(one)).chain(entries.iter().map(|one| self.entry(one))).collect();
        let gone = now.gone_since(before).into_iter().take(FOLLOWED_SHOWN).map(|entry| self.name(&entry)).collect();
        NewsView {
            count: rows.len(),
            rows: rows.into_iter().take(FOLLOWED_SHOWN).collect(),
            gone,
            ..NewsView::default()
        }
    }

    /// What of it has no place here.
    pub(super) fn unplaced(&self, theirs: &Followed) -> Vec<String> {
        let obstacles = theirs.obstacles.iter().map(|obstacle| said(self.lang, obstacle, true));
        let overtaken =
            theirs.overtaken.iter().map(|entry| t!(in self.lang, "followed-overtaken", name = self.name(entry)));
        obstacles.chain(overtaken).take(FOLLOWED_SHOWN).collect()
    }

    fn name(&self, (table, id): &Entry) -> String {
        match table.as_str() {
            "item" => id.clone(),
            _ => name(self.lang, &nothing_of(table, id)),
        }
    }

    fn item(&self, one: &ItemDifference<'_>) -> DifferenceView {
        let (lang, theirs) = (self.lang, one.theirs);
        let id = theirs.id.to_string();
        let mut told = Vec::new();
        if one.fate == ItemFate::New {
            told.push(self.about_new(theirs));
        }
        if let Some(next) = theirs.replaced_by.as_ref().filter(|_| one.fate == ItemFate::Retired) {
            told.push(t!(in lang, "followed-replaced", id = next.to_string()));
        }
        if one.other_demand {
            told.push(t!(in lang, "followed-other-demand", id = id.clone()));
        } else if one.fate == ItemFate::Otherwise {
            told.push(t!(in lang, "followed-otherwise"));
        }
        let mut rows = match one.fate {
            ItemFate::Retired => Vec::new(),
            // Nothing can be taken of it, so it is shown as it stands.
            _ if one.other_demand => rows_of_items(lang, one.ours, theirs),
            _ => rows_of_items(lang, one.ours, &one.in_their_words()),
        };
        if let Some(ours) = one.ours {
            rows.extend(one.fields.iter().map(|field| self.field_row(*field, ours, theirs)));
        }
        rows.extend(one.numbers.iter().map(|(ours, theirs)| DifferenceRow {
            what: theirs.text.show(lang).to_owned(),
            lang: None,
            pieces: spell(&number(lang, ours), &number(lang, theirs)),
        }));
        DifferenceView {
            name: id.clone(),
            anchor: id.clone(),
            href: one.ours.map(|_| format!("/catalogue/item/{id}")),
            fate: t!(in lang, "followed-fate", fate = one.fate.code()),
            told,
            rows,
            ..DifferenceView::default()
        }
    }

    /// What else there is to know about a new item.
    fn about_new(&self, item: &Item) -> String {
        let (release, lang) = (self.current, self.lang);
        let said = [
            words::type_word(release, item.kind, lang),
            words::placement_word(release, item.placement, lang),
            words::met_word(release, item.met, lang),
            words::verification_word(release, item.verified_by, lang),
        ];
        format!("{}. {}", said.join(" · "), item.obligation)
    }

    fn field_row(&self, field: Field, ours: &Item, theirs: &Item) -> DifferenceRow {
        let what = t!(in self.lang, "newer-field", field = field_code(field));
        DifferenceRow { what, lang: None, pieces: spell(&self.value(field, ours), &self.value(field, theirs)) }
    }

    fn value(&self, field: Field, item: &Item) -> String {
        let (release, lang) = (self.current, self.lang);
        let shown = |text: &Option<Text>| text.as_ref().map(|text| text.show(lang).to_owned()).unwrap_or_default();
        match field {
            Field::Text => item.text.show(lang).to_owned(),
            Field::Reason => item.reason.show(lang).to_owned(),
            Field::Evidence => shown(&item.evidence),
            Field::Better => shown(&item.better),
            Field::Type => words::type_word(release, item.kind, lang).to_owned(),
            Field::Placement => words::placement_word(release, item.placement, lang).to_owned(),
            Field::Met => words::met_word(release, item.met, lang).to_owned(),
            Field::VerifiedBy => words::verification_word(release, item.verified_by, lang).to_owned(),
            Field::Scale => item.scale.map(|(low, high)| format!("{low}–{high}")).unwrap_or_default(),
            Field::AnnexC => release.label(if item.annex_c { "word.yes" } else { "word.no" }, lang).to_owned(),
            Field::References => item.references.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            Field::Burden => item.burden.to_string(),
        }
    }

    fn entry(&self, one: &EntryDifference) -> DifferenceView {
        let lang = self.lang;
        let (table, id) = &one.entry;
        let drafted = nothing_of(table, id);
        let mut rows = Vec::new();
        for (field, ours, theirs) in &one.texts {
            for one in Lang::ALL {
                let here = ours.as_ref().and_then(|text| text.get(one)).unwrap_or_default();
                // A language that they have not written is none that they word otherwise.
                let Some(there) = theirs.get(one).filter(|there| !there.is_empty() && *there != here) else { continue };
                let lang_tag = (one != lang).then(|| one.tag());
                rows.push(DifferenceRow { what: place(lang, field, one), lang: lang_tag, pieces: spell(here, there) });
            }
        }
        let fate_of = if one.is_new { ItemFate::New.code() } else { ItemFate::Reworded.code() };
        let told = match (one.is_new, one.can_be_drafted()) {
            (true, _) => vec![t!(in lang, "followed-entry-new")],
            (false, false) => vec![t!(in lang, "followed-entry-other")],
            (false, true) => Vec::new(),
        };
        DifferenceView {
            name: name(lang, &drafted),
            anchor: name_of(&drafted),
            href: crate::editions::page_of(&drafted).filter(|_| !one.is_new),
            fate: t!(in lang, "followed-fate", fate = fate_of),
            told,
            rows,
            ..DifferenceView::default()
        }
    }
}

/// A change of an entry that is no item, which says nothing: what names are made of.
fn nothing_of(table: &str, id: &str) -> Drafted {
    Drafted::Texts { table: table.to_owned(), entry: id.to_owned(), texts: Vec::new() }
}

/// A number with its unit and its limits.
fn number(lang: Lang, parameter: &Parameter) -> String {
    let digits = |value: i64| parameter.digits(value, lang);
    let (low, high) = parameter.range;
    format!("{} {} ({}–{})", digits(parameter.default), parameter.unit.show(lang), digits(low), digits(high))
}

/// What would be in the way of taking these into a draft, for each: what the catalogue does not allow, and what the form of the draft would
/// not take. What is only not written yet can be written there.
pub(super) fn in_the_way<'a>(
    lang: Lang,
    current: &Release,
    drafted: impl IntoIterator<Item = &'a Drafted>,
) -> BTreeMap<Entry, Vec<String>> {
    let all: Vec<&Drafted> = drafted.into_iter().collect();
    let mut found: BTreeMap<Entry, Vec<String>> = BTreeMap::new();
    if all.is_empty() {
        return found;
    }
    for obstacle in way(current, all.iter().copied()) {
        // An item that is changed is one all the same.
        let tables: &[&str] = match obstacle.table {
            "item" | "change" => &["item"],
            "worded" => &WORDED,
            _ => &[],
        };
        let is_of = |one: &&&Drafted| tables.contains(&one.table()) && one.id() == obstacle.id;
        if let Some(one) = all.iter().find(is_of) {
            found.entry(entry_of(one)).or_default().push(said(lang, &obstacle, false));
        }
    }
    for one in all {
        let unfit = unfit(lang, one);
        if !unfit.is_empty() {
            found.entry(entry_of(one)).or_default().extend(unfit);
        }
    }
    found
}

/// What the form of the draft would not take.
fn unfit(lang: Lang, drafted: &Drafted) -> Vec<String> {
    match drafted {
        Drafted::New { item, measures } => {
            let mut unfit: Vec<String> =
                wrong_shape(item.id.as_str(), item.domain.as_str(), lang).into_iter().collect();
            let obligation = item.obligation.trim();
            if obligation.is_empty() || obligation.contains('\n') || obligation.chars().count() > SHORT_CHARS_MAX {
                unfit.push(t!(in lang, "edition-wrong-obligation"));
            }
            if item.references.len() > ITEM_REFERENCES_MAX {
                unfit.push(t!(in lang, "edition-wrong-references"));
            }
            if measures.len() > ITEM_REFERENCES_MAX {
                unfit.push(t!(in lang, "edition-wrong-measures"));
            }
            unfit.extend(Texts::of(item).too_long(lang).into_iter().map(|wrong| wrong.message));
            unfit.dedup();
            unfit
        }
        Drafted::Change(change) => too_long(lang, [&change.text, &change.reason, &change.evidence, &change.better]),
        Drafted::Texts { texts, .. } => too_long(lang, texts.iter().map(|change| &change.text)),
    }
}

fn too_long<'a>(lang: Lang, said: impl IntoIterator<Item = &'a Rewording>) -> Vec<String> {
    let written = |one: &'a Rewording| [&one.nb, &one.nn, &one.en].into_iter().flatten();
    let long = said.into_iter().flat_map(written).any(|text| text.chars().count() > EDITION_CHARS_MAX);
    long.then(|| t!(in lang, "wrong-too-long", max = EDITION_CHARS_MAX)).into_iter().collect()
}

/// An obstacle in words; with what it is about where nothing else says that.
fn said(lang: Lang, obstacle: &Obstacle, named: bool) -> String {
    let (entry, words) = told(lang, &InTheWay::Obstacle(obstacle.clone()));
    if named && !entry.is_empty() { format!("{entry}: {}", words.words) } else { words.words }
}

/// What becomes of something that can be offered, in words: «IDT-FJO-1 Nytt krav».
pub(super) fn offered(lang: Lang, drafted: &Drafted) -> String {
    format!("{} {}", name(lang, drafted), fate(lang, drafted))
}
