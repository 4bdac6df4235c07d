//! Where a template comes in. It is read before it is kept, so that a file that is refused leaves nothing.

use super::reading::apart;
use super::templates::show;
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::limits::{TEMPLATE_BYTES_MAX, TEMPLATES_MAX};
use crate::http::page::redirect;
use crate::http::upload::{Upload, receive};
use crate::state::{AppState, embedded_release, now};
use annex::template::Template;
use app::components::FieldError;
use app::t;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::release::hex;
use catalogue::document::words::clean;
use sha2::{Digest as _, Sha256};
use store::NewTemplate;

/// Takes a template in on trial.
pub(super) async fn take(
    State(state): State<AppState>,
    person: SignedIn,
    upload: Multipart,
) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let Upload { fields, file } = receive(upload, TEMPLATE_BYTES_MAX).await?;
    let language = fields.get("language").to_owned();
    let (name, content) = file.map(|file| (clean(&file.name), file.content)).unwrap_or_default();
    let name = if name.is_empty() { "mal.docx".to_owned() } else { name };
    let refused = async |field: &str, message: String| {
        let wrong = vec![FieldError { field: field.to_owned(), message }];
        show(StatusCode::UNPROCESSABLE_ENTITY, &state, &person, &language, wrong).await
    };
    let Ok(for_documents_in) = language.parse::<Lang>() else {
        return refused("language", t!(in lang, "wrong-empty")).await;
    };
    if content.is_empty() {
        return refused("file", t!(in lang, "wrong-no-file")).await;
    }
    if content.len() > TEMPLATE_BYTES_MAX {
        return refused("file", t!(in lang, "templates-too-large", megabytes = TEMPLATE_BYTES_MAX / 1024 / 1024)).await;
    }
    let (content, read) = apart(move || {
        let read = Template::read(&content).map(|_| hex(&Sha256::digest(&content)));
        (content, read)
    })
    .await?;
    let sha256 = match read {
        Ok(sha256) => sha256,
        Err(why) => {
            let (release, _) = embedded_release();
            return refused("file", why.words(&release, lang)).await;
        }
    };
    let new = NewTemplate { language: for_documents_in.code().to_owned(), name, sha256, content };
    match state.store.put_template(&person.account.id, new, TEMPLATES_MAX, now()).await? {
        Some(id) => Ok(redirect(&format!("/organisation/templates/{id}"))),
        None => refused("file", t!(in lang, "templates-full", max = TEMPLATES_MAX)).await,
    }
}
