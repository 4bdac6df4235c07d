//! Nothing typed is lost: drafts while somebody types, and forms that were sent in after the session had ended.

use crate::html::fields;
use crate::support::{Answer, PASSWORD, Person, TestServer, add_account};
use reqwest::{Method, StatusCode};
use server::accounts::token;
use server::http::limits::{DRAFT_BYTES_MAX, DRAFTS_PER_FORM_MAX};
use server::http::router::routes;
use server::state::now;
use std::sync::Arc;
use store::{OpenOptions, Store};

const OWNER: &str = "innkjoper@example.no";
const OFFER: &str = "Du har et utkast fra";
const OFFER_SIGNED_OUT: &str = "da nettleseren ikke lenger var innlogget";
const TAKEN: &str = "Utkastet står i skjemaet";

type Fields = Vec<(String, String)>;

async fn open(server: &TestServer) -> Arc<dyn Store> {
    store::open(&server.database(), &OpenOptions::default()).await.unwrap()
}

/// The fields of the form at this address, with one of them changed.
async fn typed(person: &Person, page: &str, form: &str, name: &str, text: &str) -> Fields {
    let answer = person.get(page).await.expect(StatusCode::OK);
    changed(fields(&answer.text, form), name, text)
}

fn changed(mut fields: Fields, name: &str, text: &str) -> Fields {
    fields.retain(|(field, _)| field != name);
    fields.push((name.to_owned(), text.to_owned()));
    fields
}

async fn send(person: &Person, path: &str, fields: &Fields) -> Answer {
    person.send(Method::POST, path, |request| request.form(fields)).await
}

/// What the island sends while somebody types.
async fn autosave(person: &Person, procurement: &str, form: &str, fields: &Fields) -> Answer {
    let path = format!("{procurement}/drafts?form={form}");
    person.send(Method::POST, &path, |request| request.header("accept", "application/json").form(fields)).await
}

/// The address that takes the draft in which the page offers.
fn take(page: &Answer) -> String {
    let start = page.text.find("?draft=").expect("a draft is offered");
    let before = page.text[..start].rfind('"').unwrap() + 1;
    page.text[before..].split('"').next().unwrap().to_owned()
}

/// Lets the session run out, as the clock would.
async fn run_out(server: &TestServer, person: &Person) {
    let store = open(server).await;
    let mut row = store.load_session(&token::hash(&person.session().unwrap()), now()).await.unwrap().unwrap();
    row.expires = now();
    store.save_session(&row).await.unwrap();
    store.close().await;
}

