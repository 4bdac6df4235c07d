//! Editions: an organisation's own changes on top of a release keep what was promised, and each holds those before it.

#![allow(clippy::unwrap_used)]

use catalogue::content::check::{check, holds_together};
use catalogue::content::extension::{Lead, text_digest, texts_of, wording};
use catalogue::content::item::Item;
use catalogue::content::lock::{Lock, changes};
use catalogue::content::{
    Drafted, Extension, Extent, ItemChange, Number, Release, Rewording, TextChange, Why, embedded,
};
use proptest::prelude::*;

/// The item that somebody changes.
fn item(id: &str) -> &'static Item {
    embedded().items.iter().find(|item| item.id.as_str() == id).unwrap()
}

/// Other words for the reason of an item.
fn worded(item: &Item, reason: &str) -> ItemChange {
    let reason = Rewording { nb: Some(reason.to_owned()), ..Rewording::default() };
    ItemChange { id: item.id.clone(), was: wording(item), reason, ..ItemChange::default() }
}

fn edition(changes: Vec<ItemChange>) -> Extension {
    Extension { title: "Fjordvik kommune".to_owned(), version: "1.1.0".to_owned(), changes, ..Extension::default() }
}

fn joined(extension: &Extension) -> Release {
    embedded().extended(extension, "fjordvik").unwrap()
}

fn in_the_way(extension: &Extension) -> Vec<Why> {
    let obstacles = embedded().extended(extension, "fjordvik").unwrap_err();
    obstacles.into_iter().map(|obstacle| obstacle.why).collect()
}

/// A new item of the organisation's own, made after one that is there.
fn own(like: &str, id: &str) -> Drafted {
    let item = Item { id: id.into(), since: String::new(), applies: None, only_when: None, ..item(like).clone() };
    Drafted::New {
        item: Box::new(Item { organisation_id: None, strengthens: None, ..item }),
        measures: vec!["T-IDT-1".into()],
    }
}

fn retired(id: &str, next: Option<&str>) -> Drafted {
    let replaced_by = next.map(Into::into);
    Drafted::Change(ItemChange { id: id.into(), retired: Some(String::new()), replaced_by, ..ItemChange::default() })
}

/// An item that some measure leads to, and which no other is a stricter version of.
fn led_to() -> &'static Item {
    let release = embedded();
    let mut items = release.items.iter().filter(|item| item.retired.is_none() && item.strengthens.is_none());
    items
        .find(|item| {
            release.measures.iter().any(|measure| measure.items.contains(&item.id) && measure.items.len() > 1)
                && !release.items.iter().any(|other| other.strengthens.as_ref() == Some(&item.id))
        })
        .unwrap()
}

#[test]
fn other_words_are_the_same_demand_in_a_version_that_says_whose_they_are() {
    let was = item("IDT-003");
    let release = joined(&edition(vec![worded(was, "Fordi vi vil vite hvem det er.")]));
    let now = release.item(&was.id).unwrap();
    assert_eq!(now.reason.nb, "Fordi vi vil vite hvem det er.");
    assert_eq!((&now.reason.nn, &now.text, &now.organisation_id), (&was.reason.nn, &was.text, &None));
    assert_eq!(release.version, format!("{}+fjordvik-kommune.1.1.0", embedded().version));
    assert_eq!(check(&release), []);
    let lock = Lock::of(embedded());
    assert_eq!(lock.check(&release), []);
    let found = changes(&lock, &release);
    assert_eq!(found.kinds["item"].reworded, ["IDT-003"]);
    assert_eq!((found.kinds.len(), Extent::of(&found)), (1, Extent::Words));
}

#[test]
fn a_demand_with_other_numbers_is_another_demand() {
    let with_numbers = embedded().items.iter().find(|item| item.text.nb.contains('{')).unwrap();
    let text = Rewording { nb: Some("Leverandøren skal svare.".to_owned()), ..Rewording::default() };
    let change = ItemChange { id: with_numbers.id.clone(), text, ..ItemChange::default() };
    assert_eq!(in_the_way(&edition(vec![change])), [Why::OtherParameters]);
}

