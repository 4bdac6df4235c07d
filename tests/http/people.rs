//! The people, their role cards, and who does what.

use crate::support::{Person, TestServer};
use reqwest::StatusCode;
use serde_json::{Value, json};

async fn people(person: &Person, procurement: &str) -> Value {
    let case: Value = serde_json::from_slice(&person.get(&format!("{procurement}/case.json")).await.bytes).unwrap();
    case["people"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_added_changed_and_removed() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Roller").await;
    let roles = format!("{path}/roles");
    person.get(&roles).await.says("Begynn med linjelederen");
    let kari =
        [("name", "Kari <b>Nordmann</b>"), ("title", "Enhetsleder"), ("roles", "line_manager"), ("roles", "dpo")];
    person.post(&roles, &kari).await.to(&format!("{roles}#people"));
    person.post(&roles, &[("name", "Ola"), ("roles", "procurement_officer")]).await.to(&format!("{roles}#people"));
    let page = person.get(&roles).await.expect(StatusCode::OK);
    for words in [
        "Kari &lt;b&gt;Nordmann&lt;/b&gt;",
        "Linjeleder, Personvernombud",
        "er både personvernombud og linjeleder.",
        "Ingen har rollen Virksomhetsleder.",
        "Gir råd og avgjør ikke.",
        "Kunngjøre konkurransen og svare på spørsmål",
    ] {
        page.says(words);
    }
    let stored = json!({
        "p1": { "name": "Kari <b>Nordmann</b>", "title": "Enhetsleder", "roles": ["dpo", "line_manager"] },
        "p2": { "name": "Ola", "title": "", "roles": ["procurement_officer"] },
    });
    assert_eq!(people(&person, &path).await, stored);

    let edit = format!("{roles}/p1");
    person.fill_in(&edit, &[("roles", "line_manager")]).await.to(&format!("{roles}#people"));
    assert_eq!(people(&person, &path).await["p1"]["roles"], json!(["line_manager"]));
    person
        .fill_in(&edit, &[("name", "")])
        .await
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Skriv navnet på personen.");
    person.get(&format!("{roles}/p9")).await.expect(StatusCode::NOT_FOUND);

    let remove = format!("{roles}/p2/remove");
    let form = crate::html::fields(&person.get(&roles).await.text, &remove);
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    person.post(&remove, &form).await.to(&format!("{roles}#people"));
    assert_eq!(people(&person, &path).await.as_object().unwrap().len(), 1);
    person.get(&format!("{path}/journal")).await.says("Fjernet Ola fra de som er med");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_form_comes_back_as_it_was() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Feil").await;
    let roles = format!("{path}/roles");
    let answer = person.post(&roles, &[("name", ""), ("title", "Rådgiver"), ("roles", "it_architect")]).await;
    let answer = answer.expect(StatusCode::UNPROCESSABLE_ENTITY);
    answer.says("<title>Feil: Roller");
    answer.says("href=\"#name\"");
    let form = crate::html::fields(&answer.text, &roles);
    assert!(form.contains(&("title".to_owned(), "Rådgiver".to_owned())));
    assert!(form.contains(&("roles".to_owned(), "it_architect".to_owned())));
    let long = "x".repeat(301);
    person
        .post(&roles, &[("name", &long)])
        .await
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Skriv høyst 300 tegn.");
    person.post(&roles, &[("name", "A"), ("roles", "keiser")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_changes_a_person_unseen() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("To vinduer").await;
    let roles = format!("{path}/roles");
    person.post(&roles, &[("name", "Kari"), ("roles", "line_manager")]).await;
    let edit = format!("{roles}/p1");
    let early = crate::html::fields(&person.get(&edit).await.text, &edit);
    let remove = crate::html::fields(&person.get(&roles).await.text, &format!("{edit}/remove"));
    person.fill_in(&edit, &[("title", "Rektor")]).await;

    let mut late: Vec<(&str, &str)> = early.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    late.retain(|(name, _)| *name != "name");
    late.push(("name", "Kari Nordmann"));
    let answer = person.post(&edit, &late).await.expect(StatusCode::CONFLICT);
    answer.says("Kari; Rektor; Linjeleder");
    let again = crate::html::fields(&answer.text, &edit);
    assert!(again.contains(&("name".to_owned(), "Kari Nordmann".to_owned())));
    let remove: Vec<(&str, &str)> = remove.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    person.post(&format!("{edit}/remove"), &remove).await.expect(StatusCode::CONFLICT).says("Rektor");
    let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    person.post(&edit, &again).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(people(&person, &path).await["p1"]["name"], "Kari Nordmann");
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_whom_a_measure_rests_on_stays() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("night-supervision").await;
    let case: Value = serde_json::from_slice(&person.get(&format!("{path}/case.json")).await.bytes).unwrap();
    let owner =
        case["risk"]["actions"].as_object().unwrap().values().find_map(|action| action["owner"].as_str()).unwrap();
    let remove = format!("{path}/roles/{owner}/remove");
    let form = crate::html::fields(&person.get(&format!("{path}/roles")).await.text, &remove);
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    person
        .post(&remove, &form)
        .await
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .says("kan ikke fjernes, fordi hen er ansvarlig for tiltaket");
    assert!(people(&person, &path).await[owner].is_object());
}
