//! Requirement sheets as tenderers send them: sorted, cut, written into, saved by another program.

#![allow(clippy::unwrap_used)]

mod support;

use catalogue::content::{Lang, embedded};
use catalogue::document::Date;
use catalogue::document::sheet::{AnswerChoice, ColumnId, Row, Sheet, sheet};
use catalogue::procurement::case::LineEdit;
use catalogue::procurement::read::read;
use catalogue::procurement::{CaseFile, derive};
use catalogue::tenders::{Answer, Asked, Said};
use exchange::{Limits, NotATender, Refusal, tender};
use std::collections::BTreeMap;
use support::{row, workbook};

const CASE: &str = include_str!("../../../tests/cases/school-survey.json");
const YES: Said = Said::Answer(Answer::Yes);
const PARTLY: Said = Said::Answer(Answer::Partly);
const NO: Said = Said::Answer(Answer::No);

fn case() -> CaseFile {
    read(CASE).unwrap()
}

/// What a case asks, and the sheet that it is asked by.
fn of(case: &CaseFile) -> (Asked, Sheet) {
    let (release, date) = (embedded(), Date::parse("2026-11-23").unwrap());
    let derivation = derive(release, case);
    (Asked::new(release, case, &derivation, date), sheet(release, case, &derivation, date))
}

/// Lines that are answered with yes, no or partly.
fn lines(sheet: &Sheet) -> Vec<&Row> {
    sheet.rows.iter().filter(|row| row.answer == AnswerChoice::YesNoPartly).collect()
}

/// The headings, and under them the first lines with these answers; only these columns.
fn table(sheet: &Sheet, columns: &[ColumnId], answers: &[&str]) -> Vec<Vec<String>> {
    let headings = columns.iter().map(|id| sheet.columns[id.index()].heading.clone()).collect();
    let rows = lines(sheet).into_iter().zip(answers).map(|(line, answer)| {
        let cell = |id: &ColumnId| match id {
            ColumnId::Answer => (*answer).to_owned(),
            other => line.cells[other.index()].clone(),
        };
        columns.iter().map(cell).collect()
    });
    std::iter::once(headings).chain(rows).collect()
}

fn xlsx(table: &[Vec<String>]) -> Vec<u8> {
    let rows = (1..).zip(table).map(|(number, cells)| {
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        row(number, &cells)
    });
    workbook(&rows.collect::<String>(), &[])
}

fn csv(table: &[Vec<String>]) -> Vec<u8> {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let rows = table.iter().map(|cells| cells.iter().map(quoted).collect::<Vec<_>>().join(";"));
    rows.collect::<Vec<_>>().join("\r\n").into_bytes()
}

fn said(bytes: &[u8], asked: &Asked) -> Vec<Said> {
    tender(bytes, asked, &Limits::default()).unwrap().into_values().collect()
}

/// What was said, in the order of the sheet.
fn in_order(bytes: &[u8], asked: &Asked, sheet: &Sheet) -> Vec<Option<Said>> {
    let said: BTreeMap<String, Said> = tender(bytes, asked, &Limits::default()).unwrap();
    lines(sheet).iter().map(|line| said.get(line.id.as_str()).copied()).collect()
}

#[test]
fn the_words_of_the_list_and_those_that_people_type_are_answers() {
    let (asked, sheet) = of(&case());
    let typed = ["Ja / Yes", "nei / no", " DELVIS ", "yes", "No", "partly", "", "kanskje", "Ja, med tillegg"];
    let expected = [YES, NO, PARTLY, YES, NO, PARTLY, Said::Nothing, Said::Unclear, Said::Unclear];
    for file in [xlsx(&table(&sheet, &ColumnId::ALL, &typed)), csv(&table(&sheet, &ColumnId::ALL, &typed))] {
        let found = in_order(&file, &asked, &sheet);
        assert_eq!(found[..typed.len()], expected.map(Some));
        assert!(found[typed.len()..].iter().all(Option::is_none), "what the file does not have is not counted");
    }
}

#[test]
fn partly_is_no_answer_to_an_absolute_demand() {
    let (asked, sheet) = of(&case());
    let absolute = sheet.rows.iter().find(|row| row.answer == AnswerChoice::YesNo).unwrap();
    let line = asked.line(absolute.id.as_str()).unwrap();
    let said = |cell: &str| asked.said(line, None, cell);
    assert_eq!(["Ja / Yes", "Nei / No", "Delvis / Partly"].map(said), [YES, NO, Said::Unclear]);
}

