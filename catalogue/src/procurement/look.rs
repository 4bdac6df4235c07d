//! What an organisation's pages and documents look like.

use super::accent::Accent;
use serde::{Deserialize, Serialize};

/// The logo and the colour; Kravspor's own look where both are absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Look {
    /// The colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accent: Option<Accent>,
    /// The logo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<LogoRef>,
}

impl Look {
    /// Whether the organisation has not said.
    pub fn is_empty(&self) -> bool {
        self.accent.is_none() && self.logo.is_none()
    }
}

/// Where the picture of a logo is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogoRef {
    /// On a card: kept beside it, so that not every page loads it.
    Kept(KeptLogo),
    /// In a case file that documents are made from: the file itself, PNG in base64. Nothing here has looked into it.
    Png(String),
}

/// A logo that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptLogo {
    /// The SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// Its width, in pixels.
    pub width: u32,
    /// Its height, in pixels.
    pub height: u32,
}
