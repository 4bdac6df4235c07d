//! Where a template comes in. It is read before it is kept, so that a file that is refused leaves nothing.

use super::reading::apart;
use super::templates::show;
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::limits::{SHORT_CHARS_MAX, TEMPLATE_BYTES_MAX, TEMPLATES_MAX};
use crate::http::page::redirect;
use crate::state::{AppState, embedded_release, now};
use annex::template::Template;
use app::components::FieldError;
use app::t;
use axum::extract::multipart::Field;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::release::hex;
use catalogue::document::words::clean;
use sha2::{Digest as _, Sha256};
use store::NewTemplate;

/// What was sent.
#[derive(Default)]
struct Sent {
    language: String,
    name: String,
    content: Vec<u8>,
}

/// Takes a template in on trial.
pub(super) async fn take(
    State(state): State<AppState>,
    person: SignedIn,
    upload: Multipart,
) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let Sent { language, name, content } = sent(upload).await?;
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

async fn sent(mut upload: Multipart) -> Result<Sent, AppError> {
    let mut sent = Sent::default();
    while let Some(field) = upload.next_field().await.map_err(|_| AppError::Bad("error-upload"))? {
        match field.name() {
            Some("language") => sent.language = String::from_utf8_lossy(&content(field).await?).into_owned(),
            Some("file") => {
                let name: String = field.file_name().unwrap_or_default().chars().take(SHORT_CHARS_MAX).collect();
                sent.name =
                    Some(clean(name.trim())).filter(|name| !name.is_empty()).unwrap_or_else(|| "mal.docx".into());
                sent.content = content(field).await?;
            }
            _ => {}
        }
    }
    Ok(sent)
}

/// What is in the field, and never much more of it than is taken: what is too large is only heard out.
async fn content(mut field: Field<'_>) -> Result<Vec<u8>, AppError> {
    let mut content = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(|_| AppError::TooLarge(TEMPLATE_BYTES_MAX))? {
        if content.len() <= TEMPLATE_BYTES_MAX {
            content.extend_from_slice(&chunk);
        }
    }
    Ok(content)
}
