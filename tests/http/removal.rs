//! A procurement goes for good: what is to be kept is taken out first, and something is left that says so.

use crate::support::TestServer;
use catalogue::content::release::hex;
use reqwest::StatusCode;
use sha2::{Digest as _, Sha256};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// The path and the bytes of every file in an archive.
fn files(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|number| {
            let mut file = archive.by_index(number).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        })
        .collect()
}

fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_to_be_kept_is_taken_out_and_the_rest_is_gone() {
    let server = TestServer::start();
    let owner = server.first().await;
    let path = owner.import("booking").await;
    let delete = format!("{path}/delete");
    let page = owner.get(&delete).await.expect(StatusCode::OK);
    page.says("Last ned arkivpakken");
    page.says("Kommunen avgjør selv hva som skal bevares");

    let archive = owner.get(&format!("{path}/archive.zip")).await.expect(StatusCode::OK).bytes;
    let again = owner.get(&format!("{path}/archive.zip")).await.expect(StatusCode::OK).bytes;
    assert_eq!(archive, again, "the same bytes at the same end of the journal");
    let files = files(&archive);
    let (name, manifest) = files.last().unwrap();
    assert_eq!(name, "manifest.json");
    let manifest: serde_json::Value = serde_json::from_slice(manifest).unwrap();
    let listed = manifest["files"].as_array().unwrap();
    assert_eq!(listed.len(), files.len() - 1);
    for (listed, (path, content)) in listed.iter().zip(&files) {
        assert_eq!((listed["path"].as_str(), listed["sha256"].as_str()), (Some(path.as_str()), Some(&*hash(content))));
    }

    let refused = owner.fill_in(&delete, &[("kept", "")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Kryss av for at anskaffelsen skal slettes for godt.");
    let kept = ("kept", "Arkivpakken ligger i sak 26/01234");
    let unsure = owner.fill_in(&delete, &[kept]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    unsure.says("Arkivpakken ligger i sak 26/01234");
    owner.fill_in(&delete, &[kept, ("sure", "yes")]).await.to("/procurements");
    owner.get(&path).await.expect(StatusCode::NOT_FOUND);
    owner.get(&format!("{path}/archive.zip")).await.expect(StatusCode::NOT_FOUND);
    let acts = owner.get("/organisation/acts").await.expect(StatusCode::OK);
    acts.says("Arkivpakken ligger i sak 26/01234");
    acts.says(&hash(&archive));
    acts.says(manifest["journal"]["hash"].as_str().unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_changed_meanwhile_is_looked_at_again() {
    let server = TestServer::start();
    let owner = server.first().await;
    let path = owner.procurement("Journalsystem").await;
    let delete = format!("{path}/delete");
    let mut seen = crate::html::fields(&owner.get(&delete).await.text, &delete);
    seen.retain(|(name, _)| name == "head");
    owner.post(&format!("{path}/rename"), &[("title", "Arkivsystem")]).await.to(&path);
    let fields = [("head", seen[0].1.as_str()), ("kept", "Ingenting: prøvesak"), ("sure", "yes")];
    let late = owner.post(&delete, &fields).await.expect(StatusCode::CONFLICT);
    late.says("Anskaffelsen er endret");
    late.says("Ingenting: prøvesak");
    owner.get(&path).await.expect(StatusCode::OK);
    owner.fill_in(&delete, &fields[1..]).await.to("/procurements");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_answers_for_what_has_not_changed_for_long_is_asked_whether_it_is_over() {
    let server = TestServer::start();
    let owner = server.first().await;
    let store = store::open(&server.database(), &store::OpenOptions::default()).await.unwrap();
    let account = store.find_account_by_email("innkjoper@example.no").await.unwrap().unwrap();
    let (release, fingerprint) = server::state::embedded_release();
    let new = store::NewProcurement {
        title: "Avsluttet for lenge siden".to_owned(),
        release: store::ReleaseRef { version: release.version.clone(), fingerprint: fingerprint.to_owned() },
        entries: Vec::new(),
        summary: "Opprettet".to_owned(),
    };
    let year = 365 * 24 * 60 * 60 * 1000;
    let long_ago = store::Timestamp::from_millis(server::state::now().as_millis() - year);
    let old = store.create_procurement(&account.id, &account.organisation_id, new, long_ago).await.unwrap();
    owner.procurement("Fra i dag").await;
    assert!(!owner.get("/waiting").await.text.contains("Avsluttet for lenge siden"), "nobody has said when to ask");

    let settings = "/organisation/archive";
    for wrong in ["0", "601", "et år", "-1"] {
        let refused = owner.fill_in(settings, &[("months", wrong)]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Skriv et helt tall fra 1 til 600");
        refused.says(&format!("value=\"{wrong}\""));
    }
    owner.fill_in(settings, &[("months", "11")]).await.to("/organisation/archive?saved=1");
    let page = owner.get("/waiting").await;
    page.says("Avsluttet for lenge siden");
    page.says("Er anskaffelsen avsluttet, kan den arkiveres og slettes.");
    assert!(page.text.contains(&format!("/p/{old}/delete")) && !page.text.contains("Fra i dag"));
    owner.fill_in(settings, &[("months", "13")]).await.location();
    assert!(!owner.get("/waiting").await.text.contains("Avsluttet for lenge siden"));
}
