//! The parts of a Word file that do not flow: what it holds, how it looks, and what it says about itself.

use super::logo;
use crate::look::Look;
use crate::xml::escape;
use catalogue::document::Document;
use catalogue::document::model::Block;

/// The numbering of clauses in `numbering.xml`.
pub(super) const CLAUSES: usize = 1;
/// The bullets of lists in `numbering.xml`.
pub(super) const BULLETS: usize = 2;

/// What the styles leave open, in twentieths of a point and for sizes in half points: in a document, and in a note.
const SPACES: [(&str, &str, &str); 10] = [
    ("{body_after}", "120", "80"),
    ("{body_line}", "276", "252"),
    ("{title_before}", "480", "0"),
    ("{title_size}", "48", "36"),
    ("{subtitle_after}", "360", "120"),
    ("{heading_before}", "360", "180"),
    ("{heading_after}", "120", "60"),
    ("{heading_size}", "26", "22"),
    ("{remark_before}", "120", "60"),
    ("{remark_after}", "200", "120"),
];

/// Whether the document is a note of a page or two: it has no table of contents, and is set tighter.
pub(super) fn is_note(document: &Document) -> bool {
    !document.blocks.iter().any(|block| matches!(block, Block::Toc { .. }))
}

/// The parts, the list of contents first as readers expect. `{lang}` in a template is the language of the document, `{ink}` the colour of
/// headings; `{png}` and `{logo}` are what a logo adds.
pub(super) fn parts(document: &Document, look: &Look) -> Vec<(&'static str, Vec<u8>)> {
    let lang = document.lang.tag();
    let (png, relation) = if look.logo().is_some() { (logo::TYPE, logo::RELATION) } else { ("", "") };
    let template = |path, text: &str| {
        (path, text.replace("{lang}", lang).replace("{png}", png).replace("{logo}", relation).into_bytes())
    };
    let note = is_note(document);
    let styles = SPACES.iter().fold(include_str!("template/styles.xml").to_owned(), |styles, (name, roomy, tight)| {
        styles.replace(name, if note { tight } else { roomy })
    });
    let styles = styles.replace("{ink}", &look.ink_digits());
    vec![
        template("[Content_Types].xml", include_str!("template/content_types.xml")),
        template("_rels/.rels", include_str!("template/rels.xml")),
        template("docProps/app.xml", include_str!("template/app.xml")),
        ("docProps/core.xml", core(document).into_bytes()),
        ("docProps/custom.xml", custom(document).into_bytes()),
        template("word/_rels/document.xml.rels", include_str!("template/document_rels.xml")),
        template("word/styles.xml", &styles),
        template("word/numbering.xml", include_str!("template/numbering.xml")),
        template("word/settings.xml", include_str!("template/settings.xml")),
        template("word/fontTable.xml", include_str!("template/font_table.xml")),
    ]
}

/// Title, author and date: the date of the document, so that the same document is the same file.
fn core(document: &Document) -> String {
    let text = |text: &str| escape(text);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{creator}</dc:creator>\
         <cp:lastModifiedBy>{creator}</cp:lastModifiedBy>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{date}T00:00:00Z</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{date}T00:00:00Z</dcterms:modified>\
         <dc:language>{lang}</dc:language></cp:coreProperties>",
        title = text(&document.title),
        subject = text(&document.subject),
        creator = text(&document.creator),
        date = document.date,
        lang = document.lang.tag(),
    )
}

/// The release behind the document, and its case.
fn custom(document: &Document) -> String {
    let given = [
        ("kravspor.release", document.release.0.as_str()),
        ("kravspor.release_fingerprint", &document.release.1),
        ("kravspor.case_no", &document.case_no),
    ];
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" \
         xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">",
    );
    // Ids of custom properties begin at 2.
    for (id, (name, value)) in (2..).zip(given.into_iter().filter(|(_, value)| !value.is_empty())) {
        out.push_str(&format!(
            "<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{id}\" name=\"{name}\"><vt:lpwstr>{}</vt:lpwstr></property>",
            escape(value)
        ));
    }
    out.push_str("</Properties>");
    out
}
