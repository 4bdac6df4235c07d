//! Another organisation's catalogue beside one's own: what differs is told, nothing else is, and what is taken differs no longer.

#![allow(clippy::unwrap_used)]

use catalogue::content::extension::{text_digest, texts_of, wording};
use catalogue::content::followed::{Followed, ItemFate, in_the_way};
use catalogue::content::item::{Item, LineType, Placement};
use catalogue::content::{Drafted, Extension, ItemChange, Number, Release, Rewording, Text, TextChange, Why, embedded};
use catalogue::procurement::newer::Field;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const TODAY: &str = "2026-11-22";

fn item(id: &str) -> &'static Item {
    embedded().items.iter().find(|item| item.id.as_str() == id).unwrap()
}

fn in_all(nb: &str) -> Text {
    Text { nb: nb.to_owned(), nn: Some(format!("{nb} (nn)")), en: Some(format!("{nb} (en)")) }
}

/// A new item of somebody's own, made after one that is there.
fn own(like: &Item, number: usize) -> Drafted {
    let item = Item {
        id: format!("{}-FJO-{number}", like.domain).as_str().into(),
        since: String::new(),
        text: in_all("Løsningen skal gjøre noe som bare de har tenkt på."),
        applies: None,
        only_when: None,
        strengthens: None,
        ..like.clone()
    };
    Drafted::New { item: Box::new(item), measures: vec!["T-IDT-1".into()] }
}

/// What an edition does to the item of this place.
fn deed(place: usize, words: &str) -> Drafted {
    let item = &embedded().items[place];
    let reason = Rewording { nb: Some(format!("{} {words}", item.reason.nb)), ..Rewording::default() };
    match place % 5 {
        0 => own(item, place + 1),
        1 => {
            let retired = Some(String::new());
            Drafted::Change(ItemChange { id: item.id.clone(), retired, ..ItemChange::default() })
        }
        _ => Drafted::Change(ItemChange { id: item.id.clone(), was: wording(item), reason, ..ItemChange::default() }),
    }
}

/// Other words for the title of a scenario.
fn titled(place: usize, words: &str) -> Drafted {
    let scenario = &embedded().scenarios[place];
    let (table, entry) = ("scenario".to_owned(), scenario.id.to_string());
    let text = Rewording { nb: Some(format!("{} {words}", scenario.title.nb)), ..Rewording::default() };
    let was = text_digest(&scenario.title);
    let texts = vec![TextChange { table: table.clone(), entry: entry.clone(), field: "title".to_owned(), was, text }];
    Drafted::Texts { table, entry, texts }
}

fn edition(drafted: &[Drafted]) -> Extension {
    let named = Extension { title: "Fjordvik kommune".to_owned(), ..Extension::default() };
    named.with(drafted, Number::FIRST, "3.1.0+fjordvik.1")
}

fn joined(base: &Release, extension: &Extension) -> Release {
    base.extended(extension, "fjordvik").unwrap()
}

/// What is told of, with what becomes of it.
fn told(ours: &Release, theirs: &Followed) -> BTreeMap<String, ItemFate> {
    theirs.items(ours).into_iter().map(|one| (one.theirs.id.to_string(), one.fate)).collect()
}

/// Everything that a draft can say of what differs.
fn all_drafted(ours: &Release, theirs: &Followed) -> Vec<Drafted> {
    let items = theirs.items(ours);
    let items = items.iter().filter_map(|one| one.drafted(theirs, (ours, embedded()), TODAY));
    let entries = theirs.entries(ours);
    items.chain(entries.iter().filter_map(|one| one.drafted(embedded()))).collect()
}

#[test]
fn a_catalogue_does_not_differ_from_itself() {
    let same = Followed::whole(embedded().clone());
    assert!(same.items(embedded()).is_empty() && same.entries(embedded()).is_empty());
    assert!(same.gone_since(&same).is_empty());
}

#[test]
fn what_can_not_be_changed_under_the_same_id_is_told_apart() {
    let mut release = embedded().clone();
    let with_numbers = release.items.iter().position(|item| item.text.nb.contains('{')).unwrap();
    let of = |release: &Release, id: &str| release.items.iter().position(|item| item.id.as_str() == id).unwrap();
    let (retyped, other) = (of(&release, "IDT-003"), of(&release, "IDT-001"));
    assert!(![retyped, other].contains(&with_numbers));
    (release.items[retyped].kind, release.items[retyped].placement) = (LineType::Information, Placement::Specification);
    release.items[retyped].reason.nb.push_str(" Og mer.");
    release.items[other].obligation = "something else altogether".to_owned();
    release.items[other].text.nb = "Løsningen skal gjøre noe annet.".to_owned();
    let name = catalogue::content::text::placeholders(&release.items[with_numbers].text.nb)[0].to_owned();
    let parameter = release.parameters.iter_mut().find(|one| one.id.as_str() == name).unwrap();
    parameter.default = if parameter.default == parameter.range.0 { parameter.range.1 } else { parameter.range.0 };
    let theirs = Followed::whole(release);
    let found = theirs.items(embedded());
    let one = |id: &str| found.iter().find(|one| one.theirs.id.as_str() == id).unwrap();
    let retyped = one("IDT-003");
    assert_eq!((retyped.fate, retyped.other_demand), (ItemFate::Otherwise, false));
    assert!(retyped.fields.contains(&Field::Type));
    // Its words can be taken all the same, and nothing but its words.
    let Some(Drafted::Change(change)) = retyped.drafted(&theirs, (embedded(), embedded()), TODAY) else { panic!() };
    assert!(change.text.is_empty() && change.reason.nb.unwrap().ends_with(" Og mer.") && change.retired.is_none());
    let other = one("IDT-001");
    assert_eq!((other.fate, other.other_demand), (ItemFate::Otherwise, true));
    assert_eq!(other.drafted(&theirs, (embedded(), embedded()), TODAY), None, "the same id never means two things");
    let numbers: Vec<&str> = found.iter().flat_map(|one| &one.numbers).map(|(ours, _)| ours.id.as_str()).collect();
    assert!(numbers.contains(&name.as_str()), "{numbers:?}");
}

