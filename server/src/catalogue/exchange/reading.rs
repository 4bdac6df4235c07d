//! Files on their way, and reading them where it holds nobody up.

use super::mapping::Said;
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::limits::{FILES_READ_AT_ONCE, IMPORT_BYTES_MAX};
use crate::http::room::Room;
use crate::state::AppState;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use exchange::{Limits, Receipt, Refusal};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{ImportDraft, ImportDraftId};

static READING: Room = Room::for_so_many(FILES_READ_AT_ONCE);

/// Does what takes long and much memory, a few at a time.
pub(crate) async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
    READING.apart(work).await
}

/// Reads a file with what has been said about it.
pub(super) async fn read(name: &str, content: Arc<Vec<u8>>, said: &Said) -> Result<Result<Receipt, Refusal>, AppError> {
    let (name, mapping) = (name.to_owned(), said.mapping());
    let limits = Limits { upload_bytes_max: IMPORT_BYTES_MAX, ..Limits::default() };
    apart(move || exchange::import(&name, &content, &mapping, &limits)).await
}

/// A file on its way, of the person who sent it.
pub(super) struct Draft {
    pub person: SignedIn,
    pub id: ImportDraftId,
    pub name: String,
    pub content: Arc<Vec<u8>>,
    pub said: Said,
}

impl FromRequestParts<AppState> for Draft {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let person = SignedIn::from_request_parts(parts, state).await?;
        let Path(path) =
            Path::<BTreeMap<String, String>>::from_request_parts(parts, state).await.map_err(|_| AppError::NotFound)?;
        let id: ImportDraftId = path.get("draft").and_then(|id| id.parse().ok()).ok_or(AppError::NotFound)?;
        let ImportDraft { id, file, .. } = state.store.import_draft(&id, &person.account.id).await?;
        let said = serde_json::from_value(file.mapping).map_err(AppError::internal)?;
        Ok(Draft { person, id, name: file.name, content: Arc::new(file.content), said })
    }
}

impl Draft {
    /// The address of its page, below the root.
    pub(super) fn path(&self) -> String {
        format!("/catalogue/import/{}", self.id)
    }

    /// Reads it.
    pub(super) async fn read(&self) -> Result<Result<Receipt, Refusal>, AppError> {
        read(&self.name, self.content.clone(), &self.said).await
    }
}
