//! A procurement that is a pilot: who settles it, who tells of it, and what of it leaves.

use crate::access::{colleague, give, with_role};
use crate::support::TestServer;
use crate::versions::nothing_says;
use reqwest::StatusCode;
use server::http::limits::PILOT_MINUTES_MAX;
use store::Standing;

/// A word that stands in nothing that leaves Kravspor unless the pilot shares it.
const CANARY: &str = "KANARI-pilot";

/// What a report lists as reworded.
fn reworded(report: &str) -> &str {
    let list = report.split("Omformulert").nth(1).unwrap_or_default();
    list.split("</section>").next().unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pilot_is_begun_told_of_and_reported_without_anybody_writing_it() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("school-survey").await;
    let home = format!("{procurement}/pilot");
    owner.get(&procurement).await.says(&format!("href=\"{home}\""));
    owner.get(&home).await.says("Denne anskaffelsen er ikke en pilot.");
    owner.get(&format!("{home}/steps/need")).await.expect(StatusCode::NOT_FOUND);
    owner.get(&format!("{home}/report")).await.expect(StatusCode::NOT_FOUND);
    owner.post(&home, &[("do", "begin")]).await.to(&format!("{home}?saved=1"));
    owner.post(&home, &[("do", "begin")]).await.to(&home);
    owner.post(&home, &[("do", "noe annet")]).await.expect(StatusCode::NOT_FOUND);

    // Where they come back to between steps it asks about what is done, and about nothing else.
    let step = format!("{home}/steps/need");
    let asks = |page: &str| page.contains("Bruk to minutter på det du er ferdig med");
    let overview = owner.get(&procurement).await.text;
    assert!(asks(&overview) && overview.contains(&format!("href=\"{step}\"")));
    let over = (PILOT_MINUTES_MAX + 1).to_string();
    for minutes in ["lenge", "-1", over.as_str()] {
        let refused = owner.post(&step, &[("minutes", minutes), ("hard", "Står her ennå")]).await;
        let refused = refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Skriv antall minutter med tall");
        refused.says("Står her ennå");
        refused.says(&format!("value=\"{minutes}\""));
    }
    let told = [("minutes", "90"), ("hard", "<b>Ordene</b>"), ("helped", "Eksemplene")];
    owner.post(&step, &told).await.to(&format!("{home}?saved=1#step-need"));
    let board = owner.get(&home).await;
    for words in ["&lt;b&gt;Ordene&lt;/b&gt;", "Eksemplene", "90 minutter", "Endre det du fortalte"] {
        board.says(words);
    }
    owner.get(&step).await.says("value=\"90\"");
    assert!(!owner.get(&procurement).await.text.contains(&format!("href=\"{step}\"")));
    owner.get(&format!("{home}/steps/ukjent")).await.expect(StatusCode::NOT_FOUND);
    let interview = format!("{home}/interview");
    owner.post(&interview, &[("missing", "Krav om «æøå»")]).await.to(&format!("{home}?saved=1#interview"));
    owner.get(&home).await.says("Krav om «æøå»");
    owner.get(&interview).await.says("Krav om «æøå»");

    // What was done to a line is in the report without anybody saying so.
    let before = owner.get(&format!("{home}/report")).await;
    assert!(!reworded(&before.text).contains("LOG-001"));
    let line = format!("{procurement}/requirements/LOG-001");
    owner.fill_in(&line, &[("text", "Leverandøren skal gjøre noe annet.")]).await.location();
    let report = owner.get(&format!("{home}/report")).await;
    assert!(reworded(&report.text).contains("LOG-001"));
    report.says("90 minutter, fortalt av én");
    assert!(!report.text.contains("gjøre noe annet") && !report.text.contains("æøå"));

    let journal = owner.get(&format!("{procurement}/journal?part=overview")).await;
    for words in ["Gjorde anskaffelsen til pilot", "i piloten: Behov", "Svarte på det avsluttende intervjuet"] {
        journal.says(words);
    }
    assert!(!journal.text.contains("Ordene") && !journal.text.contains("æøå"));

    // Once it has ended, what somebody had typed comes back.
    owner.post(&home, &[("do", "end")]).await.to(&format!("{home}?saved=1"));
    assert!(!asks(&owner.get(&procurement).await.text));
    let late = owner.post(&step, &[("hard", "Kom for sent")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    late.says("Piloten er avsluttet, så dette ble ikke lagret.");
    late.says("Kom for sent");
    let late = owner.post(&interview, &[("time", "Kom for sent")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    late.says("Kom for sent");
    owner.get(&home).await.says("Det som er fortalt, blir stående.");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_takes_part_tells_and_who_answers_for_it_settles() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("case-archive").await;
    let home = format!("{procurement}/pilot");
    let (reader, officer, outsider) =
        (colleague(&server, "Lars").await, colleague(&server, "Per").await, colleague(&server, "Ukjent").await);
    give(&owner, &procurement, "Lars", Standing::Reader, "").await.location();
    let key = with_role(&owner, &procurement, "Per", "procurement_officer").await;
    give(&owner, &procurement, "Per", Standing::Member, &key).await.location();
    owner.post(&home, &[("do", "begin")]).await.location();
    for person in [&reader, &officer] {
        person.post(&home, &[("do", "end")]).await.expect(StatusCode::FORBIDDEN);
        person
            .post(&format!("{home}/steps/risk"), &[("hard", "Skalaen")])
            .await
            .to(&format!("{home}?saved=1#step-risk"));
    }
    for path in ["", "/steps/risk", "/interview", "/report", "/report.json"] {
        outsider.get(&format!("{home}{path}")).await.expect(StatusCode::NOT_FOUND);
    }
    // Each has words of their own.
    officer.post(&format!("{home}/steps/risk"), &[("hard", "Ordene")]).await.location();
    let board = owner.get(&home).await;
    board.says("Skalaen");
    board.says("Ordene");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_write_in_a_pilot_leaves_only_where_it_is_shared() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("school-survey").await;
    let home = format!("{procurement}/pilot");
    owner.post(&home, &[("do", "begin")]).await.location();
    owner.post(&format!("{home}/steps/need"), &[("hard", CANARY)]).await.location();
    owner.post(&format!("{home}/interview"), &[("time", CANARY)]).await.location();
    let json = format!("{home}/report.json");
    let file = owner.get(&json).await.expect(StatusCode::OK).text;
    let kept: serde_json::Value = serde_json::from_str(&file).unwrap();
    let kinds = |report: &serde_json::Value| -> std::collections::BTreeSet<String> {
        let used = report["used"].as_array().unwrap().iter();
        used.map(|used| used["kind"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(kept["kind"], "kravspor-pilot");
    assert_eq!(kinds(&kept), ["item".to_owned()].into());
    assert!(kept.get("told").is_none() && !file.contains(CANARY));
    owner.post(&home, &[("do", "share")]).await.location();
    let file = owner.get(&json).await.text;
    let shared: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!(shared["told"]["steps"][0]["hard"], CANARY);
    assert_eq!(kinds(&shared).len(), 3);
    assert!(!file.contains("Innkjøper"), "it names nobody");
    nothing_says(&owner, &procurement, &[CANARY]).await;

    // Whoever may not see the risk does not see it by way of the report either.
    let reader = colleague(&server, "Lars").await;
    give(&owner, &procurement, "Lars", Standing::Reader, "").await.location();
    reader.get(&json).await.expect(StatusCode::FORBIDDEN);
    let report = reader.get(&format!("{home}/report")).await.expect(StatusCode::OK);
    assert!(!report.text.contains("S-K0") && !report.text.contains("report.json"));
}
