//! The annexes: two packages that never meet, previews, and what is still open.

use crate::html;
use crate::support::{Person, TestServer};
use reqwest::StatusCode;
use std::io::{Cursor, Read as _};

/// The names of the files in an archive, and all of their bytes after each other.
pub async fn archive(person: &Person, path: &str) -> (Vec<String>, Vec<u8>) {
    let answer = person.get(path).await.expect(StatusCode::OK);
    assert_eq!(answer.headers["content-type"], "application/zip");
    let mut zip = zip::ZipArchive::new(Cursor::new(answer.bytes)).unwrap();
    let mut names = Vec::new();
    let mut all = Vec::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).unwrap();
        names.push(file.name().unwrap().into_owned());
        file.read_to_end(&mut all).unwrap();
    }
    (names, all)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_published_and_what_is_internal_never_meet() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let files = format!("{path}/annexes/files");
    let (published, _) = archive(&person, &format!("{files}/published/til-kunngjoring.zip?date=2026-11-21")).await;
    assert_eq!(published.first().map(String::as_str), Some("kravark.xlsx"));
    for name in ["databehandleravtale.docx", "kontraktskrav.docx", "kravark-flat.csv", "manifest.json"] {
        assert!(published.contains(&name.to_owned()), "{name} is not in {published:?}");
    }
    let (internal, _) = archive(&person, &format!("{files}/internal/INTERN-ikke-publiser.zip?date=2026-11-21")).await;
    assert!(internal.contains(&"intern/risikorapport.docx".to_owned()), "{internal:?}");
    let both: Vec<_> = published.iter().filter(|name| internal.contains(name)).collect();
    assert_eq!(both, ["manifest.json"], "each has a list of its own, and nothing else");
    for (package, name, saved) in [
        ("internal", "INTERN-ikke-publiser.zip", "INTERN-ikke-publiser.zip"),
        ("internal", "risikorapport.docx", "INTERN-risikorapport.docx"),
        ("published", "til-kunngjoring.zip", "til-kunngjoring.zip"),
    ] {
        let answer = person.get(&format!("{files}/{package}/{name}")).await.expect(StatusCode::OK);
        assert_eq!(answer.headers["content-disposition"], format!("attachment; filename=\"{saved}\""));
    }
    for elsewhere in
        ["published/risikorapport.docx", "internal/kravark.xlsx", "restricted/kravark.xlsx", "x/kravark.xlsx"]
    {
        person.get(&format!("{files}/{elsewhere}")).await.expect(StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_lists_every_file_with_its_preview() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let page = person.get(&format!("{path}/annexes")).await.expect(StatusCode::OK);
    let links = |part: &str| -> Vec<String> {
        let tags = page.text.split("<a ").skip(1).filter_map(|tag| html::attribute(&format!("<a {tag}"), "href"));
        tags.filter(|href| href.contains(part)).collect()
    };
    let (files, previews) = (links("/annexes/files/"), links("/annexes/preview/"));
    assert!(files.len() >= 9 && previews.len() >= 5, "{files:?} {previews:?}");
    for link in
        files.iter().chain(&previews).chain(&links("/annexes/consultation")).chain(&links("/annexes/comparison"))
    {
        person.get(link).await.expect(StatusCode::OK);
    }
    // From every step one click leads to the documents.
    for step in ["", "/profile", "/need", "/roles", "/risk", "/requirements"] {
        let page = person.get(&format!("{path}{step}")).await;
        page.says(&format!("href=\"{path}/annexes/preview/sheet\""));
        page.says(&format!("href=\"{path}/annexes/preview/agreement\""));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_day_gives_the_same_bytes() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("night-supervision").await;
    let annexes = format!("{path}/annexes");
    let files = format!("{annexes}/files/published");
    for (name, kind) in [
        ("kravark.xlsx", "spreadsheetml"),
        ("databehandleravtale.docx", "wordprocessingml"),
        ("til-kunngjoring.zip", "zip"),
    ] {
        let once = person.get(&format!("{files}/{name}?date=2026-11-21")).await.expect(StatusCode::OK);
        let twice = person.get(&format!("{files}/{name}?date=21.11.2026")).await.expect(StatusCode::OK);
        assert!(once.headers["content-type"].to_str().unwrap().contains(kind), "{name}");
        assert_eq!(once.headers["cache-control"], "no-store");
        assert!(once.bytes == twice.bytes, "{name}: the same day");
        let another = person.get(&format!("{files}/{name}?date=2026-11-22")).await;
        assert!(once.bytes != another.bytes, "{name}: another day");
        person
            .get(&format!("{files}/{name}?date=2026-02-30"))
            .await
            .expect(StatusCode::BAD_REQUEST)
            .says("Datoen er ikke gyldig");
    }
    let wrong = person.get(&format!("{annexes}?date=i+dag")).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says("Velg en gyldig dato.");
}

#[tokio::test(flavor = "multi_thread")]
async fn open_fields_lead_to_where_they_are_filled_in() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Åpent").await;
    let annexes = format!("{path}/annexes");
    let page = person.get(&annexes).await.expect(StatusCode::OK);
    page.says("Dere fyller ut før kunngjøring");
    page.says("Tilbyderen fyller ut i tilbudet");
    let section = page.text.split("id=\"open\"").nth(1).unwrap().split("</section>").next().unwrap();
    let links: Vec<String> =
        section.split("<a ").skip(1).filter_map(|tag| html::attribute(&format!("<a {tag}"), "href")).collect();
    assert!(links.len() > 5, "{links:?}");
    for link in links {
        let (address, anchor) = link.split_once('#').unwrap_or((&link, ""));
        let answer = person.get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{link}");
        assert!(
            anchor.is_empty() || answer.text.contains(&format!("id=\"{anchor}\"")),
            "{link}: nothing there has that id"
        );
    }
    let preview = person.get(&format!("{annexes}/preview/agreement")).await.expect(StatusCode::OK);
    preview.says("<mark class=\"open-field\">");
    preview.says("href=\"/organisation\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_personal_data_there_is_no_agreement_and_the_page_says_why() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("sewer-sensors").await;
    let annexes = format!("{path}/annexes");
    let page = person.get(&annexes).await.expect(StatusCode::OK);
    page.says("Lages ikke:");
    page.says("Ingen felter i databehandleravtalen er åpne.");
    assert!(!page.text.contains("databehandleravtale.docx?date"), "there is nothing to download");
    assert!(!page.text.contains("preview/agreement"), "and nothing to look at");
    person.get(&format!("{annexes}/preview/agreement")).await.expect(StatusCode::NOT_FOUND);
    let files = format!("{annexes}/files/published");
    person.get(&format!("{files}/databehandleravtale.docx")).await.expect(StatusCode::NOT_FOUND);
    let (files, manifest) = archive(&person, &format!("{files}/til-kunngjoring.zip")).await;
    assert!(!files.contains(&"databehandleravtale.docx".to_owned()), "{files:?}");
    assert!(
        String::from_utf8_lossy(&manifest).contains("databehandleravtale.docx"),
        "the manifest says why it is missing"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn previews_of_what_is_published_hold_nothing_internal() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let scenario = format!("{path}/risk/S-K01");
    person
        .fill_in(&scenario, &[("note", "KANARI-notat"), ("decision-T-TLG-5", "no"), ("reason-T-TLG-5", "KANARI-nei")])
        .await;
    person.fill_in(&format!("{path}/requirements/E-01"), &[("reason", "KANARI-grunn")]).await;
    person.fill_in(&format!("{path}/requirements/LOG-007"), &[("left_out", "KANARI-utelatt")]).await;
    let annexes = format!("{path}/annexes");
    for preview in ["sheet", "agreement", "contract"] {
        let page = person.get(&format!("{annexes}/preview/{preview}")).await.expect(StatusCode::OK);
        let article = page.text.split("<article").nth(1).unwrap();
        assert!(!article.contains("KANARI"), "{preview}");
        assert!(!article.contains("S-K01") && !article.contains("T-TLG"), "{preview}");
    }
    let report = person.get(&format!("{annexes}/preview/report")).await.expect(StatusCode::OK);
    report.says("KANARI-notat");
    report.says("skal ikke publiseres");
    let sheet = person.get(&format!("{annexes}/preview/sheet")).await;
    sheet.says("LOG-001");
    assert!(!sheet.text.contains("LOG-007"), "a line that is left out is not published");
}
