//! Passwords: argon2id, a few at a time, never on the threads that serve requests.

use crate::http::error::AppError;
use crate::http::limits::HASHES_AT_ONCE;
use crate::http::room::Room;
use argon2::password_hash::phc::PasswordHash as Phc;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use std::sync::LazyLock;
use store::PasswordHash;

/// Checked for an address without an account, so that it takes as long as a wrong password.
static NOBODY: LazyLock<PasswordHash> =
    LazyLock::new(|| hash_now("nobody has this account").unwrap_or_else(|_| PasswordHash::new(String::new())));

static HASHING: Room = Room::for_so_many(HASHES_AT_ONCE);

/// Hashes and checks passwords.
#[derive(Clone, Copy, Debug, Default)]
pub struct Passwords;

fn hash_now(password: &str) -> Result<PasswordHash, argon2::password_hash::Error> {
    let hash = Argon2::default().hash_password(password.as_bytes())?;
    Ok(PasswordHash::new(hash.to_string()))
}

impl Passwords {
    /// The hash to store.
    ///
    /// # Errors
    /// When the machine can't give random bytes or memory.
    pub async fn hash(&self, password: String) -> Result<PasswordHash, AppError> {
        HASHING.apart(move || hash_now(&password)).await?.map_err(|error| AppError::internal(error.to_string()))
    }

    /// Whether the password is the one behind the hash. Without a hash the answer is no, after as long a time.
    ///
    /// # Errors
    /// When the check could not be run.
    pub async fn check(&self, password: String, hash: Option<PasswordHash>) -> Result<bool, AppError> {
        HASHING
            .apart(move || {
                let known = hash.is_some();
                let hash = hash.unwrap_or_else(|| NOBODY.clone());
                let right = Phc::new(hash.as_str())
                    .is_ok_and(|parsed| Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok());
                known && right
            })
            .await
    }
}
