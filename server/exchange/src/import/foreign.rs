//! What a row of somebody else's catalogue needs before it is an item of ours.

use super::mapping::Mapping;
use super::rows::put;
use crate::model::Kind;
use crate::text::first_line;
use catalogue::content::item::{LineType, Placement};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The longest meaning that is made from a demand, in characters.
const OBLIGATION_CHARS_MAX: usize = 160;
/// How much of the digest of a text stands for a number nobody gave, in bytes.
const DIGEST_BYTES: usize = 4;
/// The version of a file that says none.
pub(super) const VERSION: &str = "1";

/// Whether a default may stand in this entry: a default that can't be right for it leaves the field to [`complete`].
pub(super) fn takes(kind: &Kind, entry: &Value, field: &str, text: &str) -> bool {
    if kind.name != "item" {
        return true;
    }
    let line_type = line_type(entry);
    match field {
        "placement" => {
            let placement = Placement::ALL.into_iter().find(|placement| placement.code() == text);
            line_type.zip(placement).is_none_or(|(kind, placement)| kind.may_stand_in(placement))
        }
        // Only evaluated items have a scale and say what gives a better score.
        "scale" => line_type == Some(LineType::Evaluated),
        _ if field.starts_with("better.") => line_type == Some(LineType::Evaluated),
        _ => true,
    }
}

fn line_type(entry: &Value) -> Option<LineType> {
    let code = entry.get("type")?.as_str()?;
    LineType::ALL.into_iter().find(|kind| kind.code() == code)
}

/// Gives an item what follows from the rest of it and from where it came.
pub(super) fn complete(kind: &Kind, entry: &mut Value, mapping: &Mapping) {
    if kind.name != "item" {
        return;
    }
    let said = |entry: &Value, path: &[&str]| {
        let value = path.iter().try_fold(entry, |value, name| value.get(name));
        value.and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let mut offer = |path: &[&str], text: Option<String>| {
        if said(entry, path).is_none()
            && let Some(text) = text.filter(|text| !text.is_empty())
        {
            let path: Vec<String> = path.iter().map(|name| (*name).to_owned()).collect();
            put(entry, &path, Value::String(text));
        }
        said(entry, &["text", mapping.language.code()])
    };
    let text = offer(&["since"], Some(mapping.defaults.get("version").map_or(VERSION, String::as_str).to_owned()));
    offer(&["obligation"], text.as_deref().map(|text| first_line(text, OBLIGATION_CHARS_MAX)));
    offer(&["reviewed"], Some(mapping.date.clone()));
    let digest = text.map(|text| {
        let digest = Sha256::digest(text.as_bytes());
        catalogue::content::release::hex(&digest[..DIGEST_BYTES]).to_uppercase()
    });
    // A demand without a number is known by its words, wherever it stands in the file.
    offer(&["id"], digest);
    if entry.get("reason").is_none() {
        let title = mapping.defaults.get("title").map_or("", String::as_str);
        put(entry, &["reason".to_owned(), "nb".to_owned()], Value::String(format!("Hentet fra «{title}».")));
    }
    if entry.get("placement").is_none()
        && let Some(kind) = line_type(entry)
    {
        put(entry, &["placement".to_owned()], kind.usual_placement().code().into());
    }
    if let (Some(id), Some(domain)) = (said(entry, &["id"]), said(entry, &["domain"])) {
        put(entry, &["id".to_owned()], Value::String(item_id(&domain, &id)));
    }
}

/// An id of ours for an id of theirs, and always the same one: the domain, then what they call it.
pub(super) fn item_id(domain: &str, theirs: &str) -> String {
    let mut made = String::new();
    for character in theirs.to_uppercase().chars() {
        match character {
            'A'..='Z' | '0'..='9' | '.' => made.push(character),
            'Æ' => made.push_str("AE"),
            'Ø' => made.push('O'),
            'Å' => made.push('A'),
            _ if made.is_empty() || made.ends_with('-') => {}
            _ => made.push('-'),
        }
    }
    let made = made.trim_matches(['-', '.']);
    let prefix = format!("{domain}-");
    if made.starts_with(&prefix) { made.to_owned() } else { format!("{prefix}{made}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_ids_keep_their_shape() {
        assert_eq!(item_id("IDT", "ac-2.1"), "IDT-AC-2.1");
        assert_eq!(item_id("IDT", "Krav nr. 12 (a)"), "IDT-KRAV-NR.-12-A");
        assert_eq!(item_id("IDT", "IDT-003"), "IDT-003");
        assert_eq!(item_id("IDT", "åtte"), "IDT-ATTE");
    }
}
