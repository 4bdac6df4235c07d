//! Attack tools against a filled server, as somebody who is signed in and answers for what is there. `cargo xtask deep` installs them and
//! names them; how long each may take is bounded there. What they send is theirs, and a server that answers any of it with an error of its
//! own has failed.

mod schema;
mod tools;

use crate::support::{Person, TestServer};
use reqwest::StatusCode;

/// What would end the run rather than try the server: it signs the attacker out, or takes what is attacked away.
pub const LEFT_ALONE: [&str; 6] =
    ["/sign-out", "/account/sign-out-everywhere", "/account/password", "/delete", "/access/hand-over", "/openid"];

/// A server with the six cases, and whoever answers for them.
struct Target {
    server: TestServer,
    person: Person,
    procurements: Vec<String>,
}

async fn filled() -> Target {
    let server = TestServer::start_with(&["--metrics-listen", "127.0.0.1:0"]);
    let person = server.first().await;
    let mut procurements = Vec::new();
    for case in ["school-survey", "night-supervision", "case-archive", "booking", "sewer-sensors", "ai-assistant"] {
        procurements.push(person.import(case).await);
    }
    Target { server, person, procurements }
}

impl Target {
    /// The header that signs a tool in.
    fn cookie(&self) -> String {
        format!("__Host-kravspor={}", self.person.session().unwrap())
    }

    /// Fails if the attacker was put out on the way, or the server has answered anything with an error of its own.
    async fn has_stood(&self) {
        self.person.get("/procurements").await.expect(StatusCode::OK);
        let metrics = format!("{}/metrics", self.server.metrics.as_ref().unwrap());
        let told = reqwest::get(metrics).await.unwrap().text().await.unwrap();
        let counted = told.lines().filter(|line| line.starts_with("kravspor_requests_total"));
        let requests: u64 = counted.clone().filter_map(|line| line.rsplit(' ').next()?.parse::<u64>().ok()).sum();
        println!("{requests} requests");
        let failed: Vec<&str> = counted.filter(|line| line.contains("status=\"5xx\"")).collect();
        assert!(failed.is_empty(), "{failed:#?}");
        assert!(requests > 1_000, "only {requests} requests came: was the tool let in?");
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes minutes; cargo xtask deep names the tool"]
async fn schemathesis_gets_no_error_of_the_server() {
    let target = filled().await;
    tools::schemathesis(&target, &schema::of(&target).await);
    target.has_stood().await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes minutes; cargo xtask deep names the tool"]
async fn sqlmap_finds_nothing_to_inject() {
    let target = filled().await;
    let found = schema::found(&target).await;
    tools::sqlmap(&target, &found.forms);
    target.has_stood().await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes minutes; cargo xtask deep names the tool"]
async fn wapiti_finds_no_hole() {
    let target = filled().await;
    let found = schema::found(&target).await;
    tools::wapiti(&target, &found.pages);
    target.has_stood().await;
}