#[test]
fn what_can_not_be_changed_is_said() {
    let gone = ItemChange { id: "INGEN-404".into(), ..worded(item("IDT-003"), "x") };
    assert_eq!(in_the_way(&edition(vec![gone])), [Why::Nothing("item", "INGEN-404".to_owned())]);
    let one = worded(item("IDT-003"), "x");
    assert_eq!(in_the_way(&edition(vec![one.clone(), one.clone()])), [Why::Twice]);
    let empty = ItemChange { reason: Rewording { nb: Some(String::new()), ..Rewording::default() }, ..one };
    let unwritten = in_the_way(&edition(vec![empty]));
    assert!(!unwritten.is_empty() && unwritten.iter().all(|why| matches!(why, Why::Unwritten(1, _))), "{unwritten:?}");
    // Nor can a text come in another language alone.
    let without = embedded().items.iter().find(|item| item.better.is_none()).unwrap();
    let better = Rewording { nn: Some("Betre".to_owned()), ..Rewording::default() };
    let alone = ItemChange { id: without.id.clone(), better, ..ItemChange::default() };
    assert!(matches!(in_the_way(&edition(vec![alone]))[..], [Why::Unwritten(1, _)]));
    let lead = Lead { measure: "T-INGEN-1".into(), item: "IDT-003".into() };
    let extension = Extension { leads: vec![lead], ..edition(Vec::new()) };
    assert_eq!(in_the_way(&extension), [Why::Nothing("measure", "T-INGEN-1".to_owned())]);
}

#[test]
fn who_retires_what_is_retired_agrees_or_is_told() {
    let mut base = embedded().clone();
    let (old, next) = (led_to().id.clone(), item("IDT-003").id.clone());
    let place = base.items.iter().position(|item| item.id == old).unwrap();
    (base.items[place].retired, base.items[place].replaced_by) = (Some("9.0.0".to_owned()), Some(next.clone()));
    let retire = |by: Option<&str>| {
        let replaced_by = by.map(Into::into);
        edition(vec![ItemChange { id: old.clone(), retired: Some("x".into()), replaced_by, ..ItemChange::default() }])
    };
    // The built-in catalogue came to the same after the edition: it is retired when it says so.
    for by in [None, Some(next.as_str())] {
        let release = base.extended(&retire(by), "fjordvik").unwrap();
        assert_eq!(release.item(&old).unwrap().retired.as_deref(), Some("9.0.0"));
    }
    let why = base.extended(&retire(Some("IDT-001")), "fjordvik").unwrap_err().remove(0).why;
    assert_eq!(why, Why::RetiredAlready("9.0.0".to_owned()));
}

#[test]
fn what_takes_over_is_led_to_by_the_same_measures() {
    let old = led_to();
    let id = format!("{}-FJO-1", old.domain);
    let number = "2.0.0".parse::<Number>().unwrap();
    let version = embedded().version_with("Fjordvik kommune", "2.0.0");
    let drafted = [own(old.id.as_str(), &id), retired(old.id.as_str(), Some(&id))];
    let extension = edition(Vec::new()).with(&drafted, number, &version);
    let release = joined(&extension);
    assert_eq!(release.version, version);
    let leading = |release: &Release, id: &str| -> Vec<String> {
        let all = release.measures.iter().filter(|measure| measure.items.iter().any(|item| item.as_str() == id));
        all.map(|measure| measure.id.to_string()).collect()
    };
    let before = leading(embedded(), old.id.as_str());
    assert!(!before.is_empty());
    assert!(leading(&release, old.id.as_str()).is_empty());
    let after = leading(&release, &id);
    assert!(before.iter().all(|measure| after.contains(measure)) && after.contains(&"T-IDT-1".to_owned()), "{after:?}");
    let gone = release.item(&old.id).unwrap();
    assert_eq!((gone.retired.as_deref(), gone.replaced_by.as_ref().unwrap().as_str()), (Some(&*version), &*id));
    let new = release.items.iter().find(|item| item.id.as_str() == id).unwrap();
    assert_eq!((new.since.as_str(), new.organisation_id.as_deref()), (&*version, Some("fjordvik")));
    assert_eq!(holds_together(&release), []);
    assert_eq!(Extent::of(&changes(&Lock::of(embedded()), &release)), Extent::Retired);
    assert_eq!(Lock::of(embedded()).check(&release), []);

    // The next edition holds it, words it anew and retires it in its turn, and nobody who read the first can be surprised.
    let first = Lock::of(&release);
    let words = Drafted::Change(ItemChange { id: id.as_str().into(), ..worded(new, "Fordi det nå er klarere.") });
    let version = embedded().version_with("Fjordvik kommune", "2.0.1");
    let second = joined(&extension.with([&words], "2.0.1".parse().unwrap(), &version));
    let now = second.items.iter().find(|item| item.id.as_str() == id).unwrap();
    assert_eq!((now.reason.nb.as_str(), &now.since), ("Fordi det nå er klarere.", &new.since));
    assert_eq!(first.check(&second), []);
    assert_eq!(Extent::of(&changes(&first, &second)), Extent::Words);
    let third = joined(&extension.with([&retired(&id, None)], "3.0.0".parse().unwrap(), "3"));
    assert!(leading(&third, &id).is_empty());
    assert_eq!(first.check(&third), []);
}

