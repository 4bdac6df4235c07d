//! A form as it was sent: names and values, in order. Parsed by hand, because names repeat and a refused form is shown again with
//! exactly what was typed.

use super::error::AppError;
use super::limits::{FORM_BYTES_MAX, FORM_FIELDS_MAX};
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};

/// The fields of a form.
#[derive(Clone, Debug, Default)]
pub struct Form(Vec<(String, String)>);

impl Form {
    /// Reads the body of a form.
    ///
    /// # Errors
    /// When it is too large.
    pub fn parse(bytes: &[u8]) -> Result<Self, AppError> {
        if bytes.len() > FORM_BYTES_MAX {
            return Err(AppError::TooLarge(FORM_BYTES_MAX));
        }
        let fields: Vec<(String, String)> =
            form_urlencoded::parse(bytes).into_owned().take(FORM_FIELDS_MAX + 1).collect();
        if fields.len() > FORM_FIELDS_MAX {
            return Err(AppError::TooLarge(FORM_BYTES_MAX));
        }
        // Browsers send line breaks as CR LF; everywhere else they are LF. Nobody types a NUL, and PostgreSQL keeps none.
        let text = |value: String| value.replace("\r\n", "\n").replace('\0', "");
        Ok(Form(fields.into_iter().map(|(name, value)| (name, text(value))).collect()))
    }

    /// The first value of this name, without white space around it; empty when it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }

    /// The first value of this name as it was typed. For passwords.
    pub fn raw(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// Whether the name was sent at all.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// All values of this name.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0
            .iter()
            .filter(|(field, value)| field == name && !value.is_empty())
            .map(|(_, value)| value.clone())
            .collect()
    }

    /// All names and values, as sent.
    pub fn fields(&self) -> &[(String, String)] {
        &self.0
    }
}

impl<I: IntoIterator<Item = (String, String)>> From<I> for Form {
    fn from(fields: I) -> Self {
        Form(fields.into_iter().collect())
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &S) -> Result<Self, AppError> {
        let bytes = Bytes::from_request(request, state).await.map_err(|_| AppError::TooLarge(FORM_BYTES_MAX))?;
        Form::parse(&bytes)
    }
}
