//! The suite on PostgreSQL, each story in a database of its own, and what only PostgreSQL can get wrong.
//!
//! `KRAVSPOR_TEST_POSTGRES` is the address of a server where databases may be made, by whoever it names. Without it these tests are skipped.

use async_trait::async_trait;
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection};

use crate::suite::{Backdoor, Place, stories, stories_in};

mod outage;
mod queues;
mod schema;

/// A database, which goes when the test ends well.
pub struct Database {
    server: String,
    name: String,
}

async fn connect(url: &str) -> PgConnection {
    url.parse::<PgConnectOptions>().unwrap().connect().await.unwrap()
}

impl Database {
    /// A connection past the store.
    pub async fn raw(&self) -> PgConnection {
        connect(&self.url()).await
    }

    /// Throws it away under whoever is connected.
    pub async fn drop_now(&self) {
        let mut server = connect(&self.server).await;
        let drop = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        sqlx::query(AssertSqlSafe(drop)).execute(&mut server).await.unwrap();
        server.close().await.unwrap();
    }
}

#[async_trait]
impl Place for Database {
    const FROM_THE_FUTURE: &'static str =
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
         VALUES (29990101000000, 'from the future', TRUE, '', 0)";

    async fn make() -> Option<Self> {
        let Ok(server) = std::env::var("KRAVSPOR_TEST_POSTGRES") else {
            eprintln!("skipped: KRAVSPOR_TEST_POSTGRES names no PostgreSQL server");
            return None;
        };
        let name = format!("kravspor_test_{}", uuid::Uuid::now_v7().simple());
        let mut connection = connect(&server).await;
        sqlx::query(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        Some(Self { server, name })
    }

    fn url(&self) -> String {
        let separator = if self.server.contains('?') { '&' } else { '?' };
        format!("{}{separator}dbname={}", self.server, self.name)
    }

    async fn end(self) {
        self.drop_now().await;
    }
}

#[async_trait]
impl Backdoor for Database {
    async fn sql(&self, statement: &'static str) {
        let mut raw = self.raw().await;
        sqlx::query(statement).execute(&mut raw).await.unwrap();
        raw.close().await.unwrap();
    }

    async fn refused(&self, statement: &'static str) -> String {
        let mut raw = self.raw().await;
        let told = sqlx::query(statement).execute(&mut raw).await.err().map(|error| error.to_string());
        raw.close().await.unwrap();
        told.unwrap_or_default()
    }
}

stories_in!(Database);
