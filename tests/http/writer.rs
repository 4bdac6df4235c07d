//! Somebody who writes without a pause, and what can be said of it when the server is gone.

use crate::support::{Person, TestServer, add_account_to};
use reqwest::{Method, StatusCode};
use std::ops::RangeInclusive;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// One who writes the numbers from 1 into a form, each with a second entry that follows from it.
pub struct Writer {
    pub person: Person,
    pub email: String,
    /// Their procurement.
    pub path: String,
    /// The number of the last write that was sent.
    pub sent: u32,
    /// The number of the last one that was answered with 303; others may look while it is written.
    pub answered: Arc<AtomicU32>,
    /// How many writes were answered in all.
    pub writes: u32,
    /// Further procurements that were answered, by path and title.
    pub made: Vec<(String, String)>,
}

impl Writer {
    /// Writes until the server is gone.
    pub async fn write(mut self) -> Self {
        while self.write_once().await.is_ok() {}
        self
    }

    /// One form with two entries that have to agree, and now and then a procurement of its own.
    pub async fn write_once(&mut self) -> reqwest::Result<()> {
        let page = format!("{}/need/service", self.path);
        let form = self.person.try_send(Method::GET, &page, |request| request).await?.expect(StatusCode::OK);
        let number = self.sent + 1;
        let mut fields = crate::html::fields(&form.text, &page);
        fields.retain(|(name, _)| !["q-service", "q-custom_development"].contains(&name.as_str()));
        fields.push(("q-service".to_owned(), number.to_string()));
        fields.push(("q-custom_development".to_owned(), second_entry(number).to_owned()));
        self.sent = number;
        let saved = self.person.try_send(Method::POST, &page, |request| request.form(&fields)).await?;
        saved.expect(StatusCode::SEE_OTHER);
        self.answered.store(number, Ordering::SeqCst);
        self.writes += 1;
        if number.is_multiple_of(5) {
            let title = format!("Nummer {number}");
            let form = [("title", title.as_str())];
            let made = self.person.try_send(Method::POST, "/procurements", |request| request.form(&form)).await?;
            self.made.push((made.location(), title));
        }
        Ok(())
    }

    /// Looks at what is stored, which must be one of these writes, and whole; goes on from there.
    pub async fn look(&mut self, expected: RangeInclusive<u32>) {
        let answer = self.person.get(&format!("{}/case.json", self.path)).await.expect(StatusCode::OK);
        let case: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
        let stored: u32 = case["need"]["service"].as_str().unwrap_or("0").parse().unwrap();
        assert!(expected.contains(&stored), "{stored} is there, and it should be one of {expected:?}");
        if stored > 0 {
            assert_eq!(case["need"]["custom_development"], second_entry(stored), "write {stored} is there in half");
        }
        self.sent = stored;
        self.answered.store(stored, Ordering::SeqCst);
        for (path, title) in self.made.drain(..) {
            self.person.get(&path).await.expect(StatusCode::OK).says(&title);
        }
    }
}

fn second_entry(number: u32) -> &'static str {
    if number.is_multiple_of(2) { "yes" } else { "no" }
}

/// So many people with a procurement each, on a server that is new.
pub async fn writers(server: &TestServer, database: &str, people: usize) -> Vec<Writer> {
    let mut writers = Vec::new();
    for number in 0..people {
        let (person, email) = match number {
            0 => (server.first().await, "innkjoper@example.no".to_owned()),
            _ => {
                let email = format!("skriver{number}@example.no");
                add_account_to(database, &email, "En som skriver");
                let person = server.anonymous();
                person.sign_in(&email).await;
                (person, email)
            }
        };
        let path = person.procurement("Skrevet uten pause").await;
        let (answered, made) = (Arc::default(), Vec::new());
        writers.push(Writer { person, email, path, sent: 0, answered, writes: 0, made });
    }
    writers
}

/// `kravspor journal verify`.
pub fn verify_journals(database: &str) {
    let mut verify = Command::new(env!("CARGO_BIN_EXE_kravspor"));
    let verified = verify.args(["journal", "verify", "--database", database]).output().unwrap();
    assert!(verified.status.success(), "{verified:?}");
}
