//! Several organisations on one installation: how each gets in, that nothing of one is seen by another, and what they share by choice.

use crate::exchange::{SHEET, extension, json_of, read_in, send};
use crate::members::{link, member};
use crate::organisation_templates::{put_in_use, text, word};
use crate::support::{PASSWORD, Person, TestServer};
use reqwest::{Method, StatusCode};
use serde_json::Value;
use server::access::Access;
use server::http::router::routes;
use std::process::{Command, Output};

/// `kravspor organisation …` on the database of the server, while that runs.
fn organisation(server: &TestServer, arguments: &[&str]) -> Output {
    let all = ["organisation", "--database", &server.database(), "--address", &server.address];
    Command::new(env!("CARGO_BIN_EXE_kravspor")).args(all).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn refused(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Adds an organisation, and gives its id and the path of the link for its first administrator.
fn added(server: &TestServer, name: &str) -> (String, String) {
    let told = said(&organisation(server, &["add", name]));
    let (first, link) = told.trim().split_once('\n').unwrap();
    (first.split('\t').next().unwrap().to_owned(), link.strip_prefix(&server.address).unwrap().to_owned())
}

/// Somebody of Storvik, who got in by the link for it.
pub async fn storvik(server: &TestServer) -> Person {
    let (_, link) = added(server, "Storvik kommune");
    let person = server.anonymous();
    person.post(&link, &account("siri@storvik.example")).await.to("/organisation");
    person
}

fn account(email: &str) -> [(&'static str, &str); 4] {
    [("name", "Siri"), ("email", email), ("password", PASSWORD), ("password-again", PASSWORD)]
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_is_added_and_its_first_administrator_gets_in() {
    let server = TestServer::start();
    let fjordvik = server.first().await;
    let (id, first) = added(&server, " Storvik kommune ");
    assert!(
        refused(&organisation(&server, &["add", "storvik KOMMUNE"])).contains(&format!("is here already, as {id}"))
    );
    let stored = std::fs::read(server.database_file()).unwrap_or_default();
    let token = first.rsplit('/').next().unwrap();
    assert!(memchr::memmem::find(&stored, token.as_bytes()).is_none(), "only its hash is kept");

    // A lost link is replaced, and the lost one is dead.
    let link = said(&organisation(&server, &["link", &id]));
    let link = link.trim().strip_prefix(&server.address).unwrap();
    let person = server.anonymous();
    person.get(&first).await.expect(StatusCode::BAD_REQUEST).says("Lenken virker ikke");
    let page = person.get(link).await.expect(StatusCode::OK);
    page.says("Du er den første fra Storvik kommune her.");
    assert!(!page.text.contains("id=\"organisation\""), "its name is settled");
    let taken = person.post(link, &account("innkjoper@example.no")).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    taken.says("Denne e-postadressen har allerede en konto.");
    let typed = [&account("siri@storvik.example")[..], &[("organisation", "Fjordvik kommune")]].concat();
    person.post(link, &typed).await.to("/organisation");
    person.get("/organisation").await.says("value=\"Storvik kommune\"");
    person.get("/organisation/members").await.expect(StatusCode::OK).says("Siri");
    person.get(link).await.expect(StatusCode::BAD_REQUEST);
    assert!(refused(&organisation(&server, &["link", &id])).contains("somebody has an account there"));
    assert!(
        refused(&organisation(&server, &["link", "0192d3b0-0000-7000-8000-000000000000"])).contains("no organisation")
    );

    let listed = said(&organisation(&server, &["list"]));
    let lines: Vec<Vec<&str>> = listed.lines().map(|line| line.split('\t').skip(1).collect()).collect();
    assert_eq!(lines, [["Fjordvik kommune", "1"], ["Storvik kommune", "1"]]);
    fjordvik.get("/organisation/members").await.expect(StatusCode::OK);
    server.anonymous().sign_in("siri@storvik.example").await;

    // Where there are several, an account from the command line says where.
    let add = |more: &[&str]| {
        let database = server.database();
        let all = ["user", "--database", &database, "add", "--email", "ny@example.no", "--name", "Ny"];
        let mut adding = Command::new(env!("CARGO_BIN_EXE_kravspor"));
        adding.args([&all[..], more].concat()).stdin(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
        let mut adding = adding.spawn().unwrap();
        // It may have ended without reading.
        let _ = std::io::Write::write_all(&mut adding.stdin.take().unwrap(), format!("{PASSWORD}\n").as_bytes());
        adding.wait_with_output().unwrap()
    };
    assert!(refused(&add(&[])).contains("--organisation: there are several"));
    assert!(add(&["--organisation", &id]).status.success());
    person.get("/organisation/members").await.says("ny@example.no");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_of_one_reaches_nothing_of_another() {
    let server = TestServer::start();
    let fjordvik = server.first().await;
    let colleague = server.other().await;
    let storvik = storvik(&server).await;

    let invited = fjordvik.post("/organisation/members/invite", &[("email", "ny@fjordvik.example")]).await;
    let invitation = link(&invited.text, &server);
    let members = fjordvik.get("/organisation/members").await.text;
    let invitation_id = between(&members, "/organisation/members/invitations/", "/withdraw");
    let account = member(&fjordvik, "En annen").await.rsplit('/').next().unwrap().to_owned();
    let template = put_in_use(&fjordvik, "nb", "Vår.docx", word(&["VÅR {{ctrl_name}}"])).await;
    let draft = send(&fjordvik, "krav.csv", SHEET).await;
    let import = read_in(&fjordvik, "fjordvik.json", json_of(&extension())).await;
    let logo = crate::look::put_logo(&fjordvik).await;
    let edition = crate::editions::released(&fjordvik, (&colleague, "En annen")).await;
    let followed = crate::followed::follow(&fjordvik, "Nabokatalogen", json_of(&extension())).await.location();
    // Whoever edits the catalogue of another organisation reaches no more of this one.
    crate::editions::make_editor(&storvik, "Siri").await;
    let last = |path: &str| path.rsplit('/').next().unwrap().to_owned();
    let ids = [
        ("{invitation}", invitation_id.as_str()),
        ("{account}", &account),
        ("{template}", &last(&template)),
        ("{draft}", &last(&draft)),
        ("{import}", &last(&import)),
        ("{logo}", &last(&logo)),
        ("{edition}", &last(&edition)),
        ("{other}", &last(&followed)),
    ];

    let mut walked = 0;
    for route in routes() {
        let ours = matches!(route.access, Access::SignedIn | Access::Administrator | Access::Editor);
        let Some((name, id)) = ids.iter().find(|(name, _)| ours && route.path.contains(name)) else { continue };
        let path = route.path.replace(name, id);
        let answer = storvik.send(route.method.clone(), &path, |request| request.form(&[("email", "x")])).await;
        // An invitation that is another's is as one that is gone, which leads back to the list.
        let wanted = if *name == "{invitation}" { StatusCode::SEE_OTHER } else { StatusCode::NOT_FOUND };
        assert_eq!(answer.status, wanted, "{} {}", route.method, route.path);
        walked += 1;
    }
    assert!(walked >= 20, "only {walked} routes name something that belongs to an organisation");
    // An id in a path of the organisation is among those that were tried.
    for route in routes().iter().filter(|route| route.path.starts_with("/organisation") && route.path.contains('{')) {
        assert!(ids.iter().any(|(name, _)| route.path.contains(name)), "{} is not walked", route.path);
    }

    for (page, words) in [
        ("/organisation/members", "En annen"),
        ("/organisation/members", "ny@fjordvik.example"),
        ("/organisation/acts", "Vår.docx"),
        ("/organisation/templates", "Vår.docx"),
        ("/catalogue/imports", "Fjordviks krav"),
        ("/catalogue/others", "Nabokatalogen"),
    ] {
        fjordvik.get(page).await.expect(StatusCode::OK).says(words);
        let theirs = storvik.get(page).await.expect(StatusCode::OK).text;
        assert!(!theirs.contains(words), "{page} shows {words}");
    }
    // And nothing came of the trying.
    colleague.get("/account").await.expect(StatusCode::OK);
    server.anonymous().get(&invitation).await.expect(StatusCode::OK);
    fjordvik.get(&template).await.expect(StatusCode::OK).says("I bruk");
    fjordvik.get(&draft).await.expect(StatusCode::OK);
    fjordvik.get(&import).await.expect(StatusCode::OK);
    fjordvik.get(&logo).await.expect(StatusCode::OK);
    fjordvik.get(&followed).await.expect(StatusCode::OK);
}

fn between(page: &str, before: &str, after: &str) -> String {
    let start = page.find(before).unwrap_or_else(|| panic!("no {before}:\n{page}")) + before.len();
    page[start..start + page[start..].find(after).unwrap()].to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_of_another_organisation_is_let_into_a_procurement_and_it_stays_whose_it_is() {
    let server = TestServer::start();
    let fjordvik = server.first().await;
    let storvik = storvik(&server).await;
    put_in_use(&fjordvik, "nb", "Vår.docx", word(&["FJORDVIKS MAL {{ctrl_name}}"])).await;
    let theirs = put_in_use(&storvik, "nb", "Deres.docx", word(&["STORVIKS MAL {{ctrl_name}}"])).await;
    let letters = [("absolute", "MÅ"), ("evaluated", "BØR"), ("option", "OP"), ("information", "1")];
    storvik.fill_in("/organisation/labels", &letters).await.location();
    let path = fjordvik.import("school-survey").await;
    storvik.get(&path).await.expect(StatusCode::NOT_FOUND);
    let give = [("email", "siri@storvik.example"), ("standing", "auditor"), ("person", "")];
    fjordvik.post(&format!("{path}/access"), &give).await.location();
    fjordvik.get(&format!("{path}/access")).await.says("Storvik kommune");

    let mark = "Hører til Fjordvik kommune";
    storvik.get("/procurements").await.says(mark);
    storvik.get(&path).await.expect(StatusCode::OK).says(mark);
    for page in ["/procurements", &path] {
        assert!(!fjordvik.get(page).await.text.contains(mark), "one's own needs no mark");
    }
    // Card, letters and template are Fjordvik's, whoever asks for the files.
    for file in ["kravark.xlsx", "databehandleravtale.docx"] {
        let file = format!("{path}/annexes/files/published/{file}?date=2026-11-21");
        let (ours, others) = (fjordvik.get(&file).await, storvik.get(&file).await);
        assert_eq!(others.status, StatusCode::OK);
        assert!(ours.bytes == others.bytes, "{file} differs by who asks for it");
    }
    let agreement = storvik.get(&format!("{path}/annexes/files/published/databehandleravtale.docx")).await;
    assert!(text(&agreement.bytes).contains("FJORDVIKS MAL Fjordvik kommune"));
    // Storvik's template is not for it.
    assert!(!storvik.get(&theirs).await.text.contains(&path[3..]));
    storvik.get(&format!("{theirs}/try?procurement={}", &path[3..])).await.expect(StatusCode::NOT_FOUND);
    // A copy is Storvik's own, and names no unit of Fjordvik.
    fjordvik.fill_in("/organisation/units", &[("units", "Oppvekst")]).await.location();
    let choose = format!("{path}/unit");
    let form = crate::html::fields(&fjordvik.get(&path).await.text, &choose);
    let form = form.iter().filter(|(name, _)| name != "unit").map(|(name, value)| (name.as_str(), value.as_str()));
    fjordvik.post(&choose, &form.chain([("unit", "Oppvekst")]).collect::<Vec<_>>()).await.to(&path);
    let copy = storvik.post(&format!("{path}/copy"), &[]).await.location();
    fjordvik.get(&copy).await.expect(StatusCode::NOT_FOUND);
    for (person, path, unit) in [(&fjordvik, &path, "Oppvekst"), (&storvik, &copy, "")] {
        let case: Value = serde_json::from_slice(&person.get(&format!("{path}/case.json")).await.bytes).unwrap();
        assert_eq!(case["buyer"]["unit"].as_str().unwrap_or_default(), unit);
    }
    let agreement = storvik.get(&format!("{copy}/annexes/files/published/databehandleravtale.docx")).await;
    assert!(text(&agreement.bytes).contains("STORVIKS MAL Storvik kommune"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_follows_an_organisations_own_catalogue_is_not_copied_out_of_it() {
    let server = TestServer::start();
    let fjordvik = server.first().await;
    let storvik = storvik(&server).await;
    let import = read_in(&fjordvik, "fjordvik.json", json_of(&extension())).await;
    fjordvik.post(&format!("{import}/use"), &[]).await.to(&import);
    let path = fjordvik.procurement("Egen katalog").await;
    let give = [("email", "siri@storvik.example"), ("standing", "auditor"), ("person", "")];
    fjordvik.post(&format!("{path}/access"), &give).await.location();
    storvik.get(&path).await.expect(StatusCode::OK).says("Følger kommunens egen katalog");
    let refused = storvik.post(&format!("{path}/copy"), &[]).await.expect(StatusCode::BAD_REQUEST);
    refused.says("en annen kommune har laget");
    fjordvik.post(&format!("{path}/copy"), &[]).await.location();
    let sent = storvik.send(Method::GET, "/procurements", |request| request).await;
    assert_eq!(sent.text.matches("Egen katalog").count(), 1);
}
