//! A database for one test: a file, or one of its own on the server that `KRAVSPOR_TEST_POSTGRES` names.

use server::state::now;
use std::process::Command;
use store::{AccountId, Change, Expect, NewAccount, NewProcurement, OpenOptions, PasswordHash, ProcurementId, Store};
use tempfile::TempDir;

/// The address of the person in a filled one, who is administrator.
pub const ADMINISTRATOR: &str = "kari@lillevik.example";

/// A database that goes with its test.
pub struct Throwaway {
    pub folder: TempDir,
    server: Option<String>,
}

/// One of each kind; PostgreSQL only where there is a server for it.
pub fn each() -> Vec<Throwaway> {
    let server = std::env::var("KRAVSPOR_TEST_POSTGRES").ok();
    if server.is_none() {
        eprintln!("skipped on PostgreSQL: KRAVSPOR_TEST_POSTGRES names no server");
    }
    let on = |server| Throwaway { folder: tempfile::tempdir().unwrap(), server };
    let mut each = vec![on(None)];
    if server.is_some() {
        let made = on(server);
        run(Command::new("createdb").arg("--maintenance-db").args(made.server.as_ref()).arg(made.name()));
        each.push(made);
    }
    each
}

impl Throwaway {
    fn name(&self) -> String {
        let folder = self.folder.path().file_name().unwrap().to_str().unwrap();
        format!("kravspor_command_{}", folder.replace('.', ""))
    }

    /// Its address.
    pub fn url(&self) -> String {
        match &self.server {
            None => format!("sqlite:{}", self.folder.path().join("kravspor.db").display()),
            Some(server) => {
                format!("{server}{}dbname={}", if server.contains('?') { '&' } else { '?' }, self.name())
            }
        }
    }

    /// Whether it is a file.
    pub fn is_file(&self) -> bool {
        self.server.is_none()
    }

    /// Runs a statement past the store, as somebody with a database tool would.
    pub fn sql(&self, statement: &str) {
        if self.server.is_some() {
            run(Command::new("psql").arg(self.url()).args(["--set", "ON_ERROR_STOP=1", "--command", statement]));
            return;
        }
        let script = "import sqlite3,sys; db=sqlite3.connect(sys.argv[1]); db.execute(sys.argv[2]); db.commit()";
        let file = self.folder.path().join("kravspor.db");
        run(Command::new("python3").args(["-c", script]).arg(file).arg(statement));
    }
}

impl Drop for Throwaway {
    fn drop(&mut self) {
        if let Some(server) = &self.server {
            run(Command::new("dropdb").args(["--if-exists", "--force", "--maintenance-db", server]).arg(self.name()));
        }
    }
}

fn run(command: &mut Command) {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// An installation with one person, and so many procurements of theirs, each with three records in its journal.
pub async fn filled(url: &str, procurements: usize) -> (AccountId, Vec<ProcurementId>) {
    let store = store::open(url, &OpenOptions::default()).await.unwrap();
    let account = NewAccount {
        email: ADMINISTRATOR.to_owned(),
        display_name: "Kari".to_owned(),
        password_hash: PasswordHash::new("$argon2id$v=19$x"),
        administrator: true,
    };
    let hour = store::Timestamp::from_millis(now().as_millis() + 3_600_000);
    store.put_setup_link("link", hour, now()).await.unwrap();
    let card = serde_json::json!({ "name": "Lillevik" });
    let (organisation, kari) = store.consume_setup("link", account, &card, now()).await.unwrap();
    let mut made = Vec::new();
    for number in 0..procurements {
        made.push(procurement(&*store, &organisation, &kari, number).await);
    }
    store.close().await;
    (kari, made)
}

async fn procurement(
    store: &dyn Store,
    organisation: &store::OrganisationId,
    kari: &AccountId,
    number: usize,
) -> ProcurementId {
    let (release, fingerprint) = server::state::embedded_release();
    let new = NewProcurement {
        title: format!("Anskaffelse {number}"),
        release: store::ReleaseRef { version: release.version.clone(), fingerprint: fingerprint.to_owned() },
        entries: Vec::new(),
        summary: "Opprettet".to_owned(),
    };
    let id = store.create_procurement(kari, organisation, new, now()).await.unwrap();
    for key in ["service", "today"] {
        let change = Change {
            section: "need".to_owned(),
            key: key.to_owned(),
            expect: Expect::Absent,
            value: Some(serde_json::json!("hemmelig")),
        };
        store.write(&id, kari, &[change], "Svarte", now()).await.unwrap();
    }
    id
}
