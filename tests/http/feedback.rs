//! Feedback on the catalogue, where it is used: who may give it on what, that it takes two clicks, and where it is not.

use crate::access::{colleague, give, with_role};
use crate::organisations::storvik;
use crate::support::{Answer, Person, TestServer};
use crate::versions::nothing_says;
use reqwest::StatusCode;
use server::feedback::{Kind, Verdict};
use server::http::limits::FEEDBACK_CHARS_MAX;
use store::Standing;

/// A word that stands in nothing that leaves Kravspor.
const CANARY: &str = "KANARI-tilbakemelding";

/// The address of the first link to feedback of this kind on a page.
fn link(page: &Answer, procurement: &str, kind: &str) -> String {
    let start = format!("{procurement}/feedback/{kind}/");
    let found = page.text.split("href=\"").find(|tail| tail.starts_with(&start));
    found.unwrap_or_else(|| panic!("no link to {start}")).split('"').next().unwrap().to_owned()
}

/// The second click: gives a verdict, and answers the address of the remark.
pub async fn judge(person: &Person, thing: &str, verdict: &str) -> String {
    let at = person.post(thing, &[("verdict", verdict)]).await.location();
    at.strip_suffix("?saved=1").unwrap().to_owned()
}

/// The pages where the things of each kind are met.
fn places(procurement: &str) -> [(&'static str, String); 6] {
    [
        ("question", format!("{procurement}/need/service")),
        ("help", format!("{procurement}/need/service")),
        ("scenario", format!("{procurement}/risk/S-K01")),
        ("measure", format!("{procurement}/risk/S-K01")),
        ("item", format!("{procurement}/requirements")),
        ("clause", format!("{procurement}/annexes/preview/agreement")),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_of_the_catalogue_is_two_clicks_from_a_verdict() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("case-archive").await;
    assert_eq!(
        places(&procurement).map(|(kind, _)| kind).map(Kind::parse),
        [
            Some(Kind::Question),
            Some(Kind::Help),
            Some(Kind::Scenario),
            Some(Kind::Measure),
            Some(Kind::Item),
            Some(Kind::Clause)
        ]
    );
    let mut given = Vec::new();
    for ((kind, place), verdict) in places(&procurement).into_iter().zip(Verdict::ALL) {
        let place = owner.get(&place).await.expect(StatusCode::OK);
        let thing = link(&place, &procurement, kind);
        let page = owner.get(&thing).await.expect(StatusCode::OK);
        page.says("Slik står det i katalogen");
        page.says("Skriv ikke noe fortrolig her");
        for verdict in Verdict::ALL {
            page.says(&format!("name=\"verdict\" value=\"{}\"", verdict.code()));
        }
        let remark = judge(&owner, &thing, verdict.code()).await;
        assert_eq!(judge(&owner, &thing, verdict.code()).await, remark, "{kind}: clicked twice");
        owner.get(&thing).await.says(&remark);
        // What is left as it stands is no proposal.
        let saved = owner.fill_in(&remark, &[("comment", &format!("Fordi {kind}"))]).await.location();
        let page = owner.get(&saved).await;
        page.says("Lagret");
        page.says(&format!("Fordi {kind}"));
        given.push((thing, remark));
    }
    let list = owner.get(&format!("{procurement}/feedback")).await;
    list.says("6 tilbakemeldinger.");
    assert!(!list.text.contains("Forslag til tekst"), "nobody has proposed anything");
    for (_, remark) in &given {
        list.says(remark);
    }
    list.says("Fordi clause");
    list.says("Punkt 0 i databehandleravtalen");

    // A proposal begins with the wording of the catalogue, and is read beside it.
    let (thing, remark) = &given[4];
    let words = [("wording", "Leverandøren skal <svare>."), ("verdict", "shuts_out_suppliers")];
    owner.fill_in(remark, &words).await.location();
    let list = owner.get(&format!("{procurement}/feedback")).await;
    list.says("Forslag til tekst");
    list.says("Leverandøren skal &lt;svare&gt;.");
    list.says("Stenger ute leverandører");
    owner.get(&format!("{procurement}/requirements/{}", thing.rsplit('/').next().unwrap())).await.says(thing);
    owner.get(&procurement).await.says(&format!("{procurement}/feedback\""));

    let journal = owner.get(&format!("{procurement}/journal?part=requirements")).await;
    let id = thing.rsplit('/').next().unwrap();
    journal.says(&format!("Ga tilbakemelding til katalogen. Krav {id}: Ikke strengt nok"));
    journal.says(&format!("Endret tilbakemeldingen til katalogen. Krav {id}: Stenger ute leverandører"));
    assert!(!journal.text.contains("Punkt 0") && !journal.text.contains("&lt;svare&gt;"));
    owner.get(&format!("{procurement}/journal")).await.says("Kjeden er hel");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_read_a_thing_may_say_what_they_think_of_it() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("case-archive").await;
    let (reader, auditor) = (colleague(&server, "Lars").await, colleague(&server, "Kari").await);
    let (member, officer) = (colleague(&server, "Mona").await, colleague(&server, "Per").await);
    let outsider = colleague(&server, "Ukjent").await;
    let elsewhere = storvik(&server).await;
    give(&owner, &procurement, "Lars", Standing::Reader, "").await.location();
    give(&owner, &procurement, "Kari", Standing::Auditor, "").await.location();
    give(&owner, &procurement, "Mona", Standing::Member, "").await.location();
    let dpo = with_role(&owner, &procurement, "Per", "dpo").await;
    give(&owner, &procurement, "Per", Standing::Member, &dpo).await.location();
    let mut things = Vec::new();
    for (kind, place) in places(&procurement) {
        let thing = link(&owner.get(&place).await, &procurement, kind);
        let remark = judge(&owner, &thing, "useful").await;
        owner.fill_in(&remark, &[("comment", &format!("{CANARY} {kind}"))]).await.location();
        things.push((kind, thing, remark));
    }
    let people = [
        (&reader, "reader", Some(false)),
        (&auditor, "auditor", Some(true)),
        (&member, "member", Some(false)),
        (&officer, "dpo", Some(true)),
        (&outsider, "outsider", None),
        (&elsewhere, "another organisation", None),
    ];
    for (person, name, sees_risk) in people {
        let all = person.get(&format!("{procurement}/feedback")).await;
        for (kind, thing, theirs) in &things {
            let allowed = match sees_risk {
                None => StatusCode::NOT_FOUND,
                Some(false) if ["scenario", "measure"].contains(kind) => StatusCode::FORBIDDEN,
                Some(_) => StatusCode::OK,
            };
            let what = format!("{name}: {kind}");
            assert_eq!(person.get(thing).await.status, allowed, "{what}");
            assert_eq!(all.text.contains(&format!("{CANARY} {kind}")), allowed == StatusCode::OK, "{what}: the list");
            let said = person.post(thing, &[("verdict", "unclear")]).await;
            let expected = if allowed == StatusCode::OK { StatusCode::SEE_OTHER } else { allowed };
            assert_eq!(said.status, expected, "{what}");
            // What somebody else said is theirs.
            let others = if sees_risk.is_some() { StatusCode::FORBIDDEN } else { StatusCode::NOT_FOUND };
            assert_eq!(person.get(theirs).await.status, others, "{what}");
            assert_eq!(person.post(theirs, &[("verdict", "other")]).await.status, others, "{what}");
            assert_eq!(person.post(&format!("{theirs}/withdraw"), &[]).await.status, others, "{what}");
        }
    }
    // Nothing of the procurement changed by it, and the remarks of everybody stand beside each other.
    let list = owner.get(&format!("{procurement}/feedback")).await;
    for name in ["Lars", "Kari", "Mona", "Per"] {
        list.says(name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_comes_back_and_what_is_no_thing_of_the_catalogue_is_not_found() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("case-archive").await;
    let thing = link(&owner.get(&format!("{procurement}/requirements")).await, &procurement, "item");
    for verdict in [&[][..], &[("verdict", "fint")]] {
        let refused = owner.post(&thing, verdict).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Velg hva du mener.");
        refused.says("Feil: ");
    }
    let remark = judge(&owner, &thing, "unclear").await;
    let long = "ø".repeat(FEEDBACK_CHARS_MAX + 1);
    for field in ["comment", "wording"] {
        let typed = [(field, long.as_str()), ("verdict", "other")];
        let refused = owner.fill_in(&remark, &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Skriv høyst 4");
        refused.says(&long);
    }
    let refused = owner.fill_in(&remark, &[("verdict", "fint"), ("comment", "Står her ennå")]).await;
    refused.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Står her ennå");
    owner.fill_in(&remark, &[("comment", &long[2..])]).await.location();

    let unknown = format!("{procurement}/feedback/item/IDT-999");
    owner.get(&unknown).await.expect(StatusCode::NOT_FOUND);
    owner.post(&unknown, &[("verdict", "useful")]).await.expect(StatusCode::NOT_FOUND);
    owner.get(&format!("{procurement}/feedback/annex/A")).await.expect(StatusCode::NOT_FOUND);
    // A remark is about what its address says, so that no right is borrowed from another part.
    let id = remark.rsplit('/').next().unwrap();
    owner.get(&format!("{procurement}/feedback/clause/1/{id}")).await.expect(StatusCode::NOT_FOUND);

    // What people made themselves is in no catalogue: there is no link, and nothing behind the address.
    let own = [("text", "Noe skjer"), ("aspect", "K")];
    let at = owner.fill_in(&format!("{procurement}/risk/new"), &own).await.location();
    let scenario = owner.get(at.split('?').next().unwrap()).await.expect(StatusCode::OK);
    assert!(!scenario.text.contains("/feedback/scenario/"));
    owner.get(&format!("{procurement}/feedback/scenario/E-1")).await.expect(StatusCode::NOT_FOUND);
    let own = [("text", "Leverandøren skal hilse."), ("domain", "IDT"), ("reason", "Skikk")];
    let at = owner.fill_in(&format!("{procurement}/requirements/new"), &own).await.location();
    let own = at.rsplit("line-").next().unwrap();
    let line = owner.get(&format!("{procurement}/requirements/{own}")).await.expect(StatusCode::OK);
    assert!(!line.text.contains("/feedback/item/"));
    assert!(!owner.get(&format!("{procurement}/requirements")).await.text.contains(&format!("/feedback/item/{own}\"")));
    owner.get(&format!("{procurement}/feedback/item/{own}")).await.expect(StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_withdrawn_is_gone() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("case-archive").await;
    let thing = link(&owner.get(&format!("{procurement}/requirements")).await, &procurement, "item");
    let remark = judge(&owner, &thing, "other").await;
    owner.fill_in(&remark, &[("comment", CANARY), ("wording", CANARY)]).await.location();
    owner.get(&format!("{procurement}/feedback")).await.says(CANARY);
    owner.post(&format!("{remark}/withdraw"), &[]).await.to(&format!("{procurement}/feedback"));
    owner.get(&format!("{procurement}/feedback")).await.says("Ingen har gitt tilbakemelding ennå.");
    owner.get(&remark).await.expect(StatusCode::NOT_FOUND);
    owner.post(&format!("{remark}/withdraw"), &[]).await.expect(StatusCode::NOT_FOUND);
    assert_ne!(judge(&owner, &thing, "other").await, remark, "what is said anew is another remark");
    let journal = owner.get(&format!("{procurement}/journal.csv")).await;
    journal.says("Trakk tilbakemeldingen til katalogen.");
    assert!(!journal.text.contains(CANARY));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_leaves_kravspor_holds_feedback_and_nothing_follows_from_it() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("school-survey").await;
    let before = owner.get(&format!("{procurement}/case.json")).await.bytes;
    for (kind, place) in places(&procurement) {
        let thing = link(&owner.get(&place).await, &procurement, kind);
        let remark = judge(&owner, &thing, "unclear").await;
        owner.fill_in(&remark, &[("comment", CANARY), ("wording", CANARY)]).await.location();
    }
    assert_eq!(owner.get(&format!("{procurement}/case.json")).await.bytes, before);
    // Nor is anybody invited to remarks by a file.
    nothing_says(&owner, &procurement, &[CANARY, "Tilbakemelding til katalogen"]).await;
    // Nor does a copy.
    let copy = owner.post(&format!("{procurement}/copy"), &[]).await.location();
    owner.get(&format!("{copy}/feedback")).await.says("Ingen har gitt tilbakemelding ennå.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_procurement_with_feedback_can_go() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("booking").await;
    let thing = link(&owner.get(&format!("{procurement}/requirements")).await, &procurement, "item");
    let remark = judge(&owner, &thing, "unclear").await;
    let delete = format!("{procurement}/delete");
    owner.get(&delete).await.says("Tilbakemeldinger til katalogen blir også stående");
    owner.fill_in(&delete, &[("kept", "Ingenting: prøvesak"), ("sure", "yes")]).await.to("/procurements");
    owner.get(&remark).await.expect(StatusCode::NOT_FOUND);
}
