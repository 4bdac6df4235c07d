//! Content controls, found by their tags.

use crate::builder::{Builder, body, p, paragraphs};
use crate::made;
use annex::template::Fault;
use catalogue::content::expr::Known;
use catalogue::content::{Lang, embedded};

fn control(properties: &str, content: &str) -> String {
    format!("<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>")
}

fn filled(body: &str) -> String {
    Builder::new(body).filled(&made())
}

#[test]
fn a_control_in_a_sentence_gets_the_value_and_keeps_its_properties() {
    let prompt = "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>Klikk her</w:t></w:r>";
    let properties = "<w:rPr><w:b/></w:rPr><w:alias w:val=\"Sak\"/><w:tag w:val=\"case_no\"/><w:id w:val=\"42\"/><w:lock w:val=\"sdtLocked\"/>\
        <w:placeholder><w:docPart w:val=\"X\"/></w:placeholder><w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{1}\"/><w:text/>";
    let filled =
        filled(&format!("<w:p><w:r><w:t xml:space=\"preserve\">Sak </w:t></w:r>{}</w:p>", control(properties, prompt)));
    assert_eq!(paragraphs(&filled), ["Sak 26/01234"]);
    let kept = "<w:rPr><w:b/></w:rPr><w:alias w:val=\"Sak\"/><w:tag w:val=\"case_no\"/><w:id w:val=\"42\"/><w:lock w:val=\"sdtLocked\"/>\
        <w:placeholder><w:docPart w:val=\"X\"/></w:placeholder><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:b/></w:rPr>\
        <w:t xml:space=\"preserve\">26/01234</w:t></w:r></w:sdtContent></w:sdt>";
    assert!(body(&filled).contains(kept), "{filled}");
}

#[test]
fn a_control_around_paragraphs_gets_as_many_as_the_value_has() {
    let content = "<w:p><w:pPr><w:pStyle w:val=\"Liste\"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>gammelt</w:t></w:r></w:p><w:tbl/>";
    let rich = filled(&control("<w:tag w:val=\"Purpose\"/>", content));
    assert_eq!(paragraphs(&rich), ["Trivsel", "Læring"]);
    let start = "<w:p><w:pPr><w:pStyle w:val=\"Liste\"/></w:pPr><w:r><w:rPr><w:i/></w:rPr>";
    assert_eq!(rich.matches(start).count(), 2);
    let plain = filled(&control("<w:tag w:val=\"purpose\"/><w:text w:multiLine=\"1\"/>", content));
    assert_eq!(paragraphs(&plain), ["Trivsel\nLæring"]);
    assert_eq!(paragraphs(&filled(&control("<w:tag w:val=\"nature\"/>", content))), Vec::<String>::new());
}

#[test]
fn a_control_around_a_cell_keeps_the_cell() {
    let cell = "<w:tc><w:tcPr><w:tcW w:w=\"100\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc>";
    let row =
        format!("<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{}</w:tr></w:tbl>", control("<w:tag w:val=\"purpose\"/>", cell));
    let filled = filled(&row);
    assert_eq!(paragraphs(&filled), ["Trivsel", "Læring"]);
    assert!(filled.contains("<w:tc><w:tcPr><w:tcW w:w=\"100\" w:type=\"dxa\"/></w:tcPr><w:p><w:r>"), "{filled}");
}

#[test]
fn rows_in_a_control_repeat_and_a_repeating_section_has_one_item_for_each() {
    let row = format!("<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", p("{{id}}"), p("{{text}}"));
    let table = |inside: &str| format!("<w:tbl><w:tblPr/><w:tblGrid/>{inside}</w:tbl>");
    let plain = filled(&table(&control("<w:tag w:val=\"#security\"/>", &row)));
    let wanted = ["KRY-001", "Kryptering", "LOG-002", "{{case_no}} & logg"];
    assert_eq!(paragraphs(&plain), wanted);
    let item = control("<w:id w:val=\"7\"/><w15:repeatingSectionItem/>", &row);
    let section = control("<w:tag w:val=\"security\"/><w15:repeatingSection/>", &(item.clone() + &item));
    let repeated = filled(&table(&section));
    assert_eq!(paragraphs(&repeated), wanted);
    assert_eq!(repeated.matches("<w15:repeatingSectionItem/>").count(), 2);
    assert_eq!(repeated.matches("<w:id w:val=\"7\"/>").count(), 1, "Word gives the others ids of their own");
}

#[test]
fn a_control_can_be_a_section() {
    let body = control("<w:tag w:val=\"?special_categories\"/>", &p("borte"))
        + &control("<w:tag w:val=\"^special_categories\"/>", &p("her {{case_no}}"));
    assert_eq!(paragraphs(&filled(&body)), ["her 26/01234"]);
}

#[test]
fn a_box_is_ticked_by_its_condition() {
    let properties = |name: &str| {
        format!(
            "<w:tag w:val=\"{name}\"/><w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>\
             <w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>"
        )
    };
    let run = "<w:r><w:rPr><w:rFonts w:ascii=\"MS Gothic\"/></w:rPr><w:t>☐</w:t></w:r>";
    let boxed = |name: &str| format!("<w:p>{}</w:p>", control(&properties(name), run));
    let filled = filled(&(boxed("third_country") + &boxed("special_categories") + &boxed("hidden_address")));
    assert_eq!(paragraphs(&filled), ["☒", "☐", "☐"]);
    assert_eq!(filled.matches("<w14:checked w14:val=\"1\"/>").count(), 1);
    assert_eq!(filled.matches("yellow").count(), 1, "what is not known is marked");
    assert_eq!(made().conditions["hidden_address"], Known::Unknown);
}

/// Drop-downs show the value; the list stays. The day behind a date would win over what is written.
#[test]
fn lists_and_dates_show_the_value() {
    let list = "<w:dropDownList><w:listItem w:displayText=\"A\" w:value=\"a\"/></w:dropDownList>";
    let date = "<w:date w:fullDate=\"2020-01-01T00:00:00Z\"><w:dateFormat w:val=\"d. MMMM yyyy\"/></w:date>";
    let run = "<w:r><w:t>Velg</w:t></w:r>";
    let with = |kind: &str| format!("<w:p>{}</w:p>", control(&format!("<w:tag w:val=\"case_no\"/>{kind}"), run));
    let filled = filled(&(with(list) + &with(date)));
    assert_eq!(paragraphs(&filled), ["26/01234", "26/01234"]);
    assert!(filled.contains(list) && filled.contains("<w:date ><w:dateFormat"), "{filled}");
}

#[test]
fn a_control_that_holds_no_text_is_left_alone_and_told() {
    let picture = control("<w:tag w:val=\"case_no\"/><w:picture/>", "<w:r><w:t>bilde</w:t></w:r>");
    let builder = Builder::new(&format!("<w:p>{picture}</w:p>"));
    assert!(builder.filled(&made()).contains(&picture));
    let survey = builder.template().survey(embedded(), Lang::Nb);
    assert_eq!(survey.faults.iter().map(|fault| fault.kind).collect::<Vec<_>>(), [Fault::Control]);
}

#[test]
fn other_controls_stay_and_names_in_them_are_filled() {
    let other = control("<w:tag w:val=\"noark:tittel\"/>", &p("{{case_no}}"));
    let filled = filled(&other);
    assert_eq!(
        body(&filled),
        other.replace(&p("{{case_no}}"), "<w:p><w:r><w:t xml:space=\"preserve\">26/01234</w:t></w:r></w:p>")
    );
}
