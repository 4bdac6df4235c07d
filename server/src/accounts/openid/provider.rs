//! The provider: where it is, what it is asked, and whether its answer can be believed.

use super::attempt::{Attempt, Secrets};
use super::known::{Claims, Extra, Known};
use super::outside::{Outside, OutsideError};
use super::settings::{Settings, is_protected, is_this_machine};
use crate::http::error::AppError;
use crate::http::limits::{OPENID_ATTEMPT, OPENID_CLOCK_SKEW, OPENID_KEYS_AGAIN, OPENID_METADATA_KEPT, OPENID_PAUSE};
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreClientAuthMethod, CoreErrorResponseType,
    CoreGenderClaim, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreProviderMetadata,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::url::Url;
use openidconnect::{
    AuthType, AuthorizationCode, Client, CsrfToken, EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, IdTokenFields, Nonce, OAuth2TokenResponse, PkceCodeChallenge, RequestTokenError, Scope,
    StandardErrorResponse, StandardTokenResponse, TokenResponse, UserInfoClaims, UserInfoError,
};
use openidconnect::{ClaimsVerificationError, SignatureVerificationError};
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::OrganisationId;
use tokio::sync::Mutex;

type Fields = IdTokenFields<
    Extra,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;
type Tokens = StandardTokenResponse<Fields, CoreTokenType>;
type OurClient = Client<
    Extra,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Signatures that are believed: by a key of the provider's own. Not `none`, and none by a secret that we share with it.
const SIGNATURES: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Why nobody is known afterwards.
#[derive(Debug, thiserror::Error)]
pub(super) enum ProviderError {
    /// It does not answer, or not with what a provider answers.
    #[error("{0}")]
    Gone(String),
    /// Its answer can't be believed, or it does not believe ours.
    #[error("{0}")]
    Refused(String),
}

impl From<ProviderError> for AppError {
    fn from(error: ProviderError) -> Self {
        match error {
            ProviderError::Gone(why) => AppError::ProviderGone(why),
            ProviderError::Refused(why) => {
                tracing::warn!(%why, "what a sign-in provider answered is not believed");
                AppError::Bad("error-openid-refused")
            }
        }
    }
}

/// A provider.
#[derive(Debug)]
pub struct Provider {
    /// What is settled about it.
    pub(super) settings: Settings,
    outside: Outside,
    found: Mutex<Found>,
}

/// What it says of itself, when it was last asked.
#[derive(Debug, Default)]
struct Found {
    metadata: Option<(Arc<CoreProviderMetadata>, Instant)>,
    failed: Option<Instant>,
}

