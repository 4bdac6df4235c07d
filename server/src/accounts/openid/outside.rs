//! Requests to the provider: with limits on size and time, and no redirect followed. A provider that is taken over, or an address typed
//! wrong, shall not make the server fetch what it names or fill its memory.

use crate::http::limits::{OPENID_ANSWER_BYTES_MAX, OPENID_CONNECT_TIMEOUT, OPENID_REQUEST_TIMEOUT};
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse, http};
use reqwest::redirect::Policy;
use std::pin::Pin;

/// The client that asks.
#[derive(Clone, Debug)]
pub(super) struct Outside(reqwest::Client);

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum OutsideError {
    /// The other side could not be reached, or took too long.
    #[error(transparent)]
    Request(#[from] reqwest::Error),
    /// It could be reached, and its answer is none.
    #[error("the answer is larger than {OPENID_ANSWER_BYTES_MAX} bytes")]
    TooLarge,
    /// It could be reached, and its answer is none.
    #[error(transparent)]
    Malformed(#[from] http::Error),
}

impl Outside {
    /// A client. `direct` is for what is on this machine, where no proxy finds it.
    ///
    /// # Errors
    /// When the certificates that this machine trusts can't be read.
    pub(super) fn new(direct: bool) -> Result<Self, reqwest::Error> {
        // It fails where it is done already, which is as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let builder = reqwest::Client::builder()
            .redirect(Policy::none())
            .connect_timeout(OPENID_CONNECT_TIMEOUT)
            .timeout(OPENID_REQUEST_TIMEOUT)
            .user_agent(concat!("kravspor/", env!("CARGO_PKG_VERSION")));
        let builder = if direct { builder.no_proxy() } else { builder };
        builder.build().map(Outside)
    }

    /// Sends a request and reads the answer, as far as it may go.
    ///
    /// # Errors
    /// When there is none within the limits.
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, OutsideError> {
        let mut response = self.0.execute(request.try_into()?).await?;
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await? {
            if body.len() + chunk.len() > OPENID_ANSWER_BYTES_MAX {
                return Err(OutsideError::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        let mut answer = http::Response::builder().status(response.status()).body(body)?;
        *answer.headers_mut() = std::mem::take(response.headers_mut());
        Ok(answer)
    }
}

impl<'c> AsyncHttpClient<'c> for Outside {
    type Error = OutsideError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, OutsideError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}
