//! A newer release of the catalogue in an open procurement: seen by those who may, taken in parts, and never by itself.

use crate::access::{colleague, give, with_role};
use crate::exchange::{extension, json_of, neighbour, read_in};
use crate::html;
use crate::support::{Answer, Person, TestServer};
use crate::versions::freeze;
use catalogue::content::id::ItemId;
use catalogue::content::text::Text;
use catalogue::content::{Release, embedded};
use reqwest::StatusCode;
use serde_json::Value;
use store::Standing;

const NOTICE: &str = "Nye anskaffelser begynner nå med katalog 9.0.0.";
const REWORDED: &str = "Løsningen skal logge hvert oppslag i personopplysninger med bruker-ID, tidspunkt og formål.";
const REPLACING: &str = "Løsningen skal la kommunen hente ut alle logger om bruken av kommunens data når kommunen vil.";
const NEW: &str = "Løsningen skal vise kommunen hvem som har hentet ut logger.";
const WHY: &str = "Markedet er ikke klart for det.";

fn text(nb: &str) -> Text {
    let en = "The solution shall do what the municipality asks for.".to_owned();
    Text { nb: nb.to_owned(), nn: Some("Løysinga skal gjere det kommunen bed om.".to_owned()), en: Some(en) }
}

/// The built-in release, later: LOG-001 is reworded, LOG-007 is replaced by LOG-907, and LOG-908 is new.
pub fn later() -> Release {
    let mut release = embedded().clone();
    release.version = "9.0.0".to_owned();
    let at = |release: &Release, id: &str| release.items.iter().position(|item| item.id.as_str() == id).unwrap();
    let (reworded, replaced) = (at(&release, "LOG-001"), at(&release, "LOG-007"));
    release.items[reworded].text = text(REWORDED);
    for (id, words) in [("LOG-907", REPLACING), ("LOG-908", NEW)] {
        let mut item = release.items[replaced].clone();
        (item.id, item.text, item.obligation) = (id.into(), text(words), format!("{}: {id}", item.obligation));
        release.items.push(item);
    }
    release.items[replaced].retired = Some("9.0.0".to_owned());
    release.items[replaced].replaced_by = Some("LOG-907".into());
    let old: ItemId = "LOG-007".into();
    for measure in release.measures.iter_mut().filter(|measure| measure.items.contains(&old)) {
        measure.items.retain(|item| *item != old);
        measure.items.extend(["LOG-907".into(), "LOG-908".into()]);
    }
    release
}

/// Puts the later release in use for new procurements of the person's organisation.
async fn put_in_use(person: &Person, release: &Release) -> String {
    let import = read_in(person, "hel.json", serde_json::to_vec(release).unwrap()).await;
    person.post(&format!("{import}/use"), &[]).await.to(&import);
    import
}

/// Sends the form of the page with these fields.
async fn choose(person: &Person, path: &str, fields: &[(&str, &str)]) -> Answer {
    person.fill_in(&format!("{path}/newer"), fields).await
}