#[test]
fn what_has_no_place_here_is_said_and_stands_in_the_way_of_a_draft() {
    let mut lost = item("IDT-003").clone();
    (lost.id, lost.domain) = ("ZZZ-FJO-1".into(), "ZZZ".into());
    let gone = ItemChange { id: "INGEN-404".into(), ..ItemChange::default() };
    let extension = Extension { items: vec![lost], changes: vec![gone], ..edition(&[]) };
    let theirs = Followed::laid(&extension, embedded());
    let why: Vec<&Why> = theirs.obstacles.iter().map(|obstacle| &obstacle.why).collect();
    assert!(why.contains(&&Why::Nothing("domain", "ZZZ".to_owned())), "{why:?}");
    assert!(why.contains(&&Why::Nothing("item", "INGEN-404".to_owned())), "{why:?}");
    assert_eq!(told(embedded(), &theirs), BTreeMap::from([("ZZZ-FJO-1".to_owned(), ItemFate::New)]));
    let drafted = all_drafted(embedded(), &theirs);
    let in_the_way = in_the_way(embedded(), &drafted);
    assert_eq!(in_the_way.len(), 1, "{in_the_way:?}");
    assert_eq!((in_the_way[0].table, in_the_way[0].id.as_str()), ("item", "ZZZ-FJO-1"));
}

#[test]
fn words_for_a_text_that_is_another_here_are_said_to_be_overtaken() {
    let extension = edition(&[titled(0, "igjen")]);
    assert!(Followed::laid(&extension, embedded()).overtaken.is_empty());
    let mut later = embedded().clone();
    later.scenarios[0].title.nb = "Noe helt annet".to_owned();
    let theirs = Followed::laid(&extension, &later);
    let entry = ("scenario".to_owned(), later.scenarios[0].id.to_string());
    assert_eq!(theirs.overtaken, BTreeSet::from([entry]));
    assert!(theirs.entries(&later).is_empty(), "it does not hold, so it is no difference");
}

#[test]
fn what_is_new_since_the_last_time_is_what_they_did_since() {
    let first = edition(&[deed(2, "først"), deed(3, "først")]);
    let (before, now) = (
        Followed::laid(&first, embedded()),
        Followed::laid(&edition(&[deed(2, "først"), deed(4, "etterpå")]), embedded()),
    );
    let id = |place: usize| embedded().items[place].id.to_string();
    assert_eq!(told(&before.release, &now), BTreeMap::from([(id(4), ItemFate::Reworded)]));
    assert_eq!(now.gone_since(&before), [("item".to_owned(), id(3))]);
    let mut fewer = embedded().clone();
    fewer.items.remove(7);
    let gone = Followed::whole(fewer).gone_since(&Followed::whole(embedded().clone()));
    assert_eq!(gone, [("item".to_owned(), id(7))]);
}

#[test]
fn an_offer_holds_what_was_picked_and_what_that_can_not_be_read_without() {
    let (new, old) = (own(item("IDT-003"), 1), item("IDT-001"));
    let retire = ItemChange {
        id: old.id.clone(),
        retired: Some(String::new()),
        replaced_by: Some("IDT-FJO-1".into()),
        ..ItemChange::default()
    };
    let all = Extension {
        base: embedded().version.clone(),
        offer: true,
        ..edition(&[
            new,
            own(item("TLG-001"), 2),
            Drafted::Change(retire),
            deed(2, "mer"),
            titled(0, "mer"),
            titled(1, "mer"),
        ])
    };
    let title = ("scenario".to_owned(), embedded().scenarios[1].id.to_string());
    let part = all.part(&BTreeSet::from([("item".to_owned(), old.id.to_string()), title.clone()]));
    assert_eq!((part.title.as_str(), part.offer, &part.base), ("Fjordvik kommune", true, &embedded().version));
    let ids: Vec<&str> = part.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["IDT-FJO-1"], "what takes over comes along");
    assert_eq!((part.changes.len(), part.changes[0].id.as_str()), (1, old.id.as_str()));
    assert_eq!((part.texts.len(), &part.texts[0].entry), (1, &title.1));
    assert_eq!((part.leads.len(), part.leads[0].item.as_str()), (1, "IDT-FJO-1"));
    joined(embedded(), &part);
    let file = serde_json::to_string(&part).unwrap();
    assert_eq!(serde_json::from_str::<Extension>(&file).unwrap(), part);
}

