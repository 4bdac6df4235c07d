//! Values in the text: where they go, how they look, and what stays as it was.

use crate::builder::{Builder, body, bytes, names, p, paragraphs, part};
use crate::{case_values, made};

#[test]
fn a_value_takes_the_place_of_its_name_and_is_only_text() {
    let filled = Builder::new(&p("Mellom {{ctrl_name}} og {{proc_name}}, sak {{ case_no }}.")).filled(&made());
    assert_eq!(
        paragraphs(&filled),
        ["Mellom Eksempelvik & Bø <kommune> og [Åpent: fylles ut av tilbyderen], sak 26/01234."]
    );
    assert!(filled.contains("Eksempelvik &amp; Bø &lt;kommune&gt;"));
    assert!(filled.contains("<w:rPr><w:highlight w:val=\"yellow\"/></w:rPr><w:t xml:space=\"preserve\">[Åpent:"));
}

#[test]
fn a_name_is_found_whatever_word_puts_into_it() {
    let split = "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r w:rsidR=\"00A1\"><w:rPr><w:b/><w:u w:val=\"single\"/></w:rPr>\
        <w:t xml:space=\"preserve\">Sak {</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"1\" w:name=\"x\"/>\
        <w:r><w:rPr><w:i/></w:rPr><w:t>{case</w:t></w:r><w:bookmarkEnd w:id=\"1\"/><w:smartTag w:uri=\"u\" w:element=\"e\">\
        <w:r><w:tab/><w:t>_</w:t></w:r></w:smartTag><w:proofErr w:type=\"spellEnd\"/><w:r><w:t>no}</w:t></w:r>\
        <w:r><w:rPr><w:i/></w:rPr><w:t>} slutt</w:t></w:r></w:p>";
    let filled = Builder::new(split).filled(&made());
    assert_eq!(paragraphs(&filled), ["Sak 26/01234 slutt"]);
    let first = "<w:r w:rsidR=\"00A1\"><w:rPr><w:b/><w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">Sak </w:t>\
        <w:t xml:space=\"preserve\">26/01234</w:t></w:r>";
    assert!(body(&filled).contains(first), "the look of the first run is kept: {filled}");
    assert!(body(&filled).contains("<w:bookmarkStart w:id=\"1\" w:name=\"x\"/>"), "what is between stays");
}

