//! What is internal: the pictures, the trail of every line, and the decision memo.

use crate::buyers::{NAMES, buyers_case};
use crate::case::{answers, case, case_without_people, date, derived, inputs, release};
use crate::{file, part, words};
use catalogue::content::Lang;
use catalogue::content::id::{ItemId, PersonKey};
use catalogue::document::Document;
use catalogue::document::memo::memo;
use catalogue::document::model::{Block, MatrixDetail, Table, plain};
use catalogue::document::report::report;
use catalogue::procurement::CaseFile;
use catalogue::procurement::case::{LineEdit, MemoDecision, MemoOutcome};
use std::collections::BTreeSet;

/// Everything that the blocks of a document say.
fn said(document: &Document) -> String {
    serde_json::to_string(&document.blocks).expect("only string keys")
}

fn memo_of(case: &CaseFile) -> Document {
    memo(release(), case, &derived(case), date())
}

fn table<'d>(document: &'d Document, label: &str) -> &'d Table {
    let caption = release().label(label, document.lang);
    let found = document.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.caption == caption => Some(table),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("there is no table called {caption}"))
}

/// The values of the attribute in the part, in order.
fn values<'p>(part: &'p str, before: &str) -> Vec<&'p str> {
    part.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn the_matrices_are_pictures_with_words_for_those_who_cannot_see_them() {
    let case = case();
    let derivation = derived(&case);
    let files = annex::internal(&inputs(&case, &derivation)).expect("written");
    for (path, pictures) in [(annex::REPORT, 2), (annex::MEMO, 2)] {
        let document = part(file(&files, path), "word/document.xml");
        assert_eq!(document.matches("<mc:Choice Requires=\"wpg\">").count(), pictures, "{path}");
        let alts = values(&document, " descr=\"");
        assert_eq!(alts.len(), pictures, "{path}");
        for (alt, word) in alts.iter().zip(["Høy risiko: ", "Middels risiko: "]) {
            assert!(alt.contains(word) && alt.contains("S-"), "{alt}");
        }
        let ids: Vec<&str> = [values(&document, "<wp:docPr id=\""), values(&document, "<wps:cNvPr id=\"")].concat();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{path}: ids of drawings are unique");
        assert!(ids.contains(&"1"), "and count from 1 in each document");
    }
}

/// Colour alone says nothing: each cell carries the name of its level, and each scenario with a score stands in one cell.
#[test]
fn every_cell_of_a_matrix_says_what_its_colour_says() {
    let case = buyers_case("night-supervision", Lang::Nb);
    let derivation = derived(&case);
    let document = report(release(), &case, &derivation, date());
    let matrices = document.blocks.iter().filter_map(|block| match block {
        Block::Matrices { matrices } => matrices.first(),
        _ => None,
    });
    let matrices: Vec<_> = matrices.collect();
    assert_eq!(matrices.len(), 2, "before and after");
    for matrix in matrices {
        assert_eq!(matrix.detail, MatrixDetail::Ids);
        let cells = || matrix.rows.iter().flat_map(|row| &row.cells);
        assert_eq!(cells().count(), 25);
        assert!(cells().all(|cell| cell.level.ends_with("risiko")));
        let mut named: Vec<&str> = cells().flat_map(|cell| cell.marks.iter().map(String::as_str)).collect();
        let mut scored: Vec<&str> = derivation
            .scenarios
            .iter()
            .filter(|state| state.set_aside.is_empty() && state.counts.is_some())
            .map(|state| state.id.as_str())
            .collect();
        named.sort_unstable();
        scored.sort_unstable();
        assert!(!scored.is_empty() && named == scored, "{named:?} {scored:?}");
    }
}

#[test]
fn every_line_of_the_report_has_its_trail() {
    for name in NAMES {
        for lang in Lang::ALL {
            let case = buyers_case(name, lang);
            let derivation = derived(&case);
            let document = report(release(), &case, &derivation, date());
            let lines: Vec<String> = table(&document, "report.lines")
                .rows
                .iter()
                .map(|row| {
                    assert!(!row[3].paragraphs.is_empty(), "{name}: {} has no trail", plain(&row[0].paragraphs[0]));
                    plain(&row[0].paragraphs[0])
                })
                .collect();
            let standing: Vec<String> =
                derivation.lines.iter().filter(|line| line.stands()).map(|line| line.id.to_string()).collect();
            assert_eq!(lines, standing, "{name} in {lang}");
        }
    }
}

/// The report proposes a legal basis, and leaves the assessment to the case worker.
#[test]
fn an_exemption_is_proposed_and_never_decided() {
    let case = case();
    let document = report(release(), &case, &derived(&case), date());
    let exemption = table(&document, "report.exemption");
    assert!(exemption.rows.iter().all(|row| row[2].paragraphs.is_empty()), "the last column is the case worker's");
    assert!(said(&document).contains("vurderes av saksbehandler"));
}

#[test]
fn an_undecided_memo_has_boxes_to_tick() {
    let mut case = case();
    case.decision.memo = None;
    let document = memo_of(&case);
    let rows = &table(&document, "memo.decision").rows;
    let boxes: Vec<String> = rows[0][1].paragraphs.iter().map(|paragraph| plain(paragraph)).collect();
    assert_eq!(boxes, ["☐ Godkjent", "☐ Betinget av forbedringer", "☐ Avvist"]);
    assert!(
        rows[1..].iter().all(|row| row[1].paragraphs.iter().all(Vec::is_empty)),
        "room to write, and nothing invented"
    );
}

