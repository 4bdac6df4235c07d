//! A form with a file in it, as it was sent.

use super::error::AppError;
use super::form::Form;
use super::limits::{FORM_BYTES_MAX, FORM_FIELDS_MAX, SHORT_CHARS_MAX};
use axum::extract::Multipart;
use axum::extract::multipart::Field;

/// What was sent.
#[derive(Debug, Default)]
pub struct Upload {
    /// The fields beside the file.
    pub fields: Form,
    /// The file, if one was chosen.
    pub file: Option<SentFile>,
}

/// A file that was sent.
#[derive(Debug)]
pub struct SentFile {
    /// What its sender calls it, without what no name has in it.
    pub name: String,
    /// What is in it; more than was allowed, by a little, where it is too large.
    pub content: Vec<u8>,
}

/// What was sent, with several files.
#[derive(Debug, Default)]
pub struct Uploads {
    /// The fields beside the files.
    pub fields: Form,
    /// The files, in the order in which they were chosen.
    pub files: Vec<SentFile>,
}

/// Reads it. A file that is larger than `bytes_max` is heard out and not kept: whoever asks how long its content is, is told. Of
/// two it is the last.
///
/// # Errors
/// When it breaks off, is no form, or has fields larger than a form may have.
pub async fn receive(parts: Multipart, bytes_max: usize) -> Result<Upload, AppError> {
    let Uploads { fields, mut files } = receive_all(parts, bytes_max, 1).await?;
    Ok(Upload { fields, file: files.pop() })
}

/// Reads one with several files, and keeps one more than `files_max` of them: whoever asks how many there are, is told.
///
/// # Errors
/// As of [`receive`].
pub async fn receive_all(mut parts: Multipart, bytes_max: usize, files_max: usize) -> Result<Uploads, AppError> {
    let (mut fields, mut files) = (Vec::new(), Vec::new());
    while let Some(part) = parts.next_field().await.map_err(|_| AppError::Bad("error-upload"))? {
        let Some(name) = part.name().map(ToOwned::to_owned) else { continue };
        if name == "file" {
            let file = SentFile { name: file_name(&part), content: content(part, bytes_max).await? };
            // Browsers send a part without name and content where no file was chosen.
            if files.len() <= files_max && !(file.name.is_empty() && file.content.is_empty()) {
                files.push(file);
            }
        } else {
            let value = content(part, FORM_BYTES_MAX).await?;
            if value.len() > FORM_BYTES_MAX || fields.len() >= FORM_FIELDS_MAX {
                return Err(AppError::TooLarge(FORM_BYTES_MAX));
            }
            fields.push((name, String::from_utf8_lossy(&value).replace('\0', "")));
        }
    }
    Ok(Uploads { fields: fields.into(), files })
}

fn file_name(part: &Field<'_>) -> String {
    let name = part.file_name().unwrap_or_default();
    name.chars().filter(|c| !c.is_control()).take(SHORT_CHARS_MAX).collect::<String>().trim().to_owned()
}

async fn content(mut part: Field<'_>, bytes_max: usize) -> Result<Vec<u8>, AppError> {
    let mut content = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(|_| AppError::TooLarge(bytes_max))? {
        if content.len() <= bytes_max {
            content.extend_from_slice(&chunk);
        }
    }
    Ok(content)
}
