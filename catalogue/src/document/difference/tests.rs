//! Differences of small things made by hand; whole procurements are compared in `catalogue/tests/difference.rs`.

use super::*;
use crate::content::id::ItemId;
use crate::content::item::{LineType, Met, Placement};

fn line(id: &str, text: &str) -> AnnouncedLine {
    AnnouncedLine {
        id: ItemId::from(id),
        domain: "Logg".to_owned(),
        text: text.to_owned(),
        kind: LineType::Absolute,
        placement: Placement::Specification,
        met: Met::Tender,
        evidence: String::new(),
        better: String::new(),
        criterion: String::new(),
        weight: None,
        annex_c: false,
        sealed: String::new(),
    }
}

fn named(id: &str, value: &str) -> Named {
    Named { id: id.to_owned(), name: id.to_uppercase(), value: value.to_owned() }
}

fn announced(lines: Vec<AnnouncedLine>) -> Announced {
    Announced { schema: ANNOUNCED_SCHEMA, lines, agreement: true, ..Announced::default() }
}

#[test]
fn the_same_is_no_difference() {
    let same = announced(vec![line("A-1", "Løsningen skal logge.")]);
    assert!(difference(&same, &same).is_empty());
}

#[test]
fn lines_come_go_and_change_in_what_they_say() {
    let evaluated = |weight| AnnouncedLine {
        kind: LineType::Evaluated,
        placement: Placement::Award,
        criterion: "Kvalitet".to_owned(),
        weight: Some(weight),
        ..line("A-4", "Løsningen bør logge.")
    };
    let old = announced(vec![line("A-1", "én"), line("A-2", "to"), line("A-3", "tre"), evaluated(40)]);
    let moved = AnnouncedLine { placement: Placement::Contract, met: Met::Contract, ..line("A-3", "tre") };
    let new = announced(vec![line("A-2", "to og en halv"), moved, evaluated(60), line("A-5", "fem")]);
    let found = difference(&old, &new);
    let ids = |lines: &[AnnouncedLine]| lines.iter().map(|line| line.id.to_string()).collect::<Vec<_>>();
    assert_eq!((ids(&found.added), ids(&found.removed)), (vec!["A-5".to_owned()], vec!["A-1".to_owned()]));
    let told: Vec<_> = found.changed.iter().map(|change| (change.new.id.as_str(), change.fields.clone())).collect();
    assert_eq!(
        told,
        [("A-2", vec![LineField::Text]), ("A-3", vec![LineField::Placement, LineField::Met])],
        "the one that only weighs something else stands apart"
    );
    assert_eq!(found.weights.len(), 1);
    assert_eq!((found.weights[0].old.weight, found.weights[0].new.weight), (Some(40), Some(60)));
}

#[test]
fn each_field_of_a_line_is_looked_at() {
    let before = AnnouncedLine { sealed: "abc".to_owned(), ..line("A-1", "én") };
    let variants: [(LineField, AnnouncedLine); LineField::ALL.len()] = [
        (LineField::Text, AnnouncedLine { text: "to".to_owned(), ..before.clone() }),
        (LineField::Type, AnnouncedLine { kind: LineType::Information, ..before.clone() }),
        (LineField::Placement, AnnouncedLine { placement: Placement::Qualification, ..before.clone() }),
        (LineField::Met, AnnouncedLine { met: Met::Start, ..before.clone() }),
        (LineField::Criterion, AnnouncedLine { criterion: "Pris".to_owned(), ..before.clone() }),
        (LineField::Weight, AnnouncedLine { weight: Some(5), ..before.clone() }),
        (LineField::Evidence, AnnouncedLine { evidence: "Beskriv".to_owned(), ..before.clone() }),
        (LineField::Better, AnnouncedLine { better: "Raskere".to_owned(), ..before.clone() }),
        (LineField::Domain, AnnouncedLine { domain: "Drift".to_owned(), ..before.clone() }),
        (LineField::AnnexC, AnnouncedLine { annex_c: true, ..before.clone() }),
        (LineField::Sealed, AnnouncedLine { sealed: "def".to_owned(), ..before.clone() }),
    ];
    for (field, after) in variants {
        let found = difference(&announced(vec![before.clone()]), &announced(vec![after]));
        let changes: Vec<_> = found.changed.iter().chain(&found.weights).map(|change| change.fields.clone()).collect();
        assert_eq!(changes, [vec![field]]);
    }
}

#[test]
fn values_that_come_and_go_are_told_once() {
    let with = |values: Vec<Named>| Announced { parameters: values, ..announced(Vec::new()) };
    let old = with(vec![named("a", "24 timer"), named("b", "5 dager"), named("empty", "")]);
    let new = with(vec![named("a", "12 timer"), named("c", "3 år"), named("none", "")]);
    let found = difference(&old, &new).parameters;
    let told: Vec<_> = found.iter().map(|it| (it.name.as_str(), it.old.as_str(), it.new.as_str())).collect();
    assert_eq!(told, [("A", "24 timer", "12 timer"), ("C", "", "3 år"), ("B", "5 dager", "")]);
}

#[test]
fn an_agreement_that_has_come_or_gone_is_not_told_field_by_field() {
    let with = Announced { fields: vec![named("a", "x")], clauses: vec![named("1", "x")], ..announced(Vec::new()) };
    let without = Announced { agreement: false, ..announced(Vec::new()) };
    for (old, new, told) in [(&without, &with, (false, true)), (&with, &without, (true, false))] {
        let found = difference(old, new);
        assert_eq!(found.agreement, Some(told));
        assert!(found.fields.is_empty() && found.clauses.is_empty());
    }
    let own = Announced { template: Some("abc".to_owned()), clauses: Vec::new(), ..with.clone() };
    let found = difference(&with, &own);
    assert!(found.template && found.clauses.is_empty(), "another template, and not every clause gone");
}

fn told(old: &str, new: &str) -> String {
    let mark = |piece: Piece| match piece {
        Piece::Same(text) => text,
        Piece::Removed(text) => format!("[-{text}-]"),
        Piece::Added(text) => format!("[+{text}+]"),
    };
    spell(old, new).into_iter().map(mark).collect()
}

#[test]
fn words_are_marked_where_they_differ() {
    assert_eq!(told("senest 24 timer etter", "senest 12 timer etter"), "senest [-24 -][+12 +]timer etter");
    assert_eq!(told("a b", "a b c"), "a b [+c+]");
    assert_eq!(told("", "ny tekst"), "[+ny tekst+]");
    assert_eq!(told("gammel", ""), "[-gammel-]");
    assert_eq!(told("", ""), "");
    assert_eq!(told("helt andre ord her", "noe som ikke ligner"), "[-helt andre ord her-][+noe som ikke ligner+]");
}

#[test]
fn both_texts_can_be_read_out_of_the_pieces() {
    let texts =
        ["", "a", " a  b\nc ", "Løsningen skal logge alt.", "Løsningen skal\nikke logge alt. ", "b a", "a b c d e"];
    for old in texts {
        for new in texts {
            let pieces = spell(old, new);
            let side =
                |keep: fn(&Piece) -> bool| pieces.iter().filter(|it| keep(it)).map(Piece::text).collect::<String>();
            assert_eq!(side(|piece| !matches!(piece, Piece::Removed(_))), new, "{old:?} {new:?}");
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ");
            let read: String = pieces.iter().filter(|it| !matches!(it, Piece::Added(_))).map(Piece::text).collect();
            assert_eq!(words(&read).replace(' ', ""), words(old).replace(' ', ""), "{old:?} {new:?}");
        }
    }
}
