//! The choice of language: a cookie of its own, which holds on every page, before and after signing in.

use crate::support::{Answer, Person, TestServer};
use reqwest::{Method, StatusCode};

async fn choose(person: &Person, lang: &str, back: &str) -> Answer {
    person.post("/language", &[("lang", lang), ("back", back)]).await
}

fn is_in(page: &Answer, tag: &str) {
    page.says(&format!("<html lang=\"{tag}\">"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_holds_everywhere_and_survives_signing_in() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;

    let visitor = server.anonymous();
    let page = visitor.get("/sign-in?next=%2Forganisation").await.expect(StatusCode::OK);
    is_in(&page, "nb-NO");
    page.says("Logg inn");
    page.says("name=\"back\" value=\"/sign-in?next=%2Forganisation\"");
    let answer = choose(&visitor, "nn", "/sign-in?next=%2Forganisation").await;
    answer.to("/sign-in?next=%2Forganisation");
    let cookie = answer.headers["set-cookie"].to_str().unwrap();
    for part in ["Path=/", "Max-Age=31536000", "HttpOnly", "SameSite=Lax", "Secure"] {
        assert!(cookie.split("; ").any(|said| said == part), "{cookie}");
    }

    let page = visitor.get("/sign-in").await;
    is_in(&page, "nn-NO");
    page.says("E-postadresse");
    page.says("Hopp til innhaldet");
    let wrong = visitor.post("/sign-in", &[("email", "innkjoper@example.no"), ("password", "noe annet")]).await;
    wrong.expect(StatusCode::UNPROCESSABLE_ENTITY).says("E-postadressa eller passordet er feil.");
    visitor.sign_in("innkjoper@example.no").await;

    let front = visitor.get("/procurements").await.expect(StatusCode::OK);
    is_in(&front, "nn-NO");
    front.says("Nytt innkjøp");
    let question = visitor.get(&format!("{path}/need/information")).await.expect(StatusCode::OK);
    is_in(&question, "nn-NO");
    question.says("Kva svaret avgjer:");
    question.says("Veit ikkje");
    question.says("Kva informasjon skal løysinga innehalde?");
    let missing = visitor.get("/finnes-ikke").await.expect(StatusCode::NOT_FOUND);
    is_in(&missing, "nn-NO");
    missing.says("Fann ikkje sida");

    choose(&visitor, "en", &path).await.to(&path);
    let overview = visitor.get(&path).await;
    is_in(&overview, "en-GB");
    overview.says("What we know so far");
    // The colleague's choice is the colleague's.
    is_in(&person.get(&path).await, "nb-NO");
    visitor.post("/sign-out", &[]).await.to("/sign-in");
    is_in(&visitor.get("/sign-in").await, "en-GB");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_choice_says_which_language_is_chosen() {
    let server = TestServer::start();
    let visitor = server.anonymous();
    for (code, tag, name) in [("nb", "nb-NO", "Bokmål"), ("nn", "nn-NO", "Nynorsk"), ("en", "en-GB", "English")] {
        choose(&visitor, code, "/sign-in").await.to("/sign-in");
        let page = visitor.get("/sign-in").await.text;
        assert_eq!(page.matches("name=\"lang\"").count(), 3, "{page}");
        assert_eq!(page.matches("aria-current=\"true\"").count(), 1, "{page}");
        let current = page.split("<button").find(|button| button.contains("aria-current")).unwrap();
        assert!(
            current.contains(&format!("lang=\"{tag}\"")) && current.contains(&format!(">{name}</button>")),
            "{current}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_has_the_choice_and_comes_back_to_itself() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("night-supervision").await;
    let lines = person.get(&format!("{path}/requirements")).await.text;
    let line = lines.split("id=\"line-").nth(1).and_then(|rest| rest.split_once('"')).unwrap().0.to_owned();
    let line = format!("/requirements/{line}");
    let paths = [
        "",
        "/profile",
        "/need",
        "/need/information",
        "/roles",
        "/risk",
        "/risk/new",
        "/risk/accept",
        "/requirements",
        &line,
        "/requirements/new",
        "/requirements/parameters",
        "/annexes",
        "/journal",
        "/delete",
    ];
    for (lang, tag) in [("nn", "nn-NO"), ("en", "en-GB")] {
        choose(&person, lang, "/").await;
        for page in paths.iter().map(|page| format!("{path}{page}")).chain(["/organisation".to_owned()]) {
            let answer = person.get(&page).await.expect(StatusCode::OK);
            is_in(&answer, tag);
            answer.says(&format!("name=\"back\" value=\"{page}\""));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn errors_are_said_in_the_language_of_the_one_who_asked() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Språk").await;
    choose(&person, "nn", "/").await;
    let forged =
        person.send(Method::POST, "/procurements", |request| request.header("sec-fetch-site", "cross-site")).await;
    let forged = forged.expect(StatusCode::FORBIDDEN);
    forged.says("Skjemaet kom frå ein annan nettstad");
    assert!(forged.headers["content-security-policy"].to_str().unwrap().contains("style-src 'self'"));
    let setup = person.get("/setup/0000").await.expect(StatusCode::BAD_REQUEST);
    setup.says("Lenkja verkar ikkje");
    let title = person.post(&format!("{path}/rename"), &[("title", "")]).await.expect(StatusCode::BAD_REQUEST);
    title.says("Namnet manglar eller er for langt");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_documents_keep_the_language_of_the_procurement() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    choose(&person, "en", "/").await;
    let preview = person.get(&format!("{path}/annexes/preview/sheet")).await.expect(StatusCode::OK);
    is_in(&preview, "en-GB");
    preview.says("lang=\"nb-NO\"");
    preview.says("Løsningen skal");
    let lines = person.get(&format!("{path}/requirements")).await.expect(StatusCode::OK);
    lines.says("<span lang=\"nb-NO\">Løsningen skal");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_sent_elsewhere_and_rubbish_is_bokmål() {
    let server = TestServer::start();
    let visitor = server.anonymous();
    for elsewhere in
        ["https://example.com/", "//example.com", "/\\example.com", "\\\\example.com", "/\t/example.com", ""]
    {
        choose(&visitor, "nn", elsewhere).await.to("/");
    }
    choose(&visitor, "nn", "/p/1/rename").await.to("/p/1");
    is_in(&visitor.get("/sign-in").await, "nn-NO");
    choose(&visitor, "tlh", "/sign-in").await.to("/sign-in");
    is_in(&visitor.get("/sign-in").await, "nb-NO");
    let rubbish = visitor
        .send(Method::GET, "/sign-in", |request| request.header("cookie", "__Host-kravspor-language=\"><script>"));
    is_in(&rubbish.await, "nb-NO");
}
