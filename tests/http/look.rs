//! The logo and the colour of an organisation: refused with the reason, on pages, in documents, and gone again.

use crate::support::{Answer, Person, TestServer};
use crate::versions::{freeze, office_text};
use reqwest::multipart::{Form, Part};
use reqwest::{Method, StatusCode};
use serde_json::Value;
use std::io::{Cursor, Read as _};
use std::process::Command;

const PAGE: &str = "/organisation/look";
const LOGO: &str = "/organisation/logo";
const REMOVE: &str = "/organisation/logo/remove";
const SAVED: &str = "/organisation/look?saved=1";
const REPORT: &str = "annexes/files/internal/risikorapport.docx";

/// A picture of one colour, with a text beside its pixels.
fn png(width: u32, height: u32, grey: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.add_text_chunk("Comment".to_owned(), "HEMMELIG".to_owned()).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![grey; (width * height) as usize]).unwrap();
    writer.finish().unwrap();
    bytes
}

/// The version that a form of the page is made from.
fn version(page: &str, form: &str) -> String {
    crate::html::fields(page, form).into_iter().find(|(name, _)| name == "version").unwrap().1
}

async fn send(person: &Person, version: &str, bytes: Vec<u8>) -> Answer {
    let form = Form::new().text("version", version.to_owned()).part("file", Part::bytes(bytes).file_name("logo.png"));
    person.send(Method::POST, LOGO, |request| request.multipart(form)).await
}

/// Puts a logo in, and gives its address.
pub async fn put_logo(person: &Person) -> String {
    let page = person.get(PAGE).await.expect(StatusCode::OK).text;
    send(person, &version(&page, LOGO), png(60, 20, 90)).await.to(SAVED);
    address(&person.get(PAGE).await.text)
}

/// Presses the button that takes it away.
async fn remove(person: &Person) -> Answer {
    let page = person.get(PAGE).await.expect(StatusCode::OK).text;
    person.post(REMOVE, &[("version", &version(&page, REMOVE))]).await
}

/// Where the logo in the head of a page is.
fn address(page: &str) -> String {
    let head = page.split("<header").nth(1).unwrap().split("</header>").next().unwrap();
    let image = head.split("<img").nth(1).unwrap_or_else(|| panic!("no logo: {head}"));
    crate::html::attribute(&format!("<img{image}"), "src").unwrap()
}

