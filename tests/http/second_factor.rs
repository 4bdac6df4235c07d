//! The second factor: set up, asked for, lost, demanded.

use crate::members::member;
use crate::support::{PASSWORD, Person, TestServer};
use hmac::{Hmac, KeyInit as _, Mac as _};
use reqwest::StatusCode;
use server::access::Access;
use server::http::limits::{CODE_FAILURES_MAX, RECOVERY_CODES};
use server::http::router::routes;
use sha1::Sha1;

const SIGN_IN: [(&str, &str); 2] = [("email", "innkjoper@example.no"), ("password", PASSWORD)];

/// What somebody's phone and paper hold.
struct Phone {
    secret: Vec<u8>,
    recovery: Vec<String>,
    /// The step of the first code.
    begun: u64,
}

impl Phone {
    /// Reads the secret off the page, as it is typed into an app.
    fn reading(page: &str) -> Self {
        let start = page.find("otpauth://").expect("the page has the link for apps");
        let link = &page[start..start + page[start..].find('"').unwrap()];
        let secret = link.split("secret=").nth(1).unwrap().split('&').next().unwrap();
        let shown: String = secret
            .as_bytes()
            .chunks(4)
            .map(|four| format!("<span>{}</span>", std::str::from_utf8(four).unwrap()))
            .collect();
        assert!(page.contains(&shown), "the secret is there as text too:\n{page}");
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
        Phone { secret: unbase32(secret), recovery: Vec::new(), begun: since.as_secs() / 30 }
    }

    /// The code of so many steps after the first. One step ahead is taken, so two can be used without waiting for the clock.
    fn code(&self, steps_later: u64) -> String {
        let mut mac = Hmac::<Sha1>::new_from_slice(&self.secret).unwrap();
        mac.update(&(self.begun + steps_later).to_be_bytes());
        let hash = mac.finalize().into_bytes();
        let start = usize::from(hash[19] % 16);
        let number = u32::from_be_bytes(hash[start..start + 4].try_into().unwrap()) & 0x7fff_ffff;
        format!("{:06}", number % 1_000_000)
    }

    fn wrong(&self) -> String {
        let near: Vec<String> = (0..4).map(|steps| self.code(steps)).collect();
        ["000000", "000001", "000002", "000003", "000004"]
            .map(str::to_owned)
            .into_iter()
            .find(|code| !near.contains(code))
            .unwrap()
    }
}

fn unbase32(text: &str) -> Vec<u8> {
    let value = |letter: u8| "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(char::from(letter)).unwrap();
    let bits: String = text.bytes().map(|letter| format!("{:05b}", value(letter))).collect();
    bits.as_bytes()
        .chunks_exact(8)
        .map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap())
        .collect()
}