#[test]
fn a_decided_memo_says_who_when_and_on_which_conditions() {
    let document = memo_of(&case());
    let rows = &table(&document, "memo.decision").rows;
    let text = |row: usize| rows[row][1].paragraphs.iter().map(|paragraph| plain(paragraph)).collect::<Vec<_>>();
    assert_eq!(text(0), ["☐ Godkjent", "☒ Betinget av forbedringer", "☐ Avvist"]);
    assert_eq!(text(1), ["KANARI-VILKAAR"]);
    assert!(text(2)[0].contains("(Virksomhetsleder"), "{:?}", text(2));
    assert_eq!(text(3), ["21. november 2026"]);
}

#[test]
fn a_decision_by_somebody_who_only_advises_is_pointed_out() {
    let mut case = case();
    let (adviser, _) = case
        .people
        .iter()
        .find(|(_, person)| person.roles.iter().any(|role| release().role(role).is_some_and(|role| role.advises_only)))
        .expect("the case has a data protection officer");
    let by: PersonKey = adviser.clone();
    let decision =
        MemoDecision { outcome: MemoOutcome::Approved, conditions: String::new(), by, on: "2026-11-21".into() };
    assert!(!said(&memo_of(&case)).contains("gir råd og ikke avgjør. Beslutningen"));
    case.decision.memo = Some(decision);
    assert!(said(&memo_of(&case)).contains("gir råd og ikke avgjør. Beslutningen"));
}

#[test]
fn the_proposal_follows_from_what_remains() {
    let proposal = |case: &CaseFile| {
        let text = said(&memo_of(case));
        ["Forslag: Godkjent.", "Forslag: Betinget av forbedringer.", "Forslag: Avvist."]
            .into_iter()
            .find(|proposal| text.contains(proposal))
            .expect("there is a proposal")
    };
    let mut done = buyers_case("school-survey", Lang::Nb);
    assert_eq!(proposal(&done), "Forslag: Betinget av forbedringer.", "the text of the agreement is not approved");
    done.organisation.starter_approved =
        Some(catalogue::procurement::case::Approval { by: "Kommuneadvokaten".into(), on: "2026-01-15".into() });
    assert_eq!(proposal(&done), "Forslag: Godkjent.");
    assert_eq!(proposal(&answers()), "Forslag: Betinget av forbedringer.", "nothing is assessed");
    done.need.insert("security_act".into(), catalogue::procurement::answer::Answer::Text("yes".into()));
    assert_eq!(proposal(&done), "Forslag: Avvist.", "the catalogue says stop");
}

/// `domain/dpia.md` §5: the supplier assists, nothing goes live before management has decided, and the municipality may withdraw.
#[test]
fn a_required_impact_assessment_has_its_consequences_in_the_memo() {
    let consequences = ["PVN-014", "PVN-015", "PVN-016"];
    let mut case = buyers_case("school-survey", Lang::Nb);
    let text = said(&memo_of(&case));
    for id in consequences {
        let derivation = derived(&case);
        let line = derivation.lines.iter().find(|line| line.id.as_str() == id).expect("it is a line");
        assert!(line.stands() && text.contains(&format!("{id} {}", line.text)), "{id}");
    }
    let left_out = LineEdit { left_out: "Står i kontrakten fra før.".into(), ..LineEdit::default() };
    case.requirements.lines.insert(ItemId::from("PVN-015"), left_out);
    assert!(said(&memo_of(&case)).contains("ikke sikret: PVN-015"));
    let text = said(&memo_of(&case_without_people()));
    assert!(consequences.iter().all(|id| !text.contains(id)), "no personal data, no assessment");
}

#[test]
fn agreement_text_that_nobody_approved_says_so_on_its_first_page() {
    let mut case = case();
    let agreement = |case: &CaseFile| {
        catalogue::document::agreement::agreement(release(), case, &derived(case), date()).expect("one is needed")
    };
    let remark = release().label("dpa.starter_not_approved", Lang::Nb);
    let warning = release().label("warning.starter", Lang::Nb);
    let Some(Block::Paragraph { inlines, .. }) = agreement(&case).blocks.into_iter().nth(1) else {
        panic!("a remark stands below the title");
    };
    assert_eq!(plain(&inlines), remark);
    assert!(said(&report(release(), &case, &derived(&case), date())).contains(warning));
    case.organisation.starter_approved =
        Some(catalogue::procurement::case::Approval { by: "Kommuneadvokaten".into(), on: "2026-01-15".into() });
    assert!(!said(&agreement(&case)).contains(remark));
    assert!(!said(&report(release(), &case, &derived(&case), date())).contains(warning));
    let without = case_without_people();
    assert!(!said(&report(release(), &without, &derived(&without), date())).contains(warning), "none is made");
}

/// GDPR art. 28(3): each of its letters is in every agreement, in the language of the agreement.
#[test]
fn every_letter_of_the_law_is_in_every_agreement() {
    let letters = ["a", "b", "c", "d", "e", "f", "g", "h", "last"];
    for name in NAMES {
        for lang in Lang::ALL {
            let case = buyers_case(name, lang);
            let files = annex::published(&inputs(&case, &derived(&case))).expect("written");
            let Some(agreement) = files.iter().find(|file| file.path == annex::AGREEMENT) else {
                assert_eq!(name, "sewer-sensors", "every other case has an agreement");
                continue;
            };
            let text = words(&part(&agreement.bytes, "word/document.xml"));
            for letter in letters {
                let covers =
                    |part: &&catalogue::content::contract::ClausePart| part.letters.iter().any(|found| found == letter);
                // The words before the first value are in the agreement as they stand in the catalogue.
                let parts = release().clauses.iter().flat_map(|clause| &clause.parts).filter(covers);
                let mut openings = parts.filter_map(|part| part.text.show(lang).split('{').next());
                assert!(
                    openings.any(|opening| opening.len() > 20 && text.contains(opening)),
                    "{name} {lang}: {letter}"
                );
            }
        }
    }
}
