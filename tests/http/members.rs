//! Who gets in: invitations, new passwords, accounts out of use, and who settles that.

use crate::support::{PASSWORD, Person, TestServer};
use reqwest::StatusCode;

/// The one-time link that the page shows, as a path.
pub fn link(page: &str, server: &TestServer) -> String {
    let tag = page.find("id=\"link\"").expect("the page shows a link");
    let start = tag + page[tag..].find('>').unwrap() + 1;
    let link = &page[start..start + page[start..].find('<').unwrap()];
    link.strip_prefix(&server.address).expect("the link is to this server").to_owned()
}

/// The page of a person, as a path.
pub async fn member(administrator: &Person, name: &str) -> String {
    let page = administrator.get("/organisation/members").await.expect(StatusCode::OK).text;
    // The last one: whoever looks is named at the top too.
    let end = page.rfind(&format!("\">{name}</a>")).unwrap_or_else(|| panic!("{name} is not in the list:\n{page}"));
    let start = page[..end].rfind("href=\"").unwrap() + "href=\"".len();
    page[start..end].to_owned()
}

async fn log(person: &Person) -> String {
    person.get("/organisation/acts").await.expect(StatusCode::OK).text
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_opens_once_and_gives_an_ordinary_account() {
    let server = TestServer::start();
    let administrator = server.first().await;
    for (email, words) in [("feil", "Skriv en e-postadresse"), ("Innkjoper@example.no", "har allerede en konto")] {
        let refused = administrator.post("/organisation/members/invite", &[("email", email)]).await;
        let refused = refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(words);
        refused.says(&format!("value=\"{email}\""));
    }
    let invite = [("email", "ny@example.no")];
    let older = administrator.post("/organisation/members/invite", &invite).await.expect(StatusCode::OK);
    let older = link(&older.text, &server);
    let shown = administrator.post("/organisation/members/invite", &invite).await.expect(StatusCode::OK);
    assert_eq!(shown.headers["cache-control"], "no-store");
    let link = link(&shown.text, &server);
    let token = link.rsplit('/').next().unwrap();
    let list = administrator.get("/organisation/members").await;
    list.says("ny@example.no");
    assert!(!list.text.contains(token) && !log(&administrator).await.contains(token), "a link is shown once");
    let stored = std::fs::read(server.database_file()).unwrap();
    assert!(memchr::memmem::find(&stored, token.as_bytes()).is_none(), "only its hash is kept");

    let invited = server.anonymous();
    invited.get(&older).await.expect(StatusCode::BAD_REQUEST).says("Invitasjonen virker ikke");
    invited.get(&link).await.expect(StatusCode::OK).says("Opprett konto hos Fjordvik kommune");
    let refused = invited.post(&link, &[("name", "Ny <i>"), ("password", "kort")]).await;
    let refused = refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Ny &lt;i&gt;");
    refused.says("minst 12 tegn");
    let fields = [("name", "Ny"), ("email", "annen@example.no"), ("password", PASSWORD), ("password-again", PASSWORD)];
    invited.post(&link, &fields).await.to("/procurements");
    invited.get("/account").await.expect(StatusCode::OK).says("ny@example.no");
    invited.get("/organisation/members").await.expect(StatusCode::FORBIDDEN).says("Dette er for administratorer");
    server.anonymous().sign_in("ny@example.no").await;
    server.anonymous().post(&link, &fields).await.expect(StatusCode::BAD_REQUEST);
    let log = log(&administrator).await;
    assert!(
        log.contains("Inviterte ny@example.no") && log.contains("Tok imot invitasjonen til ny@example.no"),
        "{log}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_can_be_withdrawn() {
    let server = TestServer::start();
    let administrator = server.first().await;
    let shown = administrator.post("/organisation/members/invite", &[("email", "ny@example.no")]).await;
    let link = link(&shown.text, &server);
    let list = administrator.get("/organisation/members").await.text;
    let end = list.find("/withdraw\"").expect("it can be withdrawn") + "/withdraw".len();
    let start = list[..end].rfind('"').unwrap() + 1;
    administrator.post(&list[start..end], &[]).await.to("/organisation/members?saved=1");
    server.anonymous().get(&link).await.expect(StatusCode::BAD_REQUEST);
    // Again, as somebody who was slower would.
    administrator.post(&list[start..end], &[]).await.to("/organisation/members");
    assert!(log(&administrator).await.contains("Trakk tilbake invitasjonen til ny@example.no"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_is_chosen_by_the_person_and_ends_what_the_old_one_began() {
    let server = TestServer::start();
    let administrator = server.first().await;
    let other = server.other().await;
    let page = member(&administrator, "En annen").await;
    assert!(!administrator.get(&page).await.text.contains("type=\"password\""), "nobody sets it for another");
    let shown = administrator.post(&format!("{page}/password"), &[]).await.expect(StatusCode::OK);
    let link = link(&shown.text, &server);
    other.get("/procurements").await.to("/sign-in?next=%2Fprocurements");

    other.sign_in("annen@example.no").await;
    let visitor = server.anonymous();
    visitor.get(&link).await.expect(StatusCode::OK).says("annen@example.no");
    let new = "et ganske nytt passord";
    let refused = visitor.post(&link, &[("password", new), ("password-again", "noe annet enn det")]).await;
    refused.expect(StatusCode::UNPROCESSABLE_ENTITY).says("De to passordene er ikke like");
    visitor.post(&link, &[("password", new), ("password-again", new)]).await.to("/sign-in?changed=1");
    assert!(visitor.session().is_none(), "the link signs nobody in");
    other.get("/procurements").await.to("/sign-in?next=%2Fprocurements");
    visitor.get(&link).await.expect(StatusCode::BAD_REQUEST).says("Lenken virker ikke");
    let old = visitor.post("/sign-in", &[("email", "annen@example.no"), ("password", PASSWORD)]).await;
    old.expect(StatusCode::UNPROCESSABLE_ENTITY);
    visitor.post("/sign-in", &[("email", "annen@example.no"), ("password", new)]).await.to("/procurements");
    let log = log(&administrator).await;
    assert!(log.contains("Laget lenke til nytt passord for annen@example.no"), "{log}");
    assert!(log.contains("Valgte nytt passord for annen@example.no"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_out_of_use_lets_nobody_in_until_it_is_back() {
    let server = TestServer::start();
    let administrator = server.first().await;
    let other = server.other().await;
    let page = member(&administrator, "En annen").await;
    administrator.post(&format!("{page}/use"), &[("do", "no")]).await.to(&format!("{page}?saved=1"));
    other.get("/procurements").await.to("/sign-in?next=%2Fprocurements");
    let right = [("email", "annen@example.no"), ("password", PASSWORD)];
    other.post("/sign-in", &right).await.expect(StatusCode::UNPROCESSABLE_ENTITY).says("tatt ut av bruk");
    // Only whoever has the password learns that.
    let wrong = other.post("/sign-in", &[("email", "annen@example.no"), ("password", "feil passord")]).await;
    wrong.expect(StatusCode::UNPROCESSABLE_ENTITY).says("E-postadressen eller passordet er feil");
    administrator.post(&format!("{page}/password"), &[]).await.expect(StatusCode::NOT_FOUND);
    administrator.post(&format!("{page}/use"), &[("do", "yes")]).await.to(&format!("{page}?saved=1"));
    other.sign_in("annen@example.no").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn there_is_always_an_administrator_and_a_change_of_rights_gives_a_new_session_id() {
    let server = TestServer::start();
    let administrator = server.first().await;
    let other = server.other().await;
    let own = member(&administrator, "Innkjøper").await;
    for path in ["administrator", "use"] {
        let refused = administrator.post(&format!("{own}/{path}"), &[("do", "no")]).await;
        refused.expect(StatusCode::UNPROCESSABLE_ENTITY).says("minst én administrator");
    }
    let theirs = member(&administrator, "En annen").await;
    other.get(&theirs).await.expect(StatusCode::FORBIDDEN);
    let before = other.session().unwrap();
    administrator.post(&format!("{theirs}/administrator"), &[("do", "yes")]).await.to(&format!("{theirs}?saved=1"));
    other.get(&own).await.expect(StatusCode::OK);
    assert_ne!(other.session().unwrap(), before, "an id from before the change is worth nothing");
    let thief = server.anonymous();
    thief.set_session(&before);
    thief.get("/account").await.to("/sign-in?next=%2Faccount");
    let after = other.session().unwrap();
    other.get("/account").await.expect(StatusCode::OK);
    assert_eq!(other.session().unwrap(), after, "once is enough");

    // Nobody is an editor by being an administrator: it is given, and noted.
    assert!(!administrator.get("/account").await.text.contains("Redaktør"));
    for (given, act) in
        [("yes", "Gjorde annen@example.no til redaktør"), ("no", "Fjernet annen@example.no som redaktør")]
    {
        let before = other.session().unwrap();
        administrator.post(&format!("{theirs}/editor"), &[("do", given)]).await.to(&format!("{theirs}?saved=1"));
        let account = other.get("/account").await;
        assert_eq!(account.text.contains("Redaktør"), given == "yes");
        assert_ne!(other.session().unwrap(), before);
        assert!(log(&administrator).await.contains(act));
    }

    other.post(&format!("{own}/administrator"), &[("do", "no")]).await.to(&format!("{own}?saved=1"));
    administrator.get("/organisation/members").await.expect(StatusCode::FORBIDDEN);
    administrator.get("/procurements").await.expect(StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_people_of_another_organisation_do_not_exist() {
    let server = TestServer::start();
    let administrator = server.first().await;
    let page = member(&administrator, "Innkjøper").await;
    let store = store::open(&server.database(), &store::OpenOptions::default()).await.unwrap();
    let now = server::state::now();
    let neighbour = store::Organisation {
        id: store::OrganisationId::new(now),
        card: serde_json::to_value(catalogue::procurement::case::Organisation::default()).unwrap(),
    };
    store.put_organisation(&neighbour, now).await.unwrap();
    let like = store.find_account_by_email("innkjoper@example.no").await.unwrap().unwrap();
    let new = store::NewAccount {
        email: "nabo@example.no".to_owned(),
        display_name: "Nabo".to_owned(),
        password_hash: like.password_hash.unwrap(),
        administrator: true,
    };
    store.create_account(&neighbour.id, new, now).await.unwrap();
    let neighbour = server.anonymous();
    neighbour.sign_in("nabo@example.no").await;
    assert!(!neighbour.get("/organisation/members").await.expect(StatusCode::OK).text.contains("Innkjøper"));
    neighbour.get(&page).await.expect(StatusCode::NOT_FOUND);
    for act in ["password", "second-factor", "administrator", "use"] {
        neighbour.post(&format!("{page}/{act}"), &[("do", "no")]).await.expect(StatusCode::NOT_FOUND);
    }
    administrator.get("/procurements").await.expect(StatusCode::OK);
}
