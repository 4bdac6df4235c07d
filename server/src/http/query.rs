//! What stands after the question mark of an address. It never fails: a filter that makes no sense filters nothing.

use super::form::Form;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::convert::Infallible;

/// The fields of the query.
#[derive(Clone, Debug, Default)]
pub struct Query(pub Form);

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let fields = form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes()).into_owned();
        // As in a form: nobody types a NUL.
        Ok(Query(Form::from(fields.map(|(name, value)| (name, value.replace('\0', ""))))))
    }
}