#[test]
fn columns_are_found_by_their_headings_and_rows_by_their_ids() {
    use ColumnId::{Answer, Id, Requirement, RowId};
    let (asked, sheet) = of(&case());
    let answers = ["Ja / Yes", "Nei / No", "Delvis / Partly"];
    for columns in [vec![Answer, Requirement, Id], vec![RowId, Answer], vec![Id, Answer]] {
        let mut moved = table(&sheet, &columns, &answers);
        moved[1..].reverse();
        // A portal's own rows above the headings, and one of ours that nobody asked for.
        moved.insert(0, vec!["Anskaffelse 26/01".to_owned()]);
        moved.push(vec!["XYZ-999".to_owned(); columns.len()]);
        assert_eq!(in_order(&xlsx(&moved), &asked, &sheet)[..3], [YES, NO, PARTLY].map(Some), "{columns:?}");
    }
}

#[test]
fn an_answer_to_other_words_is_none() {
    let (asked, sheet) = of(&case());
    let mut changed = table(&sheet, &ColumnId::ALL, &["Ja / Yes", "Ja / Yes", "Ja / Yes"]);
    let demand = ColumnId::Requirement.index();
    changed[1][demand].push_str(" Dette gjelder ikke underleverandører.");
    // What a spreadsheet does to white space changes nothing.
    changed[2][demand] = changed[2][demand].replace(' ', "  ");
    assert_eq!(in_order(&xlsx(&changed), &asked, &sheet)[..3], [Said::Unclear, YES, YES].map(Some));
}

#[test]
fn a_line_that_is_answered_twice_is_clear_only_when_both_say_the_same() {
    let (asked, sheet) = of(&case());
    let mut twice = table(&sheet, &ColumnId::ALL, &["Ja / Yes", "Nei / No"]);
    let again: Vec<_> = twice[1..].to_vec();
    twice.extend(again);
    assert_eq!(said(&xlsx(&twice), &asked).len(), 2);
    twice[3][ColumnId::Answer.index()] = "Nei / No".to_owned();
    assert_eq!(in_order(&xlsx(&twice), &asked, &sheet)[..2], [Said::Unclear, NO].map(Some));
}

#[test]
fn formulas_do_no_harm_and_other_files_are_refused() {
    let (asked, sheet) = of(&case());
    let answered = table(&sheet, &ColumnId::ALL, &["Ja / Yes"]);
    let cells: Vec<Vec<&str>> = answered.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let counter = "<row r=\"9\"><c r=\"A9\"><f>COUNTA(B1:B9)</f><v>9</v></c></row>";
    let with_formula = workbook(&format!("{}{}{counter}", row(1, &cells[0]), row(2, &cells[1])), &[]);
    assert_eq!(said(&with_formula, &asked), [YES]);
    assert!(matches!(exchange::tables(&with_formula, &Limits::default()), Err(Refusal::Formula { .. })));

    let refused = |bytes: &[u8]| tender(bytes, &asked, &Limits::default()).unwrap_err();
    assert_eq!(refused(&xlsx(&[vec!["Pris".to_owned(), "100".to_owned()]])), NotATender::NoSheet);
    let other = table(&sheet, &ColumnId::ALL, &[]).into_iter().chain([vec!["XYZ-999".to_owned(); 14]]);
    assert_eq!(refused(&xlsx(&other.collect::<Vec<_>>())), NotATender::OtherLines);
    assert!(matches!(refused(b"%PDF-1.7"), NotATender::NoSheet | NotATender::Refused(_)));
    assert_eq!(refused(b""), NotATender::Refused(Refusal::Empty));
    let limits = Limits { rows_max: 1, ..Limits::default() };
    assert!(matches!(tender(&xlsx(&answered), &asked, &limits), Err(NotATender::Refused(Refusal::TooMany { .. }))));
}

#[test]
fn what_is_reworded_or_ones_own_is_asked_and_not_counted() {
    let before = of(&case());
    let mut case = case();
    let id = lines(&before.1)[0].id.clone();
    let edit = LineEdit { text: Some("Leverandøren skal gjøre noe annet.".to_owned()), ..LineEdit::default() };
    case.requirements.lines.insert(id.clone(), edit);
    let (asked, sheet) = of(&case);
    assert!(before.0.line(id.as_str()).unwrap().counts);
    assert!(!asked.line(id.as_str()).unwrap().counts);
    let (counts, others) = before.0.counts();
    assert!(counts > 20, "{counts}");
    assert_eq!(asked.counts(), (counts - 1, others + 1));
    // It is read all the same: it is in the file, and the file is an answer to these lines.
    assert_eq!(said(&xlsx(&table(&sheet, &ColumnId::ALL, &["Ja / Yes"])), &asked), [YES]);
}

#[test]
fn every_language_has_its_answers() {
    for lang in [Lang::Nn, Lang::En] {
        let mut case = case();
        case.language = Some(lang);
        let (asked, sheet) = of(&case);
        let file = xlsx(&table(&sheet, &ColumnId::ALL, &["Ja / Yes", "delvis"]));
        assert_eq!(in_order(&file, &asked, &sheet)[..2], [YES, PARTLY].map(Some), "{lang:?}");
    }
}
