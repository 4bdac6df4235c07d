//! What has changed between two versions of a whole procurement, and the change list that says so.

#![allow(clippy::unwrap_used)]

mod support;

use catalogue::content::embedded;
use catalogue::content::id::{ItemId, ParameterId};
use catalogue::content::item::{LineType, Placement};
use catalogue::document::difference::{Announced, Compared, LineField, announced, change_list, difference};
use catalogue::document::model::{Block, plain};
use catalogue::document::{Date, Document};
use catalogue::procurement::case::LineEdit;
use catalogue::procurement::{CaseFile, derive};

fn date() -> Date {
    Date::parse("2026-11-21").unwrap()
}

fn of(case: &CaseFile) -> Announced {
    announced(embedded(), case, &derive(embedded(), case), date(), None)
}

fn list(case: &CaseFile, old: &Announced, new: &Announced) -> Document {
    let from = Compared { number: Some(1), date: date(), announced: old };
    let to = Compared { number: None, date: date(), announced: new };
    change_list(embedded(), case, &derive(embedded(), case), from, to)
}

/// All words of a document.
fn words(document: &Document) -> String {
    let mut said = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Title { text, subtitle } => said.extend([text.clone(), subtitle.clone()]),
            Block::Heading { text, .. } => said.push(text.clone()),
            Block::Paragraph { inlines, .. } => said.push(plain(inlines)),
            Block::Table(table) => {
                said.extend(table.header.clone());
                let cells = table.rows.iter().flatten().flat_map(|cell| &cell.paragraphs);
                said.extend(cells.map(|paragraph| plain(paragraph)));
                assert!(table.rows.iter().all(|row| row.len() == table.header.len()));
                assert_eq!(table.widths.iter().map(|width| u32::from(*width)).sum::<u32>(), 100, "{}", table.caption);
            }
            other => panic!("a change list has no {other:?}"),
        }
    }
    said.join("\n")
}

#[test]
fn what_is_announced_is_the_same_after_it_was_kept() {
    for name in support::CASES {
        let kept = of(&support::case(name));
        let json = serde_json::to_string(&kept).unwrap();
        assert_eq!(serde_json::from_str::<Announced>(&json).unwrap(), kept, "{name}");
        assert!(kept.lines.len() > 5 && difference(&kept, &kept).is_empty(), "{name}");
    }
}

#[test]
fn a_change_list_tells_each_change_in_words() {
    let case = support::case("school-survey");
    let before = of(&case);
    let mut after = case.clone();
    let lines: Vec<_> = derive(embedded(), &case).lines.into_iter().filter(|line| line.stands() && !line.own).collect();
    let specified = |kind| {
        let found = lines.iter().filter(|line| line.kind == kind && line.placement == Placement::Specification);
        found.map(|line| line.id.clone()).collect::<Vec<ItemId>>()
    };
    let absolute = specified(LineType::Absolute);
    let mut edit = |id: &ItemId, edit: LineEdit| {
        after.requirements.lines.insert(id.clone(), edit);
    };
    edit(&absolute[0], LineEdit { text: Some("Løsningen skal gjøre noe annet.".to_owned()), ..LineEdit::default() });
    edit(&absolute[1], LineEdit { kind: Some(LineType::Information), ..LineEdit::default() });
    edit(&absolute[2], LineEdit { placement: Some(Placement::Contract), ..LineEdit::default() });
    edit(&absolute[3], LineEdit { left_out: "KANARI-grunn".to_owned(), ..LineEdit::default() });
    after.requirements.parameters.insert(ParameterId::from("breach_hours"), 12);
    after.organisation.contact = "personvern@fjordvik.example".to_owned();

    let found = difference(&before, &of(&after));
    let told =
        |id: &ItemId| found.changed.iter().find(|change| change.new.id == *id).map(|change| change.fields.clone());
    assert_eq!(told(&absolute[0]).unwrap(), [LineField::Text]);
    assert!(told(&absolute[1]).unwrap().contains(&LineField::Type));
    assert!(told(&absolute[2]).unwrap().contains(&LineField::Placement));
    assert_eq!(found.removed.iter().map(|line| line.id.clone()).collect::<Vec<_>>(), [absolute[3].clone()]);
    assert!(found.added.is_empty());
    assert!(found.parameters.iter().any(|changed| changed.new.starts_with("12 ")), "{:?}", found.parameters);
    assert!(found.fields.iter().any(|changed| changed.new.contains("personvern@fjordvik.example")));
    assert_eq!(difference(&of(&after), &before).added, found.removed, "and the other way round");

    let document = list(&after, &before, &of(&after));
    let said = words(&document);
    for words in
        ["versjon 1, 21. november 2026", "utkastet", "Løsningen skal gjøre noe annet.", "personvern@fjordvik.example"]
    {
        assert!(said.contains(words), "{words}\n{said}");
    }
    assert!(said.contains(absolute[3].as_str()) && !said.contains("KANARI"));
    assert!(!said.contains("changes."), "a label is missing\n{said}");
}

#[test]
fn what_is_internal_is_no_difference() {
    let case = support::case("school-survey");
    let mut after = case.clone();
    for (id, given) in &mut after.risk.scenarios {
        given.note = format!("KANARI {id}");
    }
    after.risk.scenarios.entry("S-K01".into()).or_default().note = "KANARI".to_owned();
    for decision in after.risk.measures.values_mut() {
        decision.reason = "KANARI".to_owned();
    }
    let new = of(&after);
    assert!(difference(&of(&case), &new).is_empty());
    assert!(!serde_json::to_string(&new).unwrap().contains("KANARI"));
    assert_eq!(words(&list(&after, &of(&case), &new)).lines().count(), 3, "title, versions, and that nothing changed");
}

#[test]
fn a_confidential_line_changes_without_saying_how() {
    let mut case = support::case("school-survey");
    let id = derive(embedded(), &case).lines.iter().find(|line| line.stands() && !line.own).unwrap().id.clone();
    let edit = |text: &str| LineEdit { text: Some(text.to_owned()), confidential: Some(true), ..LineEdit::default() };
    case.requirements.lines.insert(id.clone(), edit("KANARI én"));
    let before = of(&case);
    case.requirements.lines.insert(id, edit("KANARI to"));
    let after = of(&case);
    let found = difference(&before, &after);
    assert_eq!(found.changed.iter().map(|change| change.fields.clone()).collect::<Vec<_>>(), [vec![LineField::Sealed]]);
    assert!(!words(&list(&case, &before, &after)).contains("KANARI"));
    assert!(!serde_json::to_string(&after).unwrap().contains("KANARI"));
}
