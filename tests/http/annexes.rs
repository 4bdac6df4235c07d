//! The annexes: two packages that never meet, previews, and what is still open.

use crate::html;
use crate::support::{Person, TestServer};
use reqwest::StatusCode;
use std::io::{Cursor, Read as _};

/// The names of the files in an archive, and all of their bytes after each other.
async fn archive(person: &Person, path: &str) -> (Vec<String>, Vec<u8>) {
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
    let annexes = format!("{path}/annexes");
    let (published, _) = archive(&person, &format!("{annexes}/publiseres.zip?date=2026-11-21")).await;
    assert_eq!(published, ["kravark.xlsx", "databehandleravtale.docx", "manifest.json"]);
    let (internal, _) = archive(&person, &format!("{annexes}/intern.zip?date=2026-11-21")).await;
    assert!(internal.iter().all(|name| name.starts_with("intern/")), "{internal:?}");
    assert!(internal.contains(&"intern/risikorapport.docx".to_owned()));
    let answer = person.get(&format!("{annexes}/intern.zip")).await;
    assert_eq!(answer.headers["content-disposition"], "attachment; filename=\"intern-skal-ikke-publiseres.zip\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_day_gives_the_same_bytes() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("night-supervision").await;
    let annexes = format!("{path}/annexes");
    for (name, kind) in
        [("kravark.xlsx", "spreadsheetml"), ("databehandleravtale.docx", "wordprocessingml"), ("publiseres.zip", "zip")]
    {
        let once = person.get(&format!("{annexes}/{name}?date=2026-11-21")).await.expect(StatusCode::OK);
        let twice = person.get(&format!("{annexes}/{name}?date=21.11.2026")).await.expect(StatusCode::OK);
        assert!(once.headers["content-type"].to_str().unwrap().contains(kind), "{name}");
        assert_eq!(once.headers["cache-control"], "no-store");
        assert!(once.bytes == twice.bytes, "{name}: the same day");
        let another = person.get(&format!("{annexes}/{name}?date=2026-11-22")).await;
        assert!(once.bytes != another.bytes, "{name}: another day");
        person
            .get(&format!("{annexes}/{name}?date=2026-02-30"))
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
    person.get(&format!("{annexes}/preview/agreement")).await.expect(StatusCode::NOT_FOUND);
    person.get(&format!("{annexes}/databehandleravtale.docx")).await.expect(StatusCode::NOT_FOUND);
    let (files, manifest) = archive(&person, &format!("{annexes}/publiseres.zip")).await;
    assert_eq!(files, ["kravark.xlsx", "manifest.json"]);
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
    for preview in ["sheet", "agreement"] {
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