/// Some places of items, each with words, and some of scenarios.
fn some() -> impl Strategy<Value = (BTreeMap<usize, String>, BTreeMap<usize, String>)> {
    let of = |count: usize, most: usize| proptest::collection::btree_map(0..count, "[a-zæøå]{1,12}", 0..most);
    (of(embedded().items.len(), 10), of(embedded().scenarios.len(), 4))
}

fn deeds((items, scenarios): &(BTreeMap<usize, String>, BTreeMap<usize, String>)) -> Vec<Drafted> {
    // An item that another is the stricter version of, or that is retired already, is left alone.
    let is_free = |place: &usize| {
        let item = &embedded().items[*place];
        let named = |other: &Item| other.strengthens.as_ref() == Some(&item.id);
        item.retired.is_none() && (place % 5 != 1 || !embedded().items.iter().any(named))
    };
    let items = items.iter().filter(|(place, _)| is_free(place)).map(|(place, words)| deed(*place, words));
    items.chain(scenarios.iter().map(|(place, words)| titled(*place, words))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    /// Whatever another has done, it is told of, and nothing that only we have done; what is taken differs no longer.
    #[test]
    fn what_is_taken_differs_no_longer(theirs in some(), ours in some()) {
        let (theirs, ours) = (deeds(&theirs), deeds(&ours));
        let their_edition = edition(&theirs);
        let mut our_edition = edition(&ours);
        let here = joined(embedded(), &our_edition);
        let followed = Followed::laid(&their_edition, embedded());
        prop_assert!(followed.obstacles.is_empty(), "{:?}", followed.obstacles);
        let by: BTreeSet<(String, String)> =
            theirs.iter().map(|one| (one.table().to_owned(), one.id().to_owned())).collect();
        for one in followed.items(&here) {
            prop_assert!(by.contains(&("item".to_owned(), one.theirs.id.to_string())), "{}", one.theirs.id);
        }
        for one in followed.entries(&here) {
            prop_assert!(by.contains(&one.entry), "{:?}", one.entry);
        }
        // Against what both began with, each deed is told of.
        let plain = told(embedded(), &followed);
        let of_items = theirs.iter().filter(|one| one.table() == "item");
        prop_assert_eq!(plain.len(), of_items.count());
        prop_assert_eq!(followed.entries(embedded()).len(), theirs.len() - plain.len());

        let taken = all_drafted(&here, &followed);
        prop_assert!(in_the_way(&here, &taken).is_empty());
        let reviewed: Vec<Drafted> = taken;
        our_edition = our_edition.with(&reviewed, Number::FIRST, "3.1.0+storvik.1");
        let after = joined(embedded(), &our_edition);
        let left: Vec<_> = followed.items(&after).into_iter().map(|one| (one.theirs.id.clone(), one.fate)).collect();
        prop_assert_eq!(left, vec![]);
        prop_assert_eq!(followed.entries(&after), vec![]);
    }

    /// A whole catalogue tells of the same as the extension that it was made with.
    #[test]
    fn a_whole_catalogue_is_compared_as_it_is(theirs in some()) {
        let extension = edition(&deeds(&theirs));
        let whole = Followed::whole(joined(embedded(), &extension));
        let laid = Followed::laid(&extension, embedded());
        prop_assert_eq!(told(embedded(), &whole), told(embedded(), &laid));
        prop_assert_eq!(whole.entries(embedded()), laid.entries(embedded()));
        // And both say where a text stands.
        for entry in laid.entries(embedded()) {
            let stands = texts_of(embedded(), &entry.entry.0, &entry.entry.1);
            for (field, ours, _) in entry.texts {
                prop_assert_eq!(stands.iter().find(|(of, _)| *of == field).map(|(_, text)| text), ours.as_ref());
            }
        }
    }

    /// Whatever is picked: the part says of it what the whole says, and speaks of nothing that was neither picked nor needed.
    #[test]
    fn a_part_says_of_what_was_picked_what_the_whole_says(theirs in some(), bits: u64) {
        let deeds = deeds(&theirs);
        let extension = edition(&deeds);
        let picked: BTreeSet<(String, String)> = deeds
            .iter()
            .enumerate()
            .filter(|(place, _)| bits >> (place % 64) & 1 == 1)
            .map(|(_, one)| (one.table().to_owned(), one.id().to_owned()))
            .collect();
        let part = Followed::laid(&extension.part(&picked), embedded());
        let whole = Followed::laid(&extension, embedded());
        prop_assert!(part.obstacles.is_empty());
        let of = |followed: &Followed| -> Vec<Drafted> { all_drafted(embedded(), followed) };
        let expected: Vec<Drafted> = of(&whole)
            .into_iter()
            .filter(|one| picked.contains(&(one.table().to_owned(), one.id().to_owned())))
            .collect();
        prop_assert_eq!(of(&part), expected);
    }
}
