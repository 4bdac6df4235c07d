//! The checklist for a tenderer's own data processing agreement.

use crate::case::{case, derived, files, release};
use crate::file;
use calamine::{Reader, Xlsx};
use catalogue::content::contract::{DpaPart, FilledBy};
use std::io::Cursor;

fn page(name: &str) -> Vec<Vec<String>> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(file(files(), annex::CHECKLIST))).expect("a workbook");
    assert_eq!(workbook.sheet_names(), ["Forside", "Artikkel 28", "Felter i avtalen"]);
    let range = workbook.worksheet_range(name).expect("the page");
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

/// Each letter names the clauses of the buyer's agreement that cover it, as they are numbered there.
#[test]
fn every_letter_of_article_28_stands_with_its_clauses() {
    let rows = page("Artikkel 28");
    let letters: Vec<&str> = rows.iter().skip(3).map(|row| row[0].as_str()).collect();
    assert_eq!(letters, ["a", "b", "c", "d", "e", "f", "g", "h", "siste ledd"]);
    for row in &rows[3..] {
        let numbers: Vec<&str> = row[2].split(", ").collect();
        assert!(!numbers.is_empty() && numbers.iter().all(|number| number.split_once('.').is_some()), "{row:?}");
        assert!(row[3].is_empty() && row[4].is_empty(), "the tenderer's cells are empty");
    }
}

#[test]
fn every_field_that_the_buyer_fills_stands_with_its_value() {
    let (rows, case) = (page("Felter i avtalen"), case());
    let derivation = derived(&case);
    let values: Vec<&str> = rows.iter().map(|row| row[1].as_str()).collect();
    let always = release().dpa_fields.iter().filter(|field| field.when.is_none());
    for field in always.filter(|field| field.by == FilledBy::Buyer && field.part != DpaPart::Front) {
        assert!(values.contains(&field.text.nb.as_str()), "{} is missing", field.id);
    }
    let hours = derivation.parameters["breach_hours"].to_string();
    assert!(rows.iter().any(|row| row[2].contains(&hours)), "with the value of this procurement");
}

/// Two columns to fill in, and none that invites remarks.
#[test]
fn the_tenderer_says_where_and_whether_and_nothing_else() {
    for name in ["Artikkel 28", "Felter i avtalen"] {
        assert_eq!(page(name)[2][3..], ["Punkt i tilbyderens avtale", "Likt eller avvik"], "{name}");
    }
}