/// Sets one up, from the page at this path.
async fn set_up(person: &Person, path: &str) -> Phone {
    person.get(path).await.expect(StatusCode::OK);
    let begin = format!("{path}/begin");
    if path.starts_with("/account") {
        let refused = person.post(&begin, &[("current", "en annen setning")]).await;
        refused.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Dette er ikke passordet ditt");
    }
    let shown = person.post(&begin, &[("current", PASSWORD)]).await.expect(StatusCode::OK);
    let mut phone = Phone::reading(&shown.text);
    let refused = person.post(path, &[("code", &phone.wrong())]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Koden stemmer ikke");
    let codes = person.post(path, &[("code", &phone.code(0))]).await.expect(StatusCode::OK);
    let list = codes.text.split("recovery-codes").nth(1).unwrap();
    phone.recovery = list.split("<code>").skip(1).map(|rest| rest[..19].to_owned()).collect();
    assert_eq!(phone.recovery.len(), RECOVERY_CODES);
    phone
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_password_a_code_is_asked_for_and_each_is_taken_once() {
    let server = TestServer::start();
    let person = server.first().await;
    let phone = set_up(&person, "/account/second-factor").await;
    let later = person.get("/account/second-factor").await.expect(StatusCode::OK);
    later.says("Du har 10 gjenopprettingskoder igjen");
    assert!(!later.text.contains("otpauth") && !later.text.contains(&phone.recovery[0]), "shown once");
    person.post("/account/second-factor/begin", &[]).await.expect(StatusCode::FORBIDDEN);

    let half = server.anonymous();
    half.post("/sign-in", &SIGN_IN).await.to("/sign-in/code");
    half.get("/sign-in/code").await.expect(StatusCode::OK).says("Skriv koden fra telefonen");
    // The code that set it up was seen already.
    for code in [phone.code(0), phone.wrong(), String::new()] {
        let refused = half.post("/sign-in/code", &[("code", &code)]).await;
        refused.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Koden stemmer ikke, eller den er brukt");
    }
    let before = half.session().unwrap();
    half.post("/sign-in/code", &[("code", &phone.code(1))]).await.to("/procurements");
    assert_ne!(half.session().unwrap(), before, "signing in gives another session id");
    half.get("/procurements").await.expect(StatusCode::OK);
    half.get("/sign-in/code").await.to("/procurements");

    let again = server.anonymous();
    again.post("/sign-in", &[SIGN_IN[0], SIGN_IN[1], ("next", "/catalogue")]).await.to("/sign-in/code");
    again.post("/sign-in/code", &[("code", &phone.code(1))]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let typed = phone.recovery[3].to_lowercase().replace('-', " ");
    again.post("/sign-in/code", &[("code", &typed)]).await.to("/catalogue");
    again.get("/account/second-factor").await.says("Du har 9 gjenopprettingskoder igjen");
    let third = server.anonymous();
    third.post("/sign-in", &SIGN_IN).await.to("/sign-in/code");
    third.post("/sign-in/code", &[("code", &phone.recovery[3])]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread")]
async fn half_signed_in_one_can_do_nothing_else() {
    let server = TestServer::start();
    let person = server.first().await;
    set_up(&person, "/account/second-factor").await;
    let procurement = person.procurement("Hemmelig").await;
    let half = server.anonymous();
    half.post("/sign-in", &SIGN_IN).await.to("/sign-in/code");
    let mut tried = 0;
    for route in routes().into_iter().filter(|route| !matches!(route.access, Access::Anyone | Access::HalfSignedIn)) {
        tried += 1;
        let path = route.path.replace("/p/{procurement}", &procurement).replace(['{', '}'], "");
        let answer = half.send(route.method.clone(), &path, |request| request).await;
        assert!(answer.location().starts_with("/sign-in?next="), "{} {path}: {}", route.method, answer.location());
    }
    assert!(tried > 50, "only {tried} routes need somebody signed in");
    // Nor is a second factor set up with the password alone, where there is one.
    half.get("/sign-in/second-factor").await.expect(StatusCode::FORBIDDEN);
    half.post("/sign-in/second-factor/begin", &[]).await.expect(StatusCode::FORBIDDEN);
    half.post("/sign-in/second-factor", &[("code", "000000")]).await.expect(StatusCode::FORBIDDEN);
    half.get("/sign-in/code").await.expect(StatusCode::OK);
    assert!(!person.get("/account").await.text.contains("<tr></tr>"));
    assert_eq!(person.get("/account").await.text.matches("Ukjent nettleser").count(), 1, "it is no session yet");
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_are_guessed_a_few_times_only_however_often_one_begins() {
    let server = TestServer::start();
    let person = server.first().await;
    let phone = set_up(&person, "/account/second-factor").await;
    for _ in 0..CODE_FAILURES_MAX {
        let half = server.anonymous();
        half.post("/sign-in", &SIGN_IN).await.to("/sign-in/code");
        half.post("/sign-in/code", &[("code", &phone.wrong())]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let half = server.anonymous();
    half.post("/sign-in", &SIGN_IN).await.to("/sign-in/code");
    let waits = half.post("/sign-in/code", &[("code", &phone.code(1))]).await.expect(StatusCode::TOO_MANY_REQUESTS);
    waits.says("Prøv igjen om 15 minutter");
    assert!(waits.headers.contains_key("retry-after"));
    half.get("/procurements").await.to("/sign-in?next=%2Fprocurements");
}

#[tokio::test(flavor = "multi_thread")]
async fn turning_it_off_takes_the_password_and_a_code() {
    let server = TestServer::start();
    let person = server.first().await;
    let phone = set_up(&person, "/account/second-factor").await;
    let off = "/account/second-factor/off";
    let wrong_password = [("current", "feil passord"), ("code", &phone.recovery[0])];
    person
        .post(off, &wrong_password)
        .await
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Dette er ikke passordet ditt");
    let wrong_code = [("current", PASSWORD), ("code", "000000")];
    person.post(off, &wrong_code).await.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Koden stemmer ikke");
    // A wrong password has used no code up.
    person.post(off, &[("current", PASSWORD), ("code", &phone.recovery[0])]).await.to("/account?saved=1");
    server.anonymous().sign_in("innkjoper@example.no").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_resets_it_for_somebody_who_has_lost_it() {
    let server = TestServer::start();
    let administrator = server.first().await;
    let other = server.other().await;
    set_up(&other, "/account/second-factor").await;
    let page = member(&administrator, "En annen").await;
    other.post(&format!("{page}/second-factor"), &[]).await.expect(StatusCode::FORBIDDEN);
    administrator.post(&format!("{page}/second-factor"), &[]).await.to(&format!("{page}?saved=1"));
    server.anonymous().sign_in("annen@example.no").await;
    let log = administrator.get("/organisation/acts").await.text;
    assert!(log.contains("Nullstilte totrinnsinnloggingen til annen@example.no"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_it_is_demanded_one_sets_it_up_at_sign_in() {
    let server = TestServer::start();
    let administrator = server.first().await;
    let other = server.other().await;
    let demand = [("demand", "yes")];
    let refused = administrator.post("/organisation/members/demand", &demand).await;
    refused.expect(StatusCode::BAD_REQUEST).says("Sett opp totrinnsinnlogging selv først");
    let phone = set_up(&administrator, "/account/second-factor").await;
    other.post("/organisation/members/demand", &demand).await.expect(StatusCode::FORBIDDEN);
    administrator.post("/organisation/members/demand", &demand).await.to("/organisation/members?saved=1");
    administrator.get("/procurements").await.expect(StatusCode::OK);
    let off = [("current", PASSWORD), ("code", &phone.recovery[0])];
    administrator.post("/account/second-factor/off", &off).await.expect(StatusCode::FORBIDDEN);

    other.get("/procurements").await.to("/sign-in?next=%2Fprocurements");
    let form = [("email", "annen@example.no"), ("password", PASSWORD), ("next", "/catalogue")];
    other.post("/sign-in", &form).await.to("/sign-in/second-factor");
    other.get("/catalogue").await.to("/sign-in?next=%2Fcatalogue");
    other.get("/sign-in/second-factor").await.says("Kommunen krever totrinnsinnlogging av alle.");
    let theirs = set_up(&other, "/sign-in/second-factor").await;
    other.get("/catalogue").await.expect(StatusCode::OK);
    let again = server.anonymous();
    again.post("/sign-in", &form).await.to("/sign-in/code");
    again.post("/sign-in/code", &[("code", &theirs.recovery[9])]).await.to("/catalogue");

    administrator.post("/organisation/members/demand", &[("demand", "no")]).await.to("/organisation/members?saved=1");
    let log = administrator.get("/organisation/acts").await.text;
    assert!(log.contains("Krevde totrinnsinnlogging av alle") && log.contains("Krever ikke lenger"), "{log}");
}
