//! A link as squares that a phone reads off the screen (a QR code).

use crate::http::error::AppError;
use app::pages::accounts::Squares;
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;

/// White squares around the code, without which cameras do not find it.
const QUIET: i32 = 4;

/// The squares of this text.
///
/// # Errors
/// When it is too long, which no link of ours is.
pub(super) fn squares(text: &str) -> Result<Squares, AppError> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(|error| AppError::internal(error.to_string()))?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    Ok(Squares { side: code.size() + 2 * QUIET, path })
}
