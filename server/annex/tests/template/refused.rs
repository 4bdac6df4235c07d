//! What is not taken as a template, each with its reason.

use crate::builder::{Builder, DECLARATION, p};
use annex::template::{Reason, Refusal, Template};
use catalogue::content::{Lang, embedded};
use std::io::Write;

fn reason(file: &[u8]) -> Reason {
    match Template::read(file) {
        Err(refusal) => refusal.reason(),
        Ok(_) => panic!("it was taken"),
    }
}

fn good() -> Builder {
    Builder::new(&p("{{case_no}}"))
}

fn with_body(body: &str) -> Reason {
    reason(&Builder::new(body).file())
}

fn related(kind: &str, target: &str, external: bool) -> Result<Template, Refusal> {
    let mut builder = good();
    builder.relate("rId9", kind, target, external);
    Template::read(&builder.file())
}

#[test]
fn other_files_are_told_apart() {
    assert_eq!(reason(b""), Reason::NotDocx);
    assert_eq!(reason(b"%PDF-1.7"), Reason::NotDocx);
    let ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    assert_eq!(reason(&ole), Reason::OldWord);
    let encrypted: Vec<u8> =
        ole.into_iter().chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(reason(&encrypted), Reason::Encrypted);
    let mut odt = Builder { parts: Vec::new() };
    odt.put("mimetype", "application/vnd.oasis.opendocument.text");
    odt.put("content.xml", "<a/>");
    assert_eq!(reason(&odt.file()), Reason::NotDocx);
    let mut sheet = good();
    sheet.change("[Content_Types].xml", |types| types.replace("wordprocessingml.document", "spreadsheetml.sheet"));
    assert_eq!(reason(&sheet.file()), Reason::NotDocx);
}

#[test]
fn templates_of_word_macros_and_signatures_are_refused() {
    for (from, to, wanted) in [
        ("wordprocessingml.document.main", "wordprocessingml.template.main", Reason::WordTemplate),
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            Reason::Macros,
        ),
    ] {
        let mut builder = good();
        builder.change("[Content_Types].xml", |types| types.replace(from, to));
        assert_eq!(reason(&builder.file()), wanted);
    }
    for (part, wanted) in [("word/vbaProject.bin", Reason::Macros), ("_xmlsignatures/origin.sigs", Reason::Signed)] {
        let mut builder = good();
        builder.put(part, "x");
        assert_eq!(reason(&builder.file()), wanted);
    }
}

#[test]
fn only_ordinary_links_lead_out_of_the_file() {
    for link in ["https://lovdata.no/lov/2018-06-15-38", "mailto:post@eksempelvik.example"] {
        assert!(related("hyperlink", link, true).is_ok(), "{link}");
    }
    for (kind, target, wanted) in [
        ("hyperlink", "file:///c:/hemmelig.docx", Reason::External),
        ("hyperlink", "\\\\tjener\\deling", Reason::External),
        ("image", "https://eksempel.example/bilde.png", Reason::External),
        ("attachedTemplate", "file:///C:/Maler/kommune.dotm", Reason::AttachedTemplate),
        ("oleObject", "https://eksempel.example/x", Reason::Embedded),
        ("subDocument", "del2.docx", Reason::External),
        ("frame", "https://eksempel.example/", Reason::External),
        ("aFChunk", "https://eksempel.example/x.html", Reason::AltChunk),
    ] {
        assert_eq!(related(kind, target, true).expect_err("refused").reason(), wanted, "{kind}");
    }
    assert_eq!(related("image", "media/finnes-ikke.png", false).expect_err("refused").reason(), Reason::Damaged);
    assert_eq!(related("image", "../../../utenfor.png", false).expect_err("refused").reason(), Reason::Damaged);
    for instruction in
        ["INCLUDETEXT \"c:\\\\x.docx\"", "INCLUDEPICTURE \"https://x\"", "DDEAUTO c:\\\\x", "LINK Excel.Sheet"]
    {
        let instruction = instruction.replace('"', "&quot;");
        assert_eq!(with_body(&format!("<w:p><w:fldSimple w:instr=\" {instruction} \"/></w:p>")), Reason::External);
        let (first, second) = instruction.split_at(3);
        let split = format!(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{first}</w:instrText></w:r><w:r><w:instrText>{second}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        );
        assert_eq!(with_body(&split), Reason::External);
    }
}

#[test]
fn comments_changes_and_other_documents_are_refused() {
    assert_eq!(with_body("<w:p><w:commentRangeStart w:id=\"1\"/></w:p>"), Reason::Comments);
    for change in [
        "<w:p><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>x</w:t></w:r></w:ins></w:p>",
        "<w:p><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>",
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr></w:p>",
        "<w:p><w:r><w:rPr><w:rPrChange w:id=\"1\"/></w:rPr></w:r></w:p>",
        "<w:p><w:moveFrom w:id=\"1\"/><w:moveTo w:id=\"2\"/></w:p>",
        "<w:tbl><w:tr><w:trPr><w:ins w:id=\"1\"/></w:trPr></w:tr></w:tbl>",
    ] {
        assert_eq!(with_body(change), Reason::Tracked, "{change}");
    }
    assert_eq!(with_body("<w:altChunk/>"), Reason::AltChunk);
    assert_eq!(with_body("<w:p><w:r><w:pict><v:imagedata src=\"https://x\"/></w:pict></w:r></w:p>"), Reason::External);
}

