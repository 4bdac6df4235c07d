//! A file of another's catalogue, from what was sent to what is kept, and read again.

use crate::catalogue::exchange::{complete, stem};
use crate::http::error::AppError;
use crate::http::limits::{FOLLOWED_ENTRIES_MAX, IMPORT_JSON_BYTES_MAX, SHORT_CHARS_MAX};
use crate::http::upload::SentFile;
use app::t;
use catalogue::content::followed::Followed;
use catalogue::content::{Extension, Lang, Release};
use catalogue::document::words;
use exchange::Import;
use store::{FollowedKind, NewFollowedFile};

/// The catalogue in a file that was sent, or why it is not taken, in words.
pub(super) async fn received(lang: Lang, file: Option<SentFile>) -> Result<Result<NewFollowedFile, String>, AppError> {
    let Some(SentFile { name, content }) = file else { return Ok(Err(t!(in lang, "wrong-no-file"))) };
    let import = match complete(lang, &name, content).await? {
        Ok(import) => import,
        Err(why) => return Ok(Err(why)),
    };
    if most(&import) > FOLLOWED_ENTRIES_MAX {
        return Ok(Err(t!(in lang, "followed-wrong-many", max = FOLLOWED_ENTRIES_MAX)));
    }
    let new = match &import {
        Import::Whole(release) => NewFollowedFile {
            title: short(stem(&name)),
            version: short(&release.version),
            base: String::new(),
            kind: FollowedKind::Whole,
            json: serde_json::to_string(release).map_err(AppError::internal)?,
        },
        Import::Extension(extension) => NewFollowedFile {
            title: short(&extension.title),
            version: short(&extension.version),
            base: short(&extension.base),
            kind: if extension.offer { FollowedKind::Offer } else { FollowedKind::Extension },
            json: serde_json::to_string(extension).map_err(AppError::internal)?,
        },
    };
    if new.json.len() > IMPORT_JSON_BYTES_MAX {
        return Ok(Err(t!(in lang, "exchange-too-much")));
    }
    Ok(Ok(new))
}

/// How many entries the kind with the most of them has.
fn most(import: &Import) -> usize {
    let counts = match import {
        Import::Whole(release) => vec![
            release.items.len(),
            release.measures.len(),
            release.scenarios.len(),
            release.questions.len(),
            release.clauses.len(),
            release.parameters.len(),
        ],
        Import::Extension(extension) => vec![
            extension.items.len(),
            extension.changes.len(),
            extension.texts.len(),
            extension.leads.len(),
            extension.measures.len(),
            extension.scenarios.len(),
            extension.parameters.len(),
            extension.domains.len(),
        ],
    };
    counts.into_iter().max().unwrap_or_default()
}

/// As much of what a file says of itself as is kept beside it.
pub(super) fn short(text: &str) -> String {
    words::clean(text).trim().chars().take(SHORT_CHARS_MAX).collect()
}

/// The catalogue in a file that is kept, as it reads beside the release that the organisation's own editions are laid on.
pub(super) fn read(kind: FollowedKind, json: &str, bare: &Release) -> Result<Followed, AppError> {
    match kind {
        FollowedKind::Whole => {
            let release: Release = serde_json::from_str(json).map_err(AppError::internal)?;
            Ok(Followed::whole(release))
        }
        FollowedKind::Extension | FollowedKind::Offer => {
            let extension: Extension = serde_json::from_str(json).map_err(AppError::internal)?;
            Ok(Followed::laid(&extension, bare))
        }
    }
}