/// What is open keeps the look of its surroundings, with the highlight where the standard wants it.
#[test]
fn an_open_field_is_highlighted_and_looks_like_its_surroundings() {
    let run = "<w:p><w:r><w:rPr><w:b/><w:highlight w:val=\"red\"/><w:u w:val=\"single\"/></w:rPr><w:t>x {{proc_name}} y</w:t></w:r></w:p>";
    let filled = Builder::new(run).filled(&made());
    let marked = "<w:rPr><w:b/><w:highlight w:val=\"yellow\"/><w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">[Åpent:";
    assert!(filled.contains(marked), "{filled}");
    assert_eq!(paragraphs(&filled), ["x [Åpent: fylles ut av tilbyderen] y"]);
}

#[test]
fn several_paragraphs_become_paragraphs_where_they_stand_alone_and_are_joined_in_a_sentence() {
    let alone = "<w:p><w:pPr><w:pStyle w:val=\"Liste\"/><w:pageBreakBefore/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{{purpose}}</w:t></w:r></w:p>";
    let filled = Builder::new(&(alone.to_owned() + &p("Formål: {{purpose}}."))).filled(&made());
    assert_eq!(paragraphs(&filled), ["Trivsel", "Læring", "Formål: Trivsel, Læring."]);
    let copy = "<w:p><w:pPr><w:pStyle w:val=\"Liste\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Læring</w:t></w:r></w:p>";
    assert!(filled.contains(copy), "{filled}");
}

/// The paragraph that ends a section of pages stays the last one.
#[test]
fn the_pages_of_a_document_are_kept() {
    let ends = "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr></w:pPr><w:r><w:t>{{purpose}}</w:t></w:r></w:p>";
    let filled = Builder::new(ends).filled(&made());
    assert_eq!(filled.matches("16838\" w:h=\"11906\"").count(), 1);
    assert!(body(&filled).starts_with("<w:p><w:pPr></w:pPr><w:r><w:t xml:space=\"preserve\">Trivsel"), "{filled}");
    assert_eq!(paragraphs(&filled), ["Trivsel", "Læring"]);
}

#[test]
fn what_is_not_known_stays_and_values_are_not_looked_through() {
    let mut values = made();
    let sly = "{{ctrl_name}} </w:t><w:instrText> HYPERLINK \"x\" \u{0}\u{b}\u{ffff}linje\nto\ttab";
    values.fields.insert("case_no".to_owned(), vec![vec![catalogue::document::model::Inline::Text(sly.to_owned())]]);
    let filled = Builder::new(&p("{{case_no}} {{ukjent}} {{")).filled(&values);
    let said = "{{ctrl_name}} </w:t><w:instrText> HYPERLINK \"x\" linje\nto\ttab {{ukjent}} {{";
    assert_eq!(paragraphs(&filled), [said]);
}

/// A text box stands in the file twice: for new programs and for old ones.
#[test]
fn text_boxes_headers_and_footnotes_are_filled() {
    let text_box = |inside: &str| {
        format!(
            "<w:p><w:r><w:t xml:space=\"preserve\">Før {{{{case_no}}}} </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>\
             <wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>\
             <v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        )
    };
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let header = format!("<w:hdr {space}>{}</w:hdr>", p("{{case_no}}"));
    let notes = format!(
        "<w:footnotes {space}><w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> {{{{ctrl_name}}}}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    );
    let template = Builder::new(&text_box(&p("Boks {{case_no}}")))
        .with_part("header", "header1.xml", &header)
        .with_part("footnotes", "footnotes.xml", &notes)
        .template();
    let filled = template.fill(&made()).expect("filled");
    assert_eq!(paragraphs(&part(&filled, "word/document.xml")), ["Før 26/01234 ", "Boks 26/01234", "Boks 26/01234"]);
    assert_eq!(paragraphs(&part(&filled, "word/header1.xml")), ["26/01234"]);
    assert_eq!(paragraphs(&part(&filled, "word/footnotes.xml")), [" Eksempelvik & Bø <kommune>"]);
}

#[test]
fn every_other_part_is_copied_byte_for_byte_and_the_same_values_give_the_same_bytes() {
    let mut builder = Builder::new(&p("{{case_no}}"));
    builder.put("word/media/image1.png", (0..=255).cycle().take(5000).collect::<Vec<u8>>());
    builder.put("customXml/item1.xml", "<x>{{case_no}}\r\n  <!-- stays --></x>");
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let untouched = format!("<w:ftr {space} ><w:p  ><w:r><w:t>uten navn</w:t></w:r></w:p></w:ftr>");
    let builder = builder.with_part("footer", "footer1.xml", &untouched);
    let file = builder.file();
    let filled = builder.template().fill(&made()).expect("filled");
    assert_eq!(names(&filled), names(&file));
    for name in names(&file).iter().filter(|name| *name != "word/document.xml") {
        assert_eq!(bytes(&filled, name), bytes(&file, name), "{name}");
    }
    assert_eq!(builder.template().fill(&made()).expect("filled"), filled);
}

/// Between the values, the source is what it was, down to the blanks.
#[test]
fn a_part_changes_only_where_a_value_goes() {
    let around = "<w:p\n w:rsidR='00A1'   ><!-- c --><w:r ><w:t>uendret &#230; &gt; </w:t ></w:r></w:p>";
    let filled = Builder::new(&format!("{around}{}{around}", p("{{case_no}}"))).filled(&made());
    let value = "<w:p><w:r><w:t xml:space=\"preserve\">26/01234</w:t></w:r></w:p>";
    assert_eq!(body(&filled), format!("{around}{value}{around}"));
}

#[test]
fn the_values_of_a_case_cover_every_name_there_is() {
    let names = catalogue::document::template::known(catalogue::content::embedded());
    let values = case_values();
    for field in &names.fields {
        assert!(values.fields.contains_key(&field.id), "{}", field.id);
        assert!(!field.label.nb.is_empty() && field.label.nn.is_some() && field.label.en.is_some(), "{}", field.id);
    }
    assert_eq!(names.rows.len(), values.rows.len());
    for rows in &names.rows {
        let records = &values.rows[rows.name];
        let columns: Vec<&str> = rows.columns.iter().map(|(column, _)| *column).collect();
        for record in records {
            assert!(columns.iter().all(|column| record.contains_key(column)), "{}", rows.name);
        }
    }
    for condition in &names.conditions {
        assert!(values.conditions.contains_key(&condition.name), "{}", condition.name);
    }
}

/// Whoever prepares a template finds the tables and the conditions in the guide, and the fields of the release are in the sample.
#[test]
fn the_guide_names_every_table_column_and_condition() {
    let guide = include_str!("../../../../docs/mal.md");
    let names = catalogue::document::template::known(catalogue::content::embedded());
    let columns = names.rows.iter().flat_map(|rows| &rows.columns).map(|(column, _)| *column);
    let tables = names.rows.iter().map(|rows| rows.name);
    let conditions = names.conditions.iter().map(|condition| condition.name.as_str());
    for name in columns.chain(tables).chain(conditions) {
        assert!(guide.contains(&format!("`{name}`")), "{name}");
    }
}