/// The logo inside a document.
fn inside(document: &[u8]) -> Option<Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(document)).unwrap();
    let mut bytes = Vec::new();
    zip.by_name("word/media/logo.png").ok()?.read_to_end(&mut bytes).unwrap();
    Some(bytes)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_logo_is_on_pages_as_pixels_alone_and_is_replaced_and_removed() {
    let server = TestServer::start();
    let person = server.first().await;
    let colleague = server.other().await;
    let before = colleague.get(PAGE).await.expect(StatusCode::OK);
    before.says("Dere har ingen logo i Kravspor.");
    let seen = version(&before.text, LOGO);
    for (bytes, words) in [
        (Vec::new(), "Velg en fil først."),
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), "Filen er ikke et PNG-bilde"),
        (png(60, 20, 90)[..60].to_vec(), "Filen er ikke et PNG-bilde"),
        (vec![0; 256 * 1024 + 1], "Logoen fyller mer enn 256 kB"),
        (png(1601, 2, 90), "Bildet er 1601 × 2 piksler. Det kan være høyst 1600 × 800."),
    ] {
        send(&person, &seen, bytes).await.expect(StatusCode::UNPROCESSABLE_ENTITY).says(words);
    }
    person.get(PAGE).await.says("Dere har ingen logo i Kravspor.");

    let first = put_logo(&person).await;
    let page = person.get("/procurements").await.text;
    assert_eq!(address(&page), first);
    assert!(page.contains("width=\"60\" height=\"20\""), "nothing moves when it comes");
    let file = colleague.get(&first).await.expect(StatusCode::OK);
    assert_eq!(file.headers["content-type"], "image/png");
    assert!(!file.bytes.windows(8).any(|bytes| bytes == b"HEMMELIG"));
    send(&colleague, &seen, png(30, 30, 0)).await.expect(StatusCode::CONFLICT).says("En kollega har byttet");
    let again = version(&colleague.get(PAGE).await.text, LOGO);
    send(&colleague, &again, png(30, 30, 0)).await.to(SAVED);
    person.get(&first).await.expect(StatusCode::NOT_FOUND);
    let second = address(&person.get(PAGE).await.text);
    assert_ne!(first, second);

    person.post(REMOVE, &[("version", &again)]).await.expect(StatusCode::CONFLICT).says("En kollega har byttet");
    remove(&person).await.to(SAVED);
    person.get(&second).await.expect(StatusCode::NOT_FOUND);
    let page = person.get(PAGE).await;
    page.says("Dere har ingen logo i Kravspor.");
    assert!(!page.text.contains("<img"));
    let acts = person.get("/organisation/acts").await;
    acts.says("Byttet logo");
    acts.says("Fjernet logoen");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_colour_has_to_be_readable_and_is_a_style_of_its_own() {
    let server = TestServer::start();
    let person = server.first().await;
    let colleague = server.other().await;
    let before = colleague.get(PAGE).await.expect(StatusCode::OK);
    for (typed, words) in [("rødt", "Skriv fargen som et nummertegn"), ("#777777", "Kontrasten er 4,47:1")] {
        let refused = person.fill_in(PAGE, &[("accent", typed)]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(words);
        refused.says(&format!("value=\"{typed}\""));
    }
    assert!(!person.get(PAGE).await.text.contains("/accent/"));
    person.fill_in(PAGE, &[("accent", "7A1F3D")]).await.to(SAVED);
    let page = person.get(PAGE).await;
    page.says("value=\"#7a1f3d\"");
    page.says("<link rel=\"stylesheet\" href=\"/accent/7a1f3d\"");
    let style = person.get("/accent/7a1f3d").await.expect(StatusCode::OK);
    style.says(":root { --organisation: #7a1f3d; }");
    assert_eq!(style.headers["content-type"], "text/css; charset=utf-8");
    for rubbish in ["7A1F3D", "ffffff", "7a1f3d;", "ukjent"] {
        person.get(&format!("/accent/{rubbish}")).await.expect(StatusCode::NOT_FOUND);
    }
    let seen = version(&before.text, PAGE);
    let late = colleague.post(PAGE, &[("version", &seen), ("accent", "#000000")]).await.expect(StatusCode::CONFLICT);
    late.says("<dd>#7a1f3d</dd>");
    late.says("value=\"#000000\"");
    // The other settings stand as they were, and a logo is another matter than the colour.
    person.fill_in("/organisation/units", &[("units", "Oppvekst")]).await.location();
    put_logo(&person).await;
    person.get(PAGE).await.says("value=\"#7a1f3d\"");
    let front = server.anonymous().get("/sign-in").await.expect(StatusCode::OK).text;
    assert!(!front.contains("/accent/") && !front.contains("<img"), "who is not signed in sees nobody's look");
    person.fill_in(PAGE, &[("accent", "")]).await.to(SAVED);
    assert!(!person.get(PAGE).await.text.contains("/accent/"));
    let acts = person.get("/organisation/acts").await;
    acts.says("Endret fargen til #7a1f3d");
    acts.says("Gikk tilbake til fargen til Kravspor");
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_have_the_look_and_so_has_whoever_makes_them_from_the_exported_case() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let report = format!("{path}/{REPORT}?date=2026-11-21");
    let plain = person.get(&report).await.expect(StatusCode::OK).bytes;
    assert_eq!(inside(&plain), None);
    let logo = put_logo(&person).await;
    person.fill_in(PAGE, &[("accent", "#7a1f3d")]).await.to(SAVED);
    let own = person.get(&report).await.expect(StatusCode::OK).bytes;
    assert_eq!(inside(&own), Some(person.get(&logo).await.bytes));
    let words = office_text(own.clone());
    assert!(words.contains("descr=\"Fjordvik kommune\"") && words.contains("7A1F3D") && !words.contains("1F3A5F"));
    person.get(&format!("{path}/annexes")).await.expect(StatusCode::OK);

    // The exported case is enough for the same bytes.
    let exported = person.get(&format!("{path}/case.json")).await.expect(StatusCode::OK).bytes;
    let case: Value = serde_json::from_slice(&exported).unwrap();
    assert!(case["organisation"]["look"]["logo"]["png"].as_str().unwrap().starts_with("iVBORw0KGgo"));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sak.json");
    std::fs::write(&file, &exported).unwrap();
    let made = Command::new(env!("CARGO_BIN_EXE_kravspor"))
        .args(["annex", file.to_str().unwrap(), "--date", "2026-11-21", "--out", folder.path().to_str().unwrap()])
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    assert!(std::fs::read(folder.path().join("intern/risikorapport.docx")).unwrap() == own, "the same bytes");

    // A frozen version keeps what it had, its case file too.
    freeze(&person, &path, "kommunalsjef", "Prøve").await.location();
    let frozen = format!("{path}/annexes/versions/1/internal/risikorapport.docx");
    let kept = person.get(&frozen).await.expect(StatusCode::OK).bytes;
    let changes = format!("{path}/annexes/changes/endringsliste.docx?from=1");
    assert!(inside(&person.get(&changes).await.expect(StatusCode::OK).bytes).is_some());
    remove(&person).await.to(SAVED);
    person.fill_in(PAGE, &[("accent", "")]).await.to(SAVED);
    assert!(inside(&kept).is_some() && person.get(&frozen).await.bytes == kept);
    assert!(person.get(&report).await.bytes == plain, "the draft is as it was before");
    // What is brought in changes nobody's look.
    person.upload("/procurements/import", "sak.json", exported).await.location();
    assert!(!person.get(PAGE).await.text.contains("<img"));
}