/// Other words for the title of a scenario.
fn titled(words: &str) -> TextChange {
    let scenario = &embedded().scenarios[0];
    TextChange {
        table: "scenario".to_owned(),
        entry: scenario.id.to_string(),
        field: "title".to_owned(),
        was: text_digest(&scenario.title),
        text: Rewording { nb: Some(words.to_owned()), ..Rewording::default() },
    }
}

#[test]
fn what_is_no_item_is_worded_anew_as_long_as_its_text_stands() {
    let extension = Extension { texts: vec![titled("En annen tittel")], ..edition(Vec::new()) };
    let release = joined(&extension);
    let mut expected = embedded().clone();
    expected.scenarios[0].title.nb = "En annen tittel".to_owned();
    assert_eq!(release.scenarios, expected.scenarios);
    assert_eq!(
        (&release.questions, &release.clauses, &release.labels),
        (&expected.questions, &expected.clauses, &expected.labels)
    );
    assert_eq!(check(&release), []);
    assert_eq!(
        changes(&Lock::of(embedded()), &release).kinds["scenario"].reworded,
        [expected.scenarios[0].id.to_string()]
    );
    assert!(extension.overtaken_texts(embedded()).is_empty());

    // A later built-in release has other words there: those are read, and it is said.
    let mut later = embedded().clone();
    later.scenarios[0].title.nb = "Noe helt annet".to_owned();
    let joined_later = later.extended(&extension, "fjordvik").unwrap();
    assert_eq!(joined_later.scenarios, later.scenarios);
    assert_eq!(extension.overtaken_texts(&later), [&extension.texts[0]]);

    // The next edition says it in its own words, and is laid over the first.
    let texts = vec![titled("En tredje tittel")];
    let drafted = Drafted::Texts { table: "scenario".to_owned(), entry: texts[0].entry.clone(), texts };
    let next = extension.with([&drafted], Number::FIRST, "x");
    assert_eq!((next.texts.len(), joined(&next).scenarios[0].title.nb.as_str()), (1, "En tredje tittel"));

    let of = |table: &str, entry: &str, field: &str| TextChange {
        table: table.to_owned(),
        entry: entry.to_owned(),
        field: field.to_owned(),
        ..titled("x")
    };
    let scenario = embedded().scenarios[0].id.to_string();
    for wrong in [
        of("item", "IDT-003", "text"),
        of("scenario", "S-404", "title"),
        of("scenario", &scenario, "id"),
        of("scenario", &scenario, "title.9"),
    ] {
        let why = in_the_way(&Extension { texts: vec![wrong.clone()], ..edition(Vec::new()) });
        assert!(matches!(why[..], [Why::Nothing(..)]), "{wrong:?}: {why:?}");
    }
    let twice = Extension { texts: vec![titled("x"), titled("y")], ..edition(Vec::new()) };
    assert_eq!(in_the_way(&twice), [Why::Twice]);
    let numbers = Extension { texts: vec![titled("Innen {breach_hours} timer")], ..edition(Vec::new()) };
    assert_eq!(in_the_way(&numbers), [Why::OtherParameters]);
}