#[test]
fn parts_that_nobody_writes_are_refused() {
    for (part, wanted) in [
        ("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>", Reason::Dtd),
        ("<x>&a;</x>", Reason::Dtd),
        ("<x><y></x>", Reason::Damaged),
        ("<x a=\"1\" a=\"2\"/>", Reason::Damaged),
        ("<x a=\"1\"b=\"2\"/>", Reason::Damaged),
        ("<x a=\"<\"/>", Reason::Damaged),
        ("<x>\u{1}</x>", Reason::Damaged),
        ("<x>&#1;</x>", Reason::Dtd),
        ("<x>]]></x>", Reason::Damaged),
        ("<x/><y/>", Reason::Damaged),
        ("<x/>etter", Reason::Damaged),
        ("<a:x/>", Reason::Damaged),
        ("<x xmlns:w=\"urn:x\"/>", Reason::Foreign),
        ("<x xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>", Reason::Foreign),
        ("<w:x xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>", Reason::Strict),
        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><x/>", Reason::Encoding),
        ("<?xml version=\"1.1\"?><x/>", Reason::Damaged),
    ] {
        let mut builder = good();
        builder.put("customXml/item1.xml", part);
        assert_eq!(reason(&builder.file()), wanted, "{part}");
    }
    let mut builder = good();
    let wide: Vec<u8> = "<x/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    builder.put("customXml/item1.xml", [[0xFF, 0xFE].as_slice(), &wide].concat());
    assert_eq!(reason(&builder.file()), Reason::Encoding);
    let deep = format!("{DECLARATION}{}{}", "<x>".repeat(300), "</x>".repeat(300));
    builder.put("customXml/item1.xml", deep);
    assert_eq!(reason(&builder.file()), Reason::TooLarge);
}

#[test]
fn names_that_lead_out_of_the_file_or_stand_twice_are_refused() {
    for name in
        ["../x.xml", "/x.xml", "word/../../x.xml", "word\\x.xml", "c:/x.xml", "word//x.xml", "WORD/DOCUMENT.XML"]
    {
        let mut builder = good();
        builder.parts.push((name.to_owned(), b"<x/>".to_vec()));
        assert_eq!(reason(&builder.file()), Reason::Paths, "{name}");
    }
    // Two entries of the same name: the second is given the name of the first in the bytes of the archive.
    let mut builder = good();
    builder.put("word/documenu.xml", "<x/>");
    let file = replaced(builder.file(), b"word/documenu.xml", b"word/document.xml");
    assert_eq!(reason(&file), Reason::Paths);
}

fn replaced(mut file: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    let places: Vec<usize> = (0..file.len() - from.len()).filter(|at| file[*at..].starts_with(from)).collect();
    assert_eq!(places.len(), 2, "the local header and the directory");
    for at in places {
        file[at..at + from.len()].copy_from_slice(to);
    }
    file
}

/// What counts is what comes out, not what the archive says.
#[test]
fn a_bomb_is_stopped_while_it_unpacks() {
    let mut builder = good();
    let zeros = vec![0_u8; 101 * 1024 * 1024];
    builder.put("word/media/image1.png", zeros);
    let file = builder.file();
    assert!(file.len() < 1024 * 1024);
    assert_eq!(reason(&file), Reason::TooLarge);
    // The same with a size that lies, in the local header and in the directory.
    let size = u32::try_from(101 * 1024 * 1024).expect("it fits").to_le_bytes();
    let mut lying = file.clone();
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == size {
            lying[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
        }
    }
    assert_ne!(lying, file);
    assert!(matches!(reason(&lying), Reason::TooLarge | Reason::Damaged));
    let mut many = good();
    for part in 0..2001 {
        many.put(&format!("word/media/{part}.png"), "");
    }
    assert_eq!(reason(&many.file()), Reason::TooLarge);
}

#[test]
fn a_file_that_is_cut_off_is_damaged() {
    let file = good().file();
    for length in [file.len() / 2, file.len() - 1, file.len() - 10] {
        assert_eq!(reason(&file[..length]), Reason::Damaged);
    }
    let mut changed = file.clone();
    let at = file.windows(4).position(|bytes| bytes == b"word").expect("a name") + 60;
    changed[at] ^= 0xFF;
    assert_eq!(reason(&changed), Reason::Damaged, "the sums are checked");
}

#[test]
fn every_reason_and_fault_is_told_in_every_language() {
    for lang in Lang::ALL {
        for reason in Reason::ALL {
            let words = reason.words(embedded(), lang);
            assert!(words.contains(' ') && words.ends_with('.'), "{reason:?}: {words}");
        }
        for fault in annex::template::Fault::ALL {
            assert!(fault.words(embedded(), lang).ends_with('.'), "{fault:?}");
        }
    }
    let mut builder = good();
    builder.relate("rId9", "image", "https://eksempel.example/bilde.png", true);
    let words = Template::read(&builder.file()).expect_err("refused").words(embedded(), Lang::Nb);
    assert!(words.ends_with("(word/_rels/document.xml.rels: https://eksempel.example/bilde.png)"), "{words}");
    let mut file = Vec::new();
    file.write_all(&good().file()).expect("written");
    assert!(Template::read(&file).is_ok());
}