async fn sign_in_and_on(person: &Person, email: &str, next: &str) -> String {
    let fields = [("email", email), ("password", PASSWORD), ("next", next)];
    person.post("/sign-in", &fields).await.location()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_offered_taken_in_and_gone_when_it_is_saved() {
    let server = TestServer::start();
    let person = server.first().await;
    let procurement = person.procurement("Utkast").await;
    let page = format!("{procurement}/need/service");
    let form = typed(&person, &page, &page, "q-service", "Et system for «journal» & <arkiv>").await;
    autosave(&person, &procurement, "/need/service", &form).await.expect(StatusCode::OK);

    person.get(&procurement).await.says("Du har ett utkast som ikke er lagret.");
    let offered = person.get(&page).await.expect(StatusCode::OK);
    offered.says(OFFER);
    offered.says("Et system for «journal» &amp; &lt;arkiv&gt;");
    assert!(!offered.text.contains("</ul>&lt;arkiv"), "the form itself is as it is saved");
    let empty = fields(&offered.text, &page);
    assert!(empty.contains(&("q-service".to_owned(), String::new())));

    let taken = person.get(&take(&offered)).await.expect(StatusCode::OK);
    taken.says(TAKEN);
    assert!(!taken.text.contains(OFFER));
    let form = fields(&taken.text, &page);
    assert!(form.contains(&("q-service".to_owned(), "Et system for «journal» & <arkiv>".to_owned())));
    // It is not saved before somebody does.
    person.get(&page).await.says(OFFER);
    send(&person, &page, &form).await.location();
    let saved = person.get(&page).await;
    assert!(!saved.text.contains(OFFER));
    saved.says("Et system for «journal» &amp; &lt;arkiv&gt;");
    assert!(!person.get(&procurement).await.text.contains("utkast"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_can_be_thrown_away_and_one_without_a_form_is_still_there() {
    let server = TestServer::start();
    let person = server.first().await;
    let procurement = person.procurement("Utkast").await;
    let new = format!("{procurement}/risk/new");
    person.fill_in(&new, &[("text", "Noe skjer"), ("aspect", "K")]).await.location();
    let own = format!("{procurement}/risk/E-1/own");
    let form = typed(&person, &own, &own, "text", "Noe annet skjer").await;
    autosave(&person, &procurement, "/risk/E-1/own", &form).await.expect(StatusCode::OK);
    let form = typed(&person, &new, &new, "text", "Noe tredje skjer").await;
    autosave(&person, &procurement, "/risk/new", &form).await.expect(StatusCode::OK);

    let discard = format!("{procurement}/drafts/discard");
    let offered = person.get(&new).await;
    send(&person, &discard, &fields(&offered.text, &discard)).await.to(&new);
    assert!(!person.get(&new).await.text.contains(OFFER));

    let delete = format!("{procurement}/risk/E-1/delete");
    let form = fields(&person.get(&own).await.text, &delete);
    send(&person, &delete, &form).await.location();
    person.get(&own).await.expect(StatusCode::NOT_FOUND);
    let list = person.get(&format!("{procurement}/drafts")).await.expect(StatusCode::OK);
    list.says("Noe annet skjer");
    send(&person, &discard, &fields(&list.text, &discard)).await.to(&format!("{procurement}/drafts"));
    person.get(&format!("{procurement}/drafts")).await.says("Du har ingen utkast her.");
}

/// Whoever takes a draft in meets what a colleague saved in the meantime, as always.
#[tokio::test(flavor = "multi_thread")]
async fn a_draft_overwrites_no_colleague_unseen() {
    let server = TestServer::start();
    let person = server.first().await;
    let procurement = person.procurement("Utkast").await;
    let page = format!("{procurement}/need/service");
    person.fill_in(&page, &[("q-service", "Først")]).await.location();
    let form = typed(&person, &page, &page, "q-service", "Fra utkastet").await;
    autosave(&person, &procurement, "/need/service", &form).await.expect(StatusCode::OK);
    // Another window: it does not touch the draft of this one.
    person.fill_in(&page, &[("q-service", "Fra en kollega")]).await.location();

    let taken = person.get(&take(&person.get(&page).await)).await.expect(StatusCode::OK);
    let late = send(&person, &page, &fields(&taken.text, &page)).await.expect(StatusCode::CONFLICT);
    late.says("Fra utkastet");
    late.says("Fra en kollega");
    person.get(&page).await.says(OFFER);
    // Saved knowingly, it is saved, and the draft is gone.
    send(&person, &page, &fields(&late.text, &page)).await.location();
    let saved = person.get(&page).await;
    saved.says("Fra utkastet");
    assert!(!saved.text.contains(OFFER));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_its_writers_and_takes_the_right_to_write_the_form() {
    let server = TestServer::start();
    let owner = server.first().await;
    let other = server.other().await;
    let procurement = owner.procurement("Utkast").await;
    let page = format!("{procurement}/need/service");
    let form = typed(&owner, &page, &page, "q-service", "Bare mitt").await;
    autosave(&owner, &procurement, "/need/service", &form).await.expect(StatusCode::OK);
    for path in [format!("{procurement}/drafts"), page.clone()] {
        other.get(&path).await.expect(StatusCode::NOT_FOUND);
    }
    autosave(&other, &procurement, "/need/service", &form).await.expect(StatusCode::NOT_FOUND);

    let access = [("email", "annen@example.no"), ("standing", "reader")];
    owner.post(&format!("{procurement}/access"), &access).await.location();
    for path in [format!("{procurement}/drafts"), page, procurement.clone()] {
        let seen = other.get(&path).await.expect(StatusCode::OK);
        assert!(!seen.text.contains("Bare mitt") && !seen.text.contains(OFFER), "{path}");
    }
    // What the page of another proves is said first; without it, what they may do.
    autosave(&other, &procurement, "/need/service", &form).await.expect(StatusCode::UNAUTHORIZED);
    let unproved: Vec<_> = form.into_iter().filter(|(name, _)| name != "ticket").collect();
    autosave(&other, &procurement, "/need/service", &unproved).await.expect(StatusCode::FORBIDDEN);
    other.get(&format!("{procurement}/drafts")).await.says("Du har ingen utkast her.");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_draft_is_not_kept() {
    let server = TestServer::start();
    let person = server.first().await;
    let procurement = person.procurement("Utkast").await;
    let page = format!("{procurement}/need/service");
    let form = typed(&person, &page, &page, "q-service", "Et utkast").await;
    for form_address in ["", "/journal", "/delete", "/risk/E-1/delete", "//example.com", "/../organisation"] {
        autosave(&person, &procurement, form_address, &form).await.expect(StatusCode::BAD_REQUEST);
    }
    let nameless = changed(form.clone(), "draft", "../../x");
    autosave(&person, &procurement, "/need/service", &nameless).await.expect(StatusCode::BAD_REQUEST);
    let large = changed(form.clone(), "q-service", &"æ".repeat(DRAFT_BYTES_MAX / 2 + 1));
    autosave(&person, &procurement, "/need/service", &large).await.expect(StatusCode::PAYLOAD_TOO_LARGE);
    let elsewhere = format!("{procurement}/drafts?form=/need/service");
    let forged = |request: reqwest::RequestBuilder| request.header("sec-fetch-site", "cross-site").form(&form);
    person.send(Method::POST, &elsewhere, forged).await.expect(StatusCode::FORBIDDEN);
    person.get(&format!("{procurement}/drafts")).await.says("Du har ingen utkast her.");

    // Five windows with the same form are many.
    for window in 0..=DRAFTS_PER_FORM_MAX {
        let form = changed(form.clone(), "draft", &format!("{window:016x}"));
        let answer = autosave(&person, &procurement, "/need/service", &form).await;
        let expected = if window < DRAFTS_PER_FORM_MAX { StatusCode::OK } else { StatusCode::CONFLICT };
        answer.expect(expected);
    }
    // Nothing of it is older than what came later: what was there is still there.
    let list = person.get(&format!("{procurement}/drafts")).await;
    assert_eq!(list.text.matches(OFFER).count(), usize::try_from(DRAFTS_PER_FORM_MAX).unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_a_session_that_has_ended_comes_back_to_its_writer() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.procurement("Utkast").await;
    let page = format!("{procurement}/need/service");
    let form = typed(&owner, &page, &page, "q-service", "Skrevet i to timer").await;
    let access = [("email", "annen@example.no"), ("standing", "member")];
    add_account(server.folder.path(), "annen@example.no", "En annen");
    owner.post(&format!("{procurement}/access"), &access).await.location();
    run_out(&server, &owner).await;
    autosave(&owner, &procurement, "/need/service", &form).await.expect(StatusCode::UNAUTHORIZED);

    let sent = send(&owner, &page, &form).await.location();
    let (place, query) = sent.split_once('?').unwrap();
    assert_eq!(place, "/sign-in");
    assert!(query.ends_with("&kept=1"), "{query}");
    let sign_in = owner.get(&sent).await.expect(StatusCode::OK);
    sign_in.says("Logg inn som samme bruker");
    assert!(!sign_in.text.contains("Skrevet i to timer"));
    let next = fields(&sign_in.text, "/sign-in").into_iter().find(|(name, _)| name == "next").unwrap().1;
    assert_eq!(next, page);

    // Somebody else at the same browser sees nothing of it, on a page that they may see.
    assert_eq!(sign_in_and_on(&owner, "annen@example.no", &next).await, page);
    let theirs = owner.get(&page).await.expect(StatusCode::OK);
    assert!(!theirs.text.contains("Skrevet i to timer") && !theirs.text.contains(OFFER_SIGNED_OUT));
    owner.get(&format!("{procurement}/drafts")).await.says("Du har ingen utkast her.");
    owner.post("/sign-out", &[]).await.location();

    assert_eq!(sign_in_and_on(&owner, OWNER, &next).await, page);
    let offered = owner.get(&page).await;
    offered.says(OFFER_SIGNED_OUT);
    let taken = owner.get(&take(&offered)).await.expect(StatusCode::OK);
    let form = fields(&taken.text, &page);
    assert!(form.contains(&("q-service".to_owned(), "Skrevet i to timer".to_owned())));
    send(&owner, &page, &form).await.location();
    assert!(!owner.get(&page).await.text.contains(OFFER_SIGNED_OUT));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_proves_nothing_plants_nothing() {
    let server = TestServer::start();
    let owner = server.first().await;
    let other = server.other().await;
    let procurement = owner.procurement("Utkast").await;
    let page = format!("{procurement}/need/service");
    let form = typed(&owner, &page, &page, "q-service", "Plantet").await;
    let theirs = other.procurement("Deres").await;
    let their_page = format!("{theirs}/need/service");
    let their_form = typed(&other, &their_page, &their_page, "q-service", "x").await;
    let their_ticket = &their_form.iter().find(|(name, _)| name == "ticket").unwrap().1;
    let stranger = server.anonymous();
    for ticket in ["", "0", their_ticket] {
        let sent = send(&stranger, &page, &changed(form.clone(), "ticket", ticket)).await.location();
        assert!(sent.ends_with("&kept=0"), "{sent}");
        stranger.get(&sent).await.says("det du skrev, er ikke lagret");
    }
    // Another site can't send it, whatever the page proves.
    let forged = |request: reqwest::RequestBuilder| request.header("sec-fetch-site", "cross-site").form(&form);
    stranger.send(Method::POST, &page, forged).await.expect(StatusCode::FORBIDDEN);
    // Whoever ends all sessions ends what their pages prove.
    owner.post("/account/sign-out-everywhere", &[]).await.location();
    assert!(send(&stranger, &page, &form).await.location().ends_with("&kept=0"));
    owner.sign_in(OWNER).await;
    owner.get(&format!("{procurement}/drafts")).await.says("Du har ingen utkast her.");
}

/// One person left a page open, and another signed in at the same browser.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_saves_what_another_typed() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.procurement("Utkast").await;
    let page = format!("{procurement}/need/service");
    let form = typed(&owner, &page, &page, "q-service", "Skrevet av den første").await;
    add_account(server.folder.path(), "annen@example.no", "En annen");
    let access = [("email", "annen@example.no"), ("standing", "member")];
    owner.post(&format!("{procurement}/access"), &access).await.location();
    owner.post("/sign-out", &[]).await.location();
    owner.sign_in("annen@example.no").await;
    send(&owner, &page, &form).await.expect(StatusCode::CONFLICT).says("Siden var åpnet av en annen");
    autosave(&owner, &procurement, "/need/service", &form).await.expect(StatusCode::UNAUTHORIZED);
    owner.post("/sign-out", &[]).await.location();
    // The same person, signed in anew, saves from the page as before.
    owner.sign_in(OWNER).await;
    let offered = owner.get(&page).await;
    offered.says(OFFER_SIGNED_OUT);
    offered.says("Skrevet av den første");
    send(&owner, &page, &form).await.location();
    owner.get(&page).await.says("Skrevet av den første");
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_outlast_the_server() {
    let server = TestServer::start();
    let mut person = server.first().await;
    let procurement = person.procurement("Utkast").await;
    let (service, new) = (format!("{procurement}/need/service"), format!("{procurement}/risk/new"));
    let typing = typed(&person, &service, &service, "q-service", "Midt i en setning").await;
    autosave(&person, &procurement, "/need/service", &typing).await.expect(StatusCode::OK);
    let open = typed(&person, &new, &new, "text", "Sendt etter omstart").await;
    run_out(&server, &person).await;
    let server = TestServer::start_in(server.stop(), &[]);
    person.address.clone_from(&server.address);
    assert!(send(&person, &new, &open).await.location().ends_with("&kept=1"));
    person.sign_in(OWNER).await;
    person.get(&service).await.says("Midt i en setning");
    person.get(&new).await.says("Sendt etter omstart");
}

/// Every form that keeps drafts shows one that is taken in, and stands alone with that on its page.
#[tokio::test(flavor = "multi_thread")]
async fn every_form_that_keeps_drafts_takes_them_in() {
    let server = TestServer::start();
    let person = server.first().await;
    let procurement = person.import("case-archive").await;
    let roles = person.get(&format!("{procurement}/roles")).await.text;
    let somebody = &roles[roles.find("/roles/").unwrap() + "/roles/".len()..];
    let somebody = somebody.split(['"', '/']).next().unwrap();
    person.fill_in(&format!("{procurement}/risk/new"), &[("text", "Noe"), ("aspect", "K")]).await.location();
    let filled = |template: &str| {
        let path = template.replace("/p/{procurement}", "").replace("{scenario}", "E-1").replace("{person}", somebody);
        let page = if path.starts_with("/profile") { "competition" } else { "service" };
        path.replace("{line}", "IDT-003").replace("{page}", page)
    };
    let mut pages = Vec::new();
    for route in routes() {
        let Some(page) = route.keeps_drafts else { continue };
        assert!(!pages.contains(&page), "{page} has two forms that keep drafts");
        pages.push(page);
        let (form, page) = (filled(route.path), format!("{procurement}{}", filled(page)));
        let answer = person.get(&page).await.expect(StatusCode::OK);
        let mut fields = fields(&answer.text, &format!("{procurement}{form}"));
        let texts = ["pasted", "text", "note", "name", "reason", "conditions", "q-service"];
        for (_, value) in fields.iter_mut().filter(|(name, _)| texts.contains(&name.as_str())) {
            "Tatt inn fra utkastet".clone_into(value);
        }
        autosave(&person, &procurement, &form, &fields).await.expect(StatusCode::OK);
        let offered = person.get(&page).await;
        let taken = person.get(&take(&offered)).await.expect(StatusCode::OK);
        taken.says(TAKEN);
        let there = crate::html::fields(&taken.text, &format!("{procurement}{form}"));
        let ours = |name: &str| ["draft", "ticket", "seen"].contains(&name);
        for (name, value) in fields.iter().filter(|(name, _)| !ours(name)) {
            assert!(there.contains(&(name.clone(), value.clone())), "{form}: {name} is not {value:?}: {there:?}");
        }
    }
    assert!(pages.len() > 12, "{pages:?}");
}