#[test]
fn every_text_of_what_can_be_worded_is_found_where_it_stands() {
    let release = embedded();
    let entries = release.scenarios.iter().map(|entry| ("scenario", entry.id.to_string()));
    let entries = entries.chain(release.measures.iter().map(|entry| ("measure", entry.id.to_string())));
    let entries = entries.chain(release.questions.iter().take(20).map(|entry| ("question", entry.id.to_string())));
    let entries: Vec<_> =
        entries.chain(release.clauses.iter().map(|entry| ("clause", entry.number.to_string()))).step_by(7).collect();
    let mut texts = Vec::new();
    for (table, entry) in entries {
        let found = texts_of(release, table, &entry);
        assert!(!found.is_empty(), "{table} {entry}");
        texts.extend(found.into_iter().filter(|(_, text)| !text.nb.is_empty()).map(|(field, text)| TextChange {
            table: table.to_owned(),
            entry: entry.clone(),
            field,
            was: text_digest(&text),
            text: Rewording { nb: Some(format!("{} Igjen.", text.nb)), ..Rewording::default() },
        }));
    }
    let extension = Extension { texts, ..edition(Vec::new()) };
    let release = joined(&extension);
    for change in &extension.texts {
        let now = texts_of(&release, &change.table, &change.entry);
        let now = now.iter().find(|(field, _)| *field == change.field).unwrap();
        assert_eq!(Some(&now.1.nb), change.text.nb.as_ref(), "{change:?}");
    }
    assert!(texts_of(embedded(), "item", "IDT-003").is_empty(), "an item has a change of its own");
}

/// Some items, each with other words.
fn some() -> impl Strategy<Value = Vec<(usize, String)>> {
    let one = (0..embedded().items.len(), "[a-zæøå ]{1,40}");
    proptest::collection::btree_map(one.0, one.1, 0..12).prop_map(|some| some.into_iter().collect())
}

fn drafted(some: &[(usize, String)]) -> Vec<Drafted> {
    let change = |(place, words): &(usize, String)| {
        let item = &embedded().items[*place];
        Drafted::Change(worded(item, &format!("{} {words}", item.reason.nb)))
    };
    some.iter().map(change).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is worded anew: nothing means anything else, and nothing else is touched.
    #[test]
    fn words_touch_what_they_are_about_and_nothing_else(some in some()) {
        let extension = edition(Vec::new()).with(&drafted(&some), Number::FIRST, "x");
        let release = joined(&extension);
        prop_assert_eq!(Lock::of(embedded()).check(&release), []);
        for (place, (was, now)) in embedded().items.iter().zip(&release.items).enumerate() {
            match some.iter().find(|(of, _)| *of == place) {
                Some((_, words)) => prop_assert_eq!(&now.reason.nb, &format!("{} {words}", was.reason.nb)),
                None => prop_assert_eq!(was, now),
            }
        }
        prop_assert_eq!(&release.measures, &embedded().measures);
        prop_assert!(extension.overtaken(embedded()).is_empty());
        // Applied where it is applied already it changes nothing; and what it was made from is another by now.
        let again = release.extended(&extension, "fjordvik").unwrap();
        prop_assert_eq!(&again.items, &release.items);
        prop_assert_eq!(extension.overtaken(&release).len(), some.len());
    }

    /// Two editions one after the other say what the later one says where both do, and each what it alone says.
    #[test]
    fn an_edition_holds_those_before_it(one in some(), other in some()) {
        let first = edition(Vec::new()).with(&drafted(&one), Number::FIRST, "x");
        let second = joined(&first.with(&drafted(&other), Number::FIRST, "x"));
        let mut both: Vec<(usize, String)> = one.into_iter().filter(|(place, _)| !other.iter().any(|(of, _)| of == place)).collect();
        both.extend(other);
        let at_once = joined(&edition(Vec::new()).with(&drafted(&both), Number::FIRST, "x"));
        prop_assert_eq!(second.items, at_once.items);
    }

    /// What is said for one text to become another makes it that.
    #[test]
    fn a_rewording_leads_from_one_text_to_the_other(nb in "[a-c]{1,2}", nn in "[a-c]{0,2}", en in "[a-c]{0,2}", old in "[a-c]{1,2}") {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let old = catalogue::content::Text { nb: old.clone(), nn: Some(old.clone()), en: None };
        let new = catalogue::content::Text { nb, nn: some(&nn), en: some(&en) };
        let made = Rewording::between(Some(&old), &new).over(&old);
        prop_assert_eq!(&made.nb, &new.nb);
        prop_assert_eq!(&made.nn, &new.nn.clone().or(old.nn.clone()));
        prop_assert_eq!(&made.en, &new.en);
        prop_assert_eq!(Rewording::between(Some(&old), &old), Rewording::default());
    }
}
