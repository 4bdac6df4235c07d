//! Templates of the municipality's own for the agreement: refused with the reason, tried, used, replaced, and nobody else's.

use crate::exchange::neighbour;
use crate::support::{Answer, Person, TestServer};
use reqwest::multipart::{Form, Part};
use reqwest::{Method, StatusCode};
use std::io::{Cursor, Read as _, Write as _};

const TEMPLATES: &str = "/organisation/templates";
const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word document with these paragraphs.
pub fn word(paragraphs: &[&str]) -> Vec<u8> {
    let text: String = paragraphs.iter().map(|text| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")).collect();
    let document = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{text}</w:body></w:document>"#
    );
    archive(&[("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", &document)])
}

async fn send(person: &Person, language: &str, name: &str, bytes: Vec<u8>) -> Answer {
    let part = Part::bytes(bytes).file_name(name.to_owned());
    let form = Form::new().text("language", language.to_owned()).part("file", part);
    person.send(Method::POST, TEMPLATES, |request| request.multipart(form)).await
}

/// Sends a template in and puts it in use, as its page would.
pub async fn put_in_use(person: &Person, language: &str, name: &str, bytes: Vec<u8>) -> String {
    let path = send(person, language, name, bytes).await.location();
    press(person, &path, "use").await.to(&path);
    path
}

/// Presses the button of the page that leads there.
async fn press(person: &Person, path: &str, to: &str) -> Answer {
    let action = format!("{path}/{to}");
    let page = if to == "delete" { action.clone() } else { path.to_owned() };
    let fields = crate::html::fields(&person.get(&page).await.text, &action);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    person.post(&action, &fields).await
}