async fn case_of(person: &Person, path: &str) -> Value {
    serde_json::from_slice(&person.get(&format!("{path}/case.json")).await.expect(StatusCode::OK).bytes).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_of_a_newer_release_is_taken_and_the_rest_stays_as_it_was() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let newer = format!("{path}/newer");
    person.get(&newer).await.expect(StatusCode::OK).says("den samme som nye anskaffelser begynner med");
    freeze(&person, &path, "kommunalsjef", "Det haster").await.location();
    let frozen = format!("{path}/annexes/versions/1");
    let names = ["published/kravark.xlsx", "published/til-kunngjoring.zip", "internal/risikorapport.docx"];
    let mut before = Vec::new();
    for name in names {
        before.push(person.get(&format!("{frozen}/{name}")).await.expect(StatusCode::OK).bytes);
    }
    let frozen_page = person.get(&frozen).await.text;
    assert!(!person.get(&path).await.text.contains("Nye anskaffelser begynner nå"), "nothing is newer yet");

    put_in_use(&person, &later()).await;
    person.get(&path).await.says(NOTICE);
    let page = person.get(&newer).await.expect(StatusCode::OK);
    for words in
        ["Krav med ny ordlyd", "Krav som erstattes", "LOG-007 → LOG-907", "Nye krav", "LOG-908", "<ins>", "<del>"]
    {
        page.says(words);
    }
    page.says("Hvis dere ikke tar inn noe");
    let stored = case_of(&person, &path).await;
    assert_eq!(stored["release"]["version"], embedded().version, "nothing changes by itself");

    // What is left out or kept has a reason; and what falls away is said before anything does.
    let refused = choose(&person, &path, &[("take", "line:LOG-001"), ("do", "some")]).await;
    let refused = refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Skriv hvorfor dere ikke tar inn resten");
    assert!(html::fields(&refused.text, &newer).contains(&("take".to_owned(), "line:LOG-001".to_owned())));
    let seen = choose(&person, &path, &[("take", "line:LOG-001"), ("do", "preview"), ("reason", WHY)]).await;
    seen.expect(StatusCode::OK).says("Med det du har krysset av");
    assert_eq!(case_of(&person, &path).await, stored);

    let own = "Kravet vi har, er nok.";
    let fields = [("take", "line:LOG-001"), ("do", "some"), ("reason", WHY), ("reason:line:LOG-007", own)];
    let taken = choose(&person, &path, &fields).await.location();
    assert!(taken.starts_with(&format!("{newer}/N-1?saved=1")), "{taken}");
    let page = person.get(&taken).await.expect(StatusCode::OK);
    for words in ["Tatt inn (1)", "Ikke tatt inn (2)", "Ny ordlyd", "LOG-007 → LOG-907", WHY, own, "til katalog 9.0.0"]
    {
        page.says(words);
    }
    let overview = person.get(&path).await;
    overview.says("Følger kommunens egen katalog, versjon 9.0.0.");
    overview.says(&format!("{newer}/N-1"));
    assert!(!overview.text.contains("Nye anskaffelser begynner nå"));
    let journal = person.get(&format!("{path}/journal")).await;
    journal.says("til 9.0.0. Tatt inn: LOG-001. Ikke tatt inn: LOG-007 → LOG-907, LOG-908.");
    journal.says("Kjeden er hel");

    // The line that was taken reads as the newer release has it, the one that was not stands and says who kept it.
    person.get(&format!("{path}/requirements/LOG-001")).await.says(REWORDED);
    let kept = format!("{path}/requirements/LOG-007");
    let page = person.get(&kept).await.expect(StatusCode::OK);
    page.says(&format!("Slik kravet sto i katalog {}. Beholdt av Innkjøper", embedded().version));
    page.says(own);
    person.get(&format!("{path}/requirements/LOG-907")).await.says(own);
    let stored = case_of(&person, &path).await;
    assert_eq!(stored["requirements"]["lines"]["LOG-908"]["left_out"], WHY);
    assert_eq!(stored["requirements"]["lines"]["LOG-007"]["kept"]["version"], embedded().version);
    assert_eq!(stored["taken"]["N-1"]["refused"].as_array().unwrap().len(), 2);

    // To tenderers one line has changed, and the frozen version not by a byte.
    let changes = person.get(&format!("{path}/annexes/changes")).await.expect(StatusCode::OK);
    changes.says("LOG-001");
    for untouched in ["LOG-007", "LOG-907", "LOG-908"] {
        assert!(!changes.text.contains(untouched), "{untouched} is announced as it was");
    }
    for (name, before) in names.iter().zip(&before) {
        assert!(person.get(&format!("{frozen}/{name}")).await.bytes == *before, "{name}");
    }
    assert_eq!(
        person.get(&frozen).await.text.matches(&embedded().version).count(),
        frozen_page.matches(&embedded().version).count()
    );

    // Another change keeps what was kept; the case goes out and comes back with the newer release; and the way back is open.
    person.fill_in(&kept, &[("met", "contract")]).await.location();
    person.get(&kept).await.says("Beholdt av Innkjøper");
    let file = person.get(&format!("{path}/case.json")).await.bytes;
    let copy = person.upload("/procurements/import", "sak.json", file).await.location();
    person.get(&copy).await.says("versjon 9.0.0.");
    person.get(&format!("{copy}/requirements/LOG-007")).await.says("Beholdt av Innkjøper");
    person.get(&format!("{path}/annexes/preview/sheet")).await.expect(StatusCode::OK).says("LOG-007");
    let reset = format!("{kept}/reset");
    let fields = html::fields(&person.get(&kept).await.text, &reset);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    person.post(&reset, &fields).await.location();
    person.get(&kept).await.expect(StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn all_of_it_is_taken_with_one_button_and_edits_go_along() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    person
        .fill_in(&format!("{path}/requirements/LOG-007"), &[("text", "Løsningen skal gi oss loggene.")])
        .await
        .location();
    let given = [("sign-G3-line_manager", "leder"), ("sign-G3-it_architect", "arkitekt"), ("on", "2026-11-20")];
    person.fill_in(&format!("{path}/annexes/sign"), &given).await.location();
    put_in_use(&person, &later()).await;
    let page = person.get(&format!("{path}/newer")).await;
    page.says("flyttes til LOG-907");
    page.says("ved G3");
    choose(&person, &path, &[("do", "all")]).await.location();
    person.get(&format!("{path}/requirements/LOG-007")).await.expect(StatusCode::NOT_FOUND);
    person.get(&format!("{path}/requirements/LOG-907")).await.says("Løsningen skal gi oss loggene.");
    person.get(&format!("{path}/requirements/LOG-908")).await.says(NEW);
    let sign = person.get(&format!("{path}/annexes/sign")).await;
    sign.says("men det som ble bekreftet, er endret siden.");
    // There is nothing more to take, and a form that is sent once more takes nothing.
    person.get(&format!("{path}/newer")).await.says("den samme som nye anskaffelser begynner med");
    person.post(&format!("{path}/newer"), &[("do", "all")]).await.expect(StatusCode::CONFLICT);
    assert_eq!(case_of(&person, &path).await["taken"].as_object().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_takes_what_they_have_not_seen() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("booking").await;
    put_in_use(&person, &later()).await;
    let newer = format!("{path}/newer");
    let form = |page: &Answer| {
        let mut fields = html::fields(&page.text, &newer);
        fields.retain(|(name, _)| name != "reason");
        fields.extend([("do", "none"), ("reason", WHY)].map(|(name, value)| (name.to_owned(), value.to_owned())));
        fields
    };
    let send = async |fields: Vec<(String, String)>| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        person.post(&newer, &fields).await
    };
    // The procurement has gone on.
    let fields = form(&person.get(&newer).await);
    person.post(&format!("{path}/rename"), &[("title", "Et annet navn")]).await.location();
    let late = send(fields).await.expect(StatusCode::CONFLICT);
    late.says("Ingenting er lagret.");
    late.says(WHY);
    // The catalogue has.
    let fields = form(&person.get(&newer).await);
    let import = read_in(&person, "fjordvik.json", json_of(&extension())).await;
    person.post(&format!("{import}/use"), &[]).await.to(&import);
    send(fields).await.expect(StatusCode::CONFLICT).says("9.0.0+fjordviks-krav.2");
    assert_eq!(case_of(&person, &path).await["release"]["version"], embedded().version);
    send(form(&person.get(&newer).await)).await.location();
    assert_eq!(case_of(&person, &path).await["release"]["version"], "9.0.0+fjordviks-krav.2");
}

#[tokio::test(flavor = "multi_thread")]
async fn those_may_take_it_who_write_requirements_and_need() {
    let server = TestServer::start();
    let owner = server.first().await;
    let path = owner.import("school-survey").await;
    put_in_use(&owner, &later()).await;
    let newer = format!("{path}/newer");
    for (name, standing, role, notice, status) in [
        ("leser", Standing::Reader, None, false, StatusCode::FORBIDDEN),
        ("uten", Standing::Member, None, false, StatusCode::FORBIDDEN),
        ("drift", Standing::Member, Some("it_manager"), false, StatusCode::FORBIDDEN),
        ("linje", Standing::Member, Some("line_manager"), true, StatusCode::SEE_OTHER),
    ] {
        let person = colleague(&server, name).await;
        person.get(&newer).await.expect(StatusCode::NOT_FOUND);
        person.post(&newer, &[("do", "all")]).await.expect(StatusCode::NOT_FOUND);
        let key = match role {
            Some(role) => with_role(&owner, &path, name, role).await,
            None => String::new(),
        };
        give(&owner, &path, name, standing, &key).await.location();
        assert_eq!(person.get(&path).await.text.contains(NOTICE), notice, "{name}");
        let page = person.get(&newer).await.expect(StatusCode::OK);
        page.says("LOG-0");
        assert_eq!(page.text.contains("<fieldset disabled class=\"shut\""), !notice, "{name}");
        assert_eq!(choose(&person, &path, &[("do", "all")]).await.status, status, "{name}");
    }
    owner.get(&format!("{path}/journal")).await.says("<td>linje</td>");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_the_release_of_the_procurements_organisation() {
    let server = TestServer::start();
    let owner = server.first().await;
    let neighbour = neighbour(&server).await;
    let path = owner.import("booking").await;
    let import = read_in(&neighbour, "hel.json", serde_json::to_vec(&later()).unwrap()).await;
    neighbour.post(&format!("{import}/use"), &[]).await.to(&import);
    let key = with_role(&owner, &path, "Nabo", "procurement_officer").await;
    let give = [("email", "nabo@example.no"), ("standing", "member"), ("person", key.as_str())];
    owner.post(&format!("{path}/access"), &give).await.location();
    for person in [&owner, &neighbour] {
        assert!(!person.get(&path).await.text.contains(NOTICE), "what a neighbour uses is not newer here");
        person.get(&format!("{path}/newer")).await.says("den samme som nye anskaffelser begynner med");
    }
    put_in_use(&owner, &later()).await;
    neighbour.get(&path).await.says(NOTICE);
    choose(&neighbour, &path, &[("do", "all")]).await.location();
    owner.get(&path).await.says("versjon 9.0.0.");
}
