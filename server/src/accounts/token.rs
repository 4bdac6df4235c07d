//! What a one-time link carries. It is shown once; what is kept is its hash.

use crate::http::error::AppError;
use catalogue::content::release::hex;
use sha2::{Digest as _, Sha256};

/// Bytes of chance in a token: more than can be guessed, so that a plain hash of it is enough.
const TOKEN_BYTES: usize = 24;

/// A new token.
///
/// # Errors
/// When the machine can't give random bytes.
pub fn new() -> Result<String, AppError> {
    random::<TOKEN_BYTES>().map(|bytes| hex(&bytes))
}

/// Random bytes.
///
/// # Errors
/// When the machine can't give them.
pub fn random<const N: usize>() -> Result<[u8; N], AppError> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes).map_err(|error| AppError::internal(error.to_string()))?;
    Ok(bytes)
}

/// What is kept of a token.
pub fn hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}