/// The text of the main part of a document, in whatever runs it stands.
pub fn text(bytes: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    xml.split('<').map(|piece| piece.split_once('>').map_or("", |(_, text)| text)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_template_is_refused_with_what_to_do() {
    let server = TestServer::start();
    let person = server.first().await;
    let macros = archive(&[
        ("[Content_Types].xml", &TYPES.replace("wordprocessingml.document.main", "ms-word.document.macroEnabled.main")),
        ("_rels/.rels", RELATIONS),
        ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"),
        ("word/vbaProject.bin", "macro"),
    ]);
    // A file with a password is a compound file around the encrypted package.
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let encrypted = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 1016], &name, &[0; 480]].concat();
    for (name, bytes, words) in [
        ("mal.docm", macros, "Filen inneholder makroer."),
        ("hemmelig.docx", encrypted, "Filen er kryptert eller har passord."),
        ("mal.txt", b"Avtale".to_vec(), "Filen er ikke et Word-dokument (.docx)."),
        ("halv.docx", word(&["x"])[..200].to_vec(), "Filen er skadet eller ufullstendig."),
        ("tom.docx", Vec::new(), "Velg en fil først."),
        ("stor.docx", vec![b'x'; 20 * 1024 * 1024 + 1], "Filen er større enn 20 MB."),
    ] {
        let page = send(&person, "nn", name, bytes).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        page.says(words);
        assert!(page.text.contains("<option value=\"nn\" selected"), "{name}: the language is still chosen");
    }
    send(&person, "de", "mal.docx", word(&["x"])).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    person.get(TEMPLATES).await.says("Ingen mal er i bruk");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_template_shows_what_it_has_and_lacks_before_it_is_used() {
    let server = TestServer::start();
    let person = server.first().await;
    let bytes = word(&["{{ctrl_name}} og {{ctrl_name}}", "{{ctrl_nam}}", "{{main_contract}}"]);
    let path = send(&person, "nb", "Vår mal.docx", bytes.clone()).await.location();
    let page = person.get(&path).await.expect(StatusCode::OK);
    for words in
        ["Vår mal.docx", "2 ganger", "{{ctrl_nam}}", "Mente dere", "Malen mangler", "proc_name", "Lest på prøve"]
    {
        page.says(words);
    }
    let original = person.get(&format!("{path}/original")).await.expect(StatusCode::OK);
    assert!(original.bytes == bytes, "the file as it was sent");
    person.get(TEMPLATES).await.says("Lest på prøve");

    let case = person.import("school-survey").await;
    let tried = person.get(&format!("{path}/try?procurement={}", &case[3..])).await.expect(StatusCode::OK);
    assert!(text(&tried.bytes).contains("Fjordvik kommune og Fjordvik kommune"));
    let made =
        person.get(&format!("{case}/annexes/files/published/databehandleravtale.docx")).await.expect(StatusCode::OK);
    assert!(!text(&made.bytes).contains("ctrl_nam"), "nothing is made from a template that is only tried");
    let sewers = person.import("sewer-sensors").await;
    let refused = person.get(&format!("{path}/try?procurement={}", &sewers[3..])).await.expect(StatusCode::BAD_REQUEST);
    refused.says("trenger ikke databehandleravtale");
    let other = server.other().await;
    let theirs = other.procurement("Kollegas").await;
    person.get(&format!("{path}/try?procurement={}", &theirs[3..])).await.expect(StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_agreement_is_made_from_the_template_in_use_in_its_language() {
    let server = TestServer::start();
    let person = server.first().await;
    let case = person.import("school-survey").await;
    let agreement = format!("{case}/annexes/files/published/databehandleravtale.docx?date=2026-11-21");
    put_in_use(&person, "en", "English.docx", word(&["ENGLISH {{ctrl_name}}"])).await;
    let before = person.get(&agreement).await.expect(StatusCode::OK);
    assert!(!text(&before.bytes).contains("ENGLISH"), "it is for documents in English");

    let first = put_in_use(&person, "nb", "Første.docx", word(&["FØRSTE {{ctrl_name}}"])).await;
    assert!(text(&person.get(&agreement).await.bytes).contains("FØRSTE Fjordvik kommune"));
    let second = put_in_use(&person, "nb", "Andre.docx", word(&["ANDRE {{ctrl_name}}"])).await;
    let made = person.get(&agreement).await;
    assert!(text(&made.bytes).contains("ANDRE Fjordvik kommune"));
    let zip = person.get(&format!("{case}/annexes/files/published/til-kunngjoring.zip?date=2026-11-21")).await;
    let mut zip = zip::ZipArchive::new(Cursor::new(zip.bytes)).unwrap();
    let mut published = Vec::new();
    zip.by_name("databehandleravtale.docx").unwrap().read_to_end(&mut published).unwrap();
    assert!(published == made.bytes, "the package has the same");
    person.get(&first).await.says("Brukt tidligere");
    let preview = person.get(&format!("{case}/annexes/preview/agreement")).await.expect(StatusCode::OK);
    preview.says("Avtalen lages fra malen.");
    preview.says("<p>Fjordvik kommune</p>");

    // Somebody who has not seen that another one is in use changes nothing.
    person
        .post(&format!("{first}/use"), &[("version", "")])
        .await
        .expect(StatusCode::CONFLICT)
        .says("Noen andre har endret");
    press(&person, &second, "delete").await.expect(StatusCode::CONFLICT);
    press(&person, &first, "delete").await.to(TEMPLATES);
    person.get(&first).await.expect(StatusCode::NOT_FOUND);
    press(&person, &second, "stop").await.to(&second);
    assert!(person.get(&agreement).await.bytes == before.bytes, "without a template it is as it was");
    let acts = person.get("/organisation/acts").await;
    for words in [
        "Tok i bruk malen Andre.docx (Bokmål)",
        "Slettet malen Første.docx (Bokmål)",
        "Sluttet å bruke malen Andre.docx",
    ] {
        acts.says(words);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_template_is_its_organisations() {
    let server = TestServer::start();
    let person = server.first().await;
    let colleague = server.other().await;
    let path = put_in_use(&person, "nb", "Vår.docx", word(&["VÅR {{ctrl_name}}"])).await;
    colleague.get(&path).await.expect(StatusCode::OK).says("I bruk");
    let neighbour = neighbour(&server).await;
    let case = neighbour.import("school-survey").await;
    for end in ["", "/original", "/delete", &format!("/try?procurement={}", &case[3..])] {
        neighbour.get(&format!("{path}{end}")).await.expect(StatusCode::NOT_FOUND);
    }
    for end in ["use", "stop", "delete"] {
        neighbour.post(&format!("{path}/{end}"), &[]).await.expect(StatusCode::NOT_FOUND);
    }
    neighbour.get(TEMPLATES).await.says("Ingen mal er i bruk");
    let made =
        neighbour.get(&format!("{case}/annexes/files/published/databehandleravtale.docx")).await.expect(StatusCode::OK);
    assert!(!text(&made.bytes).contains("VÅR"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_is_a_template_that_lacks_nothing() {
    let server = TestServer::start();
    let person = server.first().await;
    for language in ["nb", "nn", "en"] {
        let sample = person.get(&format!("{TEMPLATES}/sample?language={language}")).await.expect(StatusCode::OK);
        let path = send(&person, language, "eksempel.docx", sample.bytes).await.location();
        let page = person.get(&path).await.expect(StatusCode::OK);
        assert!(!page.text.contains("id=\"lacking\"") && !page.text.contains("id=\"unknown\""), "{language}");
    }
    person.get(&format!("{TEMPLATES}/sample?language=de")).await.expect(StatusCode::NOT_FOUND);
    let guide = person.get(&format!("{TEMPLATES}/guide")).await.expect(StatusCode::OK);
    guide.says("{{ctrl_name}}");
    guide.says("Kreves av artikkel 28");
}
