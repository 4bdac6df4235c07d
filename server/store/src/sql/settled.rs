//! What an organisation has settled that nearly every page needs, in one statement: most of what a short statement takes is its way to the
//! database and back.

use async_trait::async_trait;

use crate::error::{Result, StoreError};
use crate::model::{Account, ReleaseInUse, ReleaseRef};
use crate::settings::StarterApproval;
use crate::settled::{Settled, SettledReads};
use crate::sql::{SqlStore, accounts, query};
use crate::values::{AccountId, OrganisationId};

/// The columns of a [`Row`], and where they are from.
macro_rules! settled {
    ($columns:literal, $from:literal) => {
        concat!(
            "SELECT ",
            $columns,
            "o.card, s.by_name AS starter_by, s.by_role AS starter_role, s.approved_on AS starter_on,
                 s.clauses_sha256 AS starter_clauses, s.release_fingerprint AS starter_release,
                 u.release_version AS use_version, u.release_fingerprint AS use_fingerprint, u.made_with AS use_made_with
             FROM organisations o LEFT JOIN starter_approvals s ON s.organisation_id = o.id
                  LEFT JOIN releases_in_use u ON u.organisation_id = o.id ",
            $from
        )
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    card: String,
    starter_by: Option<String>,
    starter_role: Option<String>,
    starter_on: Option<String>,
    starter_clauses: Option<String>,
    starter_release: Option<String>,
    use_version: Option<String>,
    use_fingerprint: Option<String>,
    use_made_with: Option<String>,
}

#[derive(sqlx::FromRow)]
struct AccountRow {
    #[sqlx(flatten)]
    account: accounts::Row,
    #[sqlx(flatten)]
    settled: Row,
}

impl TryFrom<Row> for Settled {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let starter = || {
            Some(StarterApproval {
                by: row.starter_by?,
                role: row.starter_role?,
                on: row.starter_on?,
                clauses: row.starter_clauses?,
                release: row.starter_release?,
            })
        };
        let in_use = || {
            let release = ReleaseRef { version: row.use_version?, fingerprint: row.use_fingerprint? };
            Some(ReleaseInUse { release, made_with: row.use_made_with? })
        };
        Ok(Self { card: serde_json::from_str(&row.card)?, starter: starter(), in_use: in_use() })
    }
}

#[async_trait]
impl SettledReads for SqlStore {
    async fn settled(&self, id: &OrganisationId) -> Result<Settled> {
        let row: Option<Row> = query(settled!("", "WHERE o.id = $1")).bind(id.as_str()).optional(self).await?;
        row.ok_or(StoreError::NotFound)?.try_into()
    }

    async fn find_account_at_home(&self, id: &AccountId) -> Result<Option<(Account, Settled)>> {
        let statement = settled!("a.*, ", "JOIN accounts a ON a.organisation_id = o.id WHERE a.id = $1");
        let row: Option<AccountRow> = query(statement).bind(id.as_str()).optional(self).await?;
        row.map(|row| Ok((row.account.try_into()?, row.settled.try_into()?))).transpose()
    }
}
