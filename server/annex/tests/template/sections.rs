//! Sections that stand or go, and rows that repeat.

use crate::builder::{Builder, body, p, paragraphs};
use crate::made;
use annex::template::{Fault, Refusal, Template};

fn said(body: &str) -> Vec<String> {
    paragraphs(&Builder::new(body).filled(&made()))
}

fn row(cells: &[&str]) -> String {
    let cells: String = cells.iter().map(|cell| format!("<w:tc><w:tcPr/>{}</w:tc>", p(cell))).collect();
    format!("<w:tr w:rsidR=\"1\">{cells}</w:tr>")
}

fn table(rows: &[String]) -> String {
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", rows.concat())
}

/// The faults of a template that is refused for them.
fn faults(body: &str) -> Vec<Fault> {
    match Template::read(&Builder::new(body).file()) {
        Err(Refusal::Structure(faults)) => faults.into_iter().map(|fault| fault.kind).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn paragraphs_stand_or_go_and_what_is_unknown_stays_on_both_sides() {
    let around = |mark: &str, name: &str| {
        format!(
            "{}{}{}",
            p(&format!("{{{{{mark}{name}}}}}")),
            p(&format!("{mark}{name}")),
            p(&format!("{{{{/{name}}}}}"))
        )
    };
    let body: String = ["third_country", "special_categories", "hidden_address"]
        .iter()
        .flat_map(|name| [around("?", name), around("^", name)])
        .collect();
    assert_eq!(said(&body), ["?third_country", "^special_categories", "?hidden_address", "^hidden_address"]);
}

#[test]
fn a_stretch_of_a_sentence_goes_with_what_is_in_it() {
    let note = "<w:p><w:r><w:t>Før {{?special_categories}}borte</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>\
        <w:r><w:t>, borte {{/special_categories}}etter{{?third_country}}, og dette{{/third_country}}.</w:t></w:r></w:p>";
    assert_eq!(said(note), ["Før etter, og dette."]);
    assert!(!Builder::new(note).filled(&made()).contains("footnoteReference"));
}

/// A numbered clause that goes leaves no number behind.
#[test]
fn a_whole_paragraph_goes_with_its_number() {
    let clause = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{{?special_categories}}Punkt{{/special_categories}}</w:t></w:r></w:p>";
    assert_eq!(body(&Builder::new(clause).filled(&made())), "");
}

#[test]
fn rows_repeat_with_the_values_of_each() {
    let inside = table(&[row(&["Id", "Krav"]), row(&["{{#security}}{{id}}", "{{text}} ({{case_no}}){{/security}}"])]);
    let wanted = ["Id", "Krav", "KRY-001", "Kryptering (26/01234)", "LOG-002", "{{case_no}} & logg (26/01234)"];
    assert_eq!(said(&inside), wanted);
    let around = table(&[
        row(&["Id", "Krav"]),
        row(&["{{#security}}", ""]),
        row(&["{{id}}", "{{text}} ({{case_no}})"]),
        row(&["{{/security}}", ""]),
    ]);
    assert_eq!(said(&around), wanted);
    let filled = Builder::new(&around).filled(&made());
    assert_eq!(filled.matches("<w:tr ").count(), 3, "the rows of the marks are gone");
}

#[test]
fn paragraphs_repeat_as_rows_do() {
    assert_eq!(
        said(&format!("{}{}{}", p("{{#security}}"), p("{{id}}: {{text}}"), p("{{/security}}"))),
        ["KRY-001: Kryptering", "LOG-002: {{case_no}} & logg"]
    );
}

#[test]
fn what_must_be_unique_stands_once() {
    let row = "<w:tr><w:tc><w:p w14:paraId=\"1A2B3C4D\" w14:textId=\"77777777\"><w:bookmarkStart w:id=\"4\" w:name=\"krav\"/>\
        <w:r><w:t>{{#security}}{{id}}{{/security}}</w:t></w:r><w:bookmarkEnd w:id=\"4\"/></w:p></w:tc></w:tr>";
    let filled = Builder::new(&table(&[row.to_owned()])).filled(&made());
    assert_eq!(paragraphs(&filled), ["KRY-001", "LOG-002"]);
    for once in ["1A2B3C4D", "77777777", "w:bookmarkStart", "w:bookmarkEnd"] {
        assert_eq!(filled.matches(once).count(), 1, "{once}");
    }
}

#[test]
fn a_table_whose_rows_have_gone_goes_and_a_cell_keeps_a_paragraph() {
    let gone = table(&[row(&["{{#open_fields}}{{field}}", "{{by}}{{/open_fields}}"])]);
    assert_eq!(body(&Builder::new(&gone).filled(&made())), "<w:p/>");
    let cell = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>{{?special_categories}}x{{/special_categories}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    assert!(Builder::new(cell).filled(&made()).contains("<w:tc><w:tcPr/><w:p/></w:tc>"));
}

#[test]
fn rows_stand_or_go() {
    let rows = table(&[
        row(&["{{?special_categories}}Særlige", "kategorier{{/special_categories}}"]),
        row(&["{{?third_country}}Tredjeland", "ja{{/third_country}}"]),
    ]);
    assert_eq!(said(&rows), ["Tredjeland", "ja"]);
}

#[test]
fn sections_stand_in_each_other() {
    let body = [
        p("{{?third_country}}"),
        p("a"),
        p("{{?special_categories}}"),
        p("b"),
        p("{{/special_categories}}{{^special_categories}}"),
        p("c {{?hidden_address}}d {{?special_categories}}e{{/special_categories}}{{/hidden_address}}f"),
        p("{{/special_categories}}"),
        p("{{/third_country}}"),
    ];
    assert_eq!(said(&body.concat()), ["a", "c d f"]);
}

/// What leaves keeps the other half of a bookmark, the pages of a section, and two tables apart.
#[test]
fn what_goes_takes_nothing_of_others_with_it() {
    let half = "<w:p><w:bookmarkStart w:id=\"9\" w:name=\"lang\"/><w:r><w:t>{{?special_categories}}x{{/special_categories}}</w:t></w:r></w:p>";
    let filled = Builder::new(&format!("{half}<w:p><w:bookmarkEnd w:id=\"9\"/></w:p>")).filled(&made());
    assert_eq!(body(&filled), "<w:bookmarkStart w:id=\"9\" w:name=\"lang\"/><w:p><w:bookmarkEnd w:id=\"9\"/></w:p>");
    let pages = "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"1\" w:h=\"2\"/></w:sectPr></w:pPr><w:r><w:t>{{?special_categories}}x{{/special_categories}}</w:t></w:r></w:p>";
    assert!(body(&Builder::new(pages).filled(&made())).starts_with("<w:p><w:pPr><w:sectPr>"));
    let one = table(&[row(&["a"])]);
    let apart = format!("{one}{}{one}", p("{{?special_categories}}x{{/special_categories}}"));
    assert!(Builder::new(&apart).filled(&made()).contains("</w:tbl><w:p/><w:tbl>"));
}

#[test]
fn sections_that_do_not_hold_together_are_refused_with_their_places() {
    assert_eq!(faults(&p("{{?third_country}}")), [Fault::Unclosed]);
    assert_eq!(faults(&p("{{/third_country}}")), [Fault::NotOpen]);
    let crossed = [p("{{?a}}"), p("{{?b}}"), p("{{/a}}"), p("{{/b}}")].concat();
    assert_eq!(faults(&crossed), [Fault::NotOpen, Fault::Unclosed]);
    let in_cell = format!("{}{}", p("{{?a}}"), table(&[row(&["{{/a}}"])]));
    assert_eq!(faults(&in_cell), [Fault::Crosses]);
    assert_eq!(faults(&p("x {{#security}}{{id}}{{/security}}")), [Fault::RepeatInText]);
    let field = "<w:p><w:r><w:t>a {{?a}}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>{{/a}} b</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    assert_eq!(faults(field), [Fault::CutsField]);
    assert_eq!(faults(&p(&"{{?a}}".repeat(9))), [Fault::TooDeep]);

    let Err(Refusal::Structure(found)) = Template::read(&Builder::new(&p("Se her: {{?third_country}}")).file()) else {
        panic!("refused");
    };
    let told = &found[0];
    assert_eq!(
        (told.part.as_str(), told.mark.as_str(), told.around.as_str()),
        ("word/document.xml", "{{?third_country}}", "Se her: {{?third_country}}")
    );
}
