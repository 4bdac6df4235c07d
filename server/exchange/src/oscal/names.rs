//! What OSCAL allows as an id, a value, a line, a UUID.

use sha2::{Digest, Sha256};

/// What a value that is no plain string begins with.
const ENCODED: &str = "json:";
/// How much of a digest names an id that is no token, in bytes.
const TOKEN_BYTES: usize = 10;

/// Whether OSCAL takes it for an id: a letter or an underscore, then letters, digits, points, hyphens and underscores.
pub(super) fn is_token(text: &str) -> bool {
    let mut characters = text.chars();
    // Narrower than the standard in letters beyond Latin, so that no regex engine can disagree.
    let letter = |c: char| c.is_ascii_alphabetic() || "æøåÆØÅ".contains(c) || c == '_';
    characters.next().is_some_and(letter) && characters.all(|c| letter(c) || c.is_ascii_digit() || ".-".contains(c))
}

/// The id as a token. An id that is none is known by its digest.
pub(super) fn token(id: &str) -> String {
    if is_token(id) {
        return id.to_owned();
    }
    let digest = Sha256::digest(id.as_bytes());
    format!("_{}", catalogue::content::release::hex(&digest[..TOKEN_BYTES]))
}

/// Any text as a value of OSCAL: one line, not empty, no space around it.
pub(super) fn encode(text: &str) -> String {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}');
    let plain = !text.is_empty() && text.trim() == text && !text.contains(breaks) && !text.starts_with(ENCODED);
    if plain {
        return text.to_owned();
    }
    let quoted = serde_json::Value::from(text).to_string();
    let mut out = ENCODED.to_owned();
    for character in quoted.chars() {
        if breaks(character) {
            out.push_str(&format!("\\u{:04x}", u32::from(character)));
        } else {
            out.push(character);
        }
    }
    out
}

/// The text that was encoded.
pub(super) fn decode(value: &str) -> String {
    let encoded = value.strip_prefix(ENCODED).and_then(|json| serde_json::from_str(json).ok());
    encoded.unwrap_or_else(|| value.to_owned())
}

/// A line for people: the first one with something in it, or `otherwise`.
pub(super) fn line(text: &str, otherwise: &str) -> String {
    let line = crate::text::first_line(text, 200);
    match (line.is_empty(), otherwise.is_empty()) {
        (false, _) => line,
        (true, false) => encode(otherwise),
        (true, true) => "–".to_owned(),
    }
}

/// A UUID that follows from a text, in the form of version 5.
pub(super) fn uuid(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&digest[..16]);
    bytes[6] = (bytes[6] & 0x0F) | 0x50;
    bytes[8] = (bytes[8] & 0x3F) | 0x80;
    let hex = catalogue::content::release::hex(&bytes);
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

/// Whether it is a day that exists, `2026-11-21`.
pub(super) fn is_date(text: &str) -> bool {
    catalogue::document::date::Date::parse(text).is_some_and(|date| (1900..3000).contains(&date.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_back() {
        for text in ["", " a", "a\nb", "json:x", "ø", "\u{2028}", "a\u{85}"] {
            let encoded = encode(text);
            assert!(
                !encoded.contains(['\n', '\u{2028}', '\u{85}']) && encoded.trim() == encoded && !encoded.is_empty()
            );
            assert_eq!(decode(&encoded), text);
        }
    }
}
