//! Templates built by hand, as other word processors would write them.

use annex::template::Template;
use catalogue::document::template::Values;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The namespaces that Word declares.
pub const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" \
    xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" \
    xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
    xmlns:v=\"urn:schemas-microsoft-com:vml\" mc:Ignorable=\"w14 w15\"";

/// What every part begins with.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// A template on its way to a file: its parts in order.
#[derive(Clone)]
pub struct Builder {
    pub parts: Vec<(String, Vec<u8>)>,
}

impl Builder {
    /// A document with this in its body.
    pub fn new(body: &str) -> Self {
        let types = format!(
            "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
             <Default Extension=\"png\" ContentType=\"image/png\"/>\
             <Override PartName=\"/word/document.xml\" ContentType=\"{KIND}document.main+xml\"/></Types>"
        );
        let mut builder = Builder { parts: Vec::new() };
        builder.put("[Content_Types].xml", types);
        builder.put("_rels/.rels", relations(&[("rId1", "officeDocument", "word/document.xml", false)]));
        builder.put("word/document.xml", document(body));
        builder.put("word/_rels/document.xml.rels", relations(&[]));
        builder
    }

    /// Puts a part in, or another in its place.
    pub fn put(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        match self.parts.iter_mut().find(|(known, _)| known == name) {
            Some((_, part)) => *part = bytes.into(),
            None => self.parts.push((name.to_owned(), bytes.into())),
        }
    }

    /// Changes the text of a part.
    pub fn change(&mut self, name: &str, change: impl FnOnce(&str) -> String) {
        let (_, part) = self.parts.iter_mut().find(|(known, _)| known == name).expect("the part is there");
        *part = change(std::str::from_utf8(part).expect("text")).into_bytes();
    }

    /// Adds a part with text, `header`, that the document points to.
    pub fn with_part(mut self, kind: &str, target: &str, content: &str) -> Self {
        self.put(&format!("word/{target}"), format!("{DECLARATION}{content}"));
        self.relate(&format!("rId_{}", target.trim_end_matches(".xml")), kind, target, false);
        let part = format!("<Override PartName=\"/word/{target}\" ContentType=\"{KIND}{kind}+xml\"/></Types>");
        self.change("[Content_Types].xml", |types| types.replace("</Types>", &part));
        self
    }

    /// Adds a relationship of the document.
    pub fn relate(&mut self, id: &str, kind: &str, target: &str, external: bool) {
        let one = relation(id, kind, target, external);
        self.change("word/_rels/document.xml.rels", |all| all.replace("</Relationships>", &(one + "</Relationships>")));
    }

    /// The file.
    pub fn file(&self) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.parts {
            archive.start_file(name.as_str(), SimpleFileOptions::default()).expect("a part");
            archive.write_all(bytes).expect("written");
        }
        archive.finish().expect("an archive").into_inner()
    }

    /// The template.
    pub fn template(&self) -> Template {
        Template::read(&self.file()).unwrap_or_else(|refusal| panic!("{refusal} {refusal:?}"))
    }

    /// The text of the document's part when it is filled.
    pub fn filled(&self, values: &Values) -> String {
        part(&self.template().fill(values).expect("filled"), "word/document.xml")
    }
}

/// The document's part with this in its body.
pub fn document(body: &str) -> String {
    format!(
        "{DECLARATION}<w:document {SPACES}><w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>"
    )
}

/// What stands in the body of a filled document.
pub fn body(document: &str) -> &str {
    let start = document.find("<w:body>").expect("a body") + "<w:body>".len();
    &document[start..document.rfind("<w:sectPr>").expect("the end of the body")]
}

fn relations(all: &[(&str, &str, &str, bool)]) -> String {
    let all: String = all.iter().map(|(id, kind, target, external)| relation(id, kind, target, *external)).collect();
    format!(
        "{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
    )
}

fn relation(id: &str, kind: &str, target: &str, external: bool) -> String {
    let mode = if external { " TargetMode=\"External\"" } else { "" };
    format!("<Relationship Id=\"{id}\" Type=\"{RELATION}{kind}\" Target=\"{target}\"{mode}/>")
}

/// A paragraph of one run.
pub fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// The bytes of a part.
pub fn bytes(file: &[u8], name: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut part = archive.by_name(name).unwrap_or_else(|_| panic!("{name} is missing"));
    let mut bytes = Vec::new();
    part.read_to_end(&mut bytes).expect("read");
    bytes
}

/// The text of a part.
pub fn part(file: &[u8], name: &str) -> String {
    String::from_utf8(bytes(file, name)).expect("text")
}

/// The names of the parts, in their order.
pub fn names(file: &[u8]) -> Vec<String> {
    let mut archive = ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut name = |index| archive.by_index_raw(index).expect("a part").name().expect("a name").into_owned();
    (0..ZipArchive::new(Cursor::new(file)).expect("an archive").len()).map(&mut name).collect()
}

/// The paragraphs as a reader of XML sees them, those that are empty left out: an independent reading of what was written.
pub fn paragraphs(document: &str) -> Vec<String> {
    let tree = roxmltree::Document::parse(document).expect("well-formed");
    let is = |node: &roxmltree::Node<'_, '_>, name: &str| node.tag_name().name() == name;
    let text = |paragraph: roxmltree::Node<'_, '_>| -> String {
        let own = |node: &roxmltree::Node<'_, '_>| {
            node.ancestors().find(|around| is(around, "p")).is_some_and(|around| around == paragraph)
        };
        let letters = paragraph.descendants().filter(own).map(|node| match node.tag_name().name() {
            "t" => node.text().unwrap_or_default(),
            "br" | "cr" => "\n",
            "tab" if node.parent().is_some_and(|parent| is(&parent, "r")) => "\t",
            _ => "",
        });
        letters.collect()
    };
    let all = tree.descendants().filter(|node| is(node, "p")).map(text);
    all.filter(|text| !text.trim().is_empty()).collect()
}