impl Provider {
    /// The provider of these settings. It is not asked anything before somebody wants to sign in: while it is down, everything else works.
    ///
    /// # Errors
    /// When the certificates that this machine trusts can't be read.
    pub fn new(settings: Settings) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let outside = Outside::new(is_this_machine(settings.issuer.url()))?;
        Ok(Provider { settings, outside, found: Mutex::default() })
    }

    /// What people call it.
    pub fn name(&self) -> &str {
        &self.settings.name
    }

    /// The organisation that whoever runs this has named as the one it speaks for.
    pub fn organisation(&self) -> Option<&OrganisationId> {
        self.settings.organisation.as_ref()
    }

    /// Its address.
    pub fn issuer(&self) -> &str {
        self.settings.issuer.as_str()
    }

    /// Where to send somebody to sign in, and what their answer is held against.
    ///
    /// # Errors
    /// When the provider does not answer.
    pub(super) async fn invite(&self) -> Result<(Url, Secrets), ProviderError> {
        let client = self.client(OPENID_METADATA_KEPT).await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let (url, state, nonce) = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
            .add_scope(Scope::new("email".to_owned()))
            .add_scope(Scope::new("profile".to_owned()))
            .set_pkce_challenge(challenge)
            .url();
        Ok((url, Secrets { state, nonce, verifier }))
    }

    /// Redeems the code that somebody came back with, and says who it is.
    ///
    /// # Errors
    /// When the provider does not answer, or when its answer can't be believed.
    pub(super) async fn redeem(&self, code: &str, attempt: Attempt) -> Result<Known, ProviderError> {
        let client = self.client(OPENID_METADATA_KEPT).await?;
        let tokens = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(|error| ProviderError::Gone(error.to_string()))?
            .set_pkce_verifier(attempt.verifier)
            .request_async(&self.outside)
            .await
            .map_err(|error| told(&error))?;
        let mut claims = self.believed(&client, &tokens, &attempt.nonce).await?;
        if !claims.suffice(&self.settings) && client.user_info_url().is_some() {
            claims.complete(self.more(&client, &tokens, &claims).await?);
        }
        claims.known(&self.settings).ok_or_else(|| ProviderError::Refused("there is no subject".to_owned()))
    }

    /// What the token says, if signature, issuer, audience, times and nonce are right.
    async fn believed(&self, client: &OurClient, tokens: &Tokens, nonce: &Nonce) -> Result<Claims, ProviderError> {
        let refused = |error: ClaimsVerificationError| ProviderError::Refused(in_full(&error));
        match verified(client, tokens, nonce) {
            // The provider may have begun to sign with another key since it was asked.
            Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)) => {
                let client = self.client(OPENID_KEYS_AGAIN).await?;
                verified(&client, tokens, nonce).map_err(refused)
            }
            other => other.map_err(refused),
        }
    }

    /// What the provider says about the person when it is asked once more: many put only the subject into the token.
    async fn more(&self, client: &OurClient, tokens: &Tokens, claims: &Claims) -> Result<Claims, ProviderError> {
        let told: UserInfoClaims<Extra, CoreGenderClaim> = client
            .user_info(tokens.access_token().clone(), claims.subject())
            .map_err(|error| ProviderError::Gone(error.to_string()))?
            .request_async(&self.outside)
            .await
            .map_err(|error| match error {
                UserInfoError::Request(error) => ProviderError::Gone(in_full(&error)),
                other => ProviderError::Refused(in_full(&other)),
            })?;
        Claims::of(&told).map_err(|error| ProviderError::Refused(error.to_string()))
    }

    /// What asks the provider, by what it said of itself no longer ago than this.
    async fn client(&self, no_older: Duration) -> Result<OurClient, ProviderError> {
        let metadata = self.metadata(no_older).await?;
        let Settings { client_id, secret, redirect, .. } = self.settings.clone();
        let methods = metadata.token_endpoint_auth_methods_supported().map_or(&[][..], Vec::as_slice);
        let in_body = !methods.is_empty() && !methods.contains(&CoreClientAuthMethod::ClientSecretBasic);
        Ok(Client::from_provider_metadata((*metadata).clone(), client_id, secret)
            .set_auth_type(if in_body { AuthType::RequestBody } else { AuthType::BasicAuth })
            .set_redirect_uri(redirect))
    }

    /// What the provider says of itself and its keys, no older than this. One that has just not answered is not asked again at once, or
    /// everybody who wants to sign in would wait for it in turn.
    async fn metadata(&self, no_older: Duration) -> Result<Arc<CoreProviderMetadata>, ProviderError> {
        let mut found = self.found.lock().await;
        if let Some((metadata, at)) = &found.metadata
            && at.elapsed() < no_older
        {
            return Ok(metadata.clone());
        }
        if found.failed.is_some_and(|at| at.elapsed() < OPENID_PAUSE) {
            return Err(ProviderError::Gone("it did not answer a moment ago".to_owned()));
        }
        match self.discover().await {
            Ok(metadata) => {
                let metadata = Arc::new(metadata);
                *found = Found { metadata: Some((metadata.clone(), Instant::now())), failed: None };
                Ok(metadata)
            }
            Err(error) => {
                found.failed = Some(Instant::now());
                Err(error)
            }
        }
    }

    async fn discover(&self) -> Result<CoreProviderMetadata, ProviderError> {
        let metadata = CoreProviderMetadata::discover_async(self.settings.issuer.clone(), &self.outside)
            .await
            .map_err(|error| ProviderError::Gone(in_full(&error)))?;
        let endpoints = [
            Some(metadata.authorization_endpoint().url()),
            metadata.token_endpoint().map(|endpoint| endpoint.url()),
            metadata.userinfo_endpoint().map(|endpoint| endpoint.url()),
            Some(metadata.jwks_uri().url()),
        ];
        if let Some(open) = endpoints.into_iter().flatten().find(|url| !is_protected(url)) {
            return Err(ProviderError::Gone(format!("it names {open}, which is not protected on its way")));
        }
        Ok(metadata)
    }
}

fn verified(client: &OurClient, tokens: &Tokens, nonce: &Nonce) -> Result<Claims, ClaimsVerificationError> {
    let other = |words: &str| ClaimsVerificationError::Other(words.to_owned());
    let token = tokens.id_token().ok_or_else(|| other("there is no token about the person"))?;
    let skew = OPENID_CLOCK_SKEW;
    let issued = |at: chrono::DateTime<chrono::Utc>| {
        let now = chrono::Utc::now();
        let (earliest, latest) = (now - OPENID_ATTEMPT - skew, now + skew);
        if (earliest..=latest).contains(&at) { Ok(()) } else { Err(format!("issued at {at}, and it is {now}")) }
    };
    let verifier = client
        .id_token_verifier()
        .set_allowed_algs(SIGNATURES)
        .set_time_fn(move || chrono::Utc::now() - skew)
        .set_issue_time_verifier_fn(issued);
    let claims = token.claims(&verifier, nonce)?;
    Claims::of(claims).map_err(|error| other(&error.to_string()))
}

/// What became of the code, without repeating what was sent.
fn told(error: &RequestTokenError<OutsideError, StandardErrorResponse<CoreErrorResponseType>>) -> ProviderError {
    match error {
        RequestTokenError::ServerResponse(told) => {
            ProviderError::Refused(format!("the code was not redeemed: {}", told.error()))
        }
        RequestTokenError::Request(error) => ProviderError::Gone(in_full(error)),
        other => ProviderError::Refused(other.to_string()),
    }
}

/// An error with the causes behind it.
fn in_full(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |error| error.source());
    causes.fold(error.to_string(), |told, cause| format!("{told}: {cause}"))
}
