//! The archive of a procurement: everything that a municipality may have to keep, in files that open without Kravspor. The same
//! procurement at the same end of its journal gives the same bytes.

use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::limits::{ARCHIVE_BYTES_MAX, ARCHIVES_MADE_AT_ONCE};
use crate::http::page::download;
use crate::http::room::Room;
use crate::procurements::{case_json, journal};
use crate::state::AppState;
use annex::File;
use axum::extract::State;
use axum::response::Response;
use catalogue::content::release::hex;
use serde_json::json;
use sha2::{Digest as _, Sha256};

/// Room for making archives.
static MAKING: Room = Room::for_so_many(ARCHIVES_MADE_AT_ONCE);

/// An archive, with its SHA-256 in hexadecimal.
pub(super) struct Archive {
    pub(super) bytes: Vec<u8>,
    pub(super) sha256: String,
}

/// `GET /p/{id}/archive.zip`.
pub(super) async fn file(State(state): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    state.taking_out(&mine.person.account.id)?;
    let archive = make(&state, &mine).await?;
    Ok(download("arkivpakke.zip", "application/zip", archive.bytes))
}

/// Makes it: the case file, the journal, every file of every frozen version as it was frozen, and a manifest of all of them.
///
/// # Errors
/// When there is more than may be in one, or the store can't be read.
pub(super) async fn make(state: &AppState, mine: &Mine) -> Result<Archive, AppError> {
    let lang = mine.case.document_language();
    let mut files = vec![
        File { path: "sak.json".to_owned(), bytes: case_json(state, mine).await? },
        File { path: "journal.csv".to_owned(), bytes: journal::table(state, mine, lang).await? },
    ];
    let (id, viewer) = (&mine.stored.id, &mine.person.account.id);
    let mut size: usize = 0;
    for info in state.store.list_versions(id, viewer).await? {
        for file in state.store.version(id, viewer, info.number).await?.files {
            let bytes = state.store.version_file(id, viewer, info.number, &file.package, &file.path).await?;
            size += bytes.len();
            if size > ARCHIVE_BYTES_MAX {
                return Err(AppError::Bad("error-archive-size"));
            }
            files.push(File { path: format!("versjon-{}/{}/{}", info.number, file.package, file.path), bytes });
        }
    }
    let manifest = |files: &[File]| {
        let listed = files.iter().map(|file| {
            let sha256 = hex(&Sha256::digest(&file.bytes));
            json!({ "path": file.path, "bytes": file.bytes.len(), "sha256": sha256 })
        });
        json!({
            "schema": 1,
            "kind": "archive",
            "title": mine.stored.title,
            "organisation": { "name": mine.case.organisation.name, "number": mine.case.organisation.number },
            "release": mine.stored.release,
            "journal": { "seq": mine.stored.head.seq, "hash": mine.stored.head.hash },
            "files": listed.collect::<Vec<_>>(),
        })
    };
    let bytes = serde_json::to_vec_pretty(&manifest(&files)).map_err(AppError::internal)?;
    files.push(File { path: "manifest.json".to_owned(), bytes });
    let made = MAKING.apart(move || {
        let bytes = annex::zip(&files)?;
        let sha256 = hex(&Sha256::digest(&bytes));
        Ok::<_, annex::Error>(Archive { bytes, sha256 })
    });
    made.await?.map_err(AppError::internal)
}
