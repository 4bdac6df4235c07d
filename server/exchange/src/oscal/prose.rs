//! Texts as OSCAL's prose, which is Markdown with parameters put in.

use std::collections::BTreeSet;

/// What Markdown would read as something else than itself, wherever it stands.
const SPECIAL: [char; 8] = ['\\', '*', '_', '`', '<', '[', '{', '&'];
/// What it would at the beginning of a line.
const SPECIAL_FIRST: [char; 5] = ['#', '>', '-', '+', '~'];

/// The text as prose; a placeholder of a parameter as OSCAL puts one in.
pub(super) fn write(text: &str, parameters: &BTreeSet<&str>) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text;
    let mut first = true;
    while let Some(character) = rest.chars().next() {
        let after = &rest[character.len_utf8()..];
        if character == '{'
            && let Some((id, behind)) = after.split_once('}')
            && parameters.contains(id)
        {
            out.push_str(&format!("{{{{ insert: param, {id} }}}}"));
            rest = behind;
            first = false;
            continue;
        }
        if SPECIAL.contains(&character) || (first && SPECIAL_FIRST.contains(&character)) {
            out.push('\\');
        }
        out.push(character);
        first = character == '\n' || (first && character.is_whitespace());
        rest = after;
    }
    out
}

/// A piece of prose.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Words.
    Words(String),
    /// A parameter put in.
    Parameter(&'a str),
}

/// The prose in pieces, without the backslashes of Markdown.
pub(super) fn pieces(prose: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    let mut rest = prose;
    while let Some(character) = rest.chars().next() {
        let after = &rest[character.len_utf8()..];
        let next = after.chars().next();
        if character == '\\'
            && let Some(escaped) = next.filter(char::is_ascii_punctuation)
        {
            words.push(escaped);
            rest = &after[1..];
        } else if let Some((id, behind)) = parameter(rest) {
            if !words.is_empty() {
                pieces.push(Piece::Words(std::mem::take(&mut words)));
            }
            pieces.push(Piece::Parameter(id));
            rest = behind;
        } else {
            words.push(character);
            rest = after;
        }
    }
    if !words.is_empty() {
        pieces.push(Piece::Words(words));
    }
    pieces
}

/// The parameter that is put in at the very beginning, and what follows.
fn parameter(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix("{{")?;
    let (inside, behind) = inside.split_once("}}")?;
    let (kind, id) = inside.trim().strip_prefix("insert:")?.split_once(',')?;
    (kind.trim() == "param" && !inside.contains('\n')).then_some((id.trim(), behind))
}

/// The text of prose of ours.
pub(super) fn read(prose: &str) -> String {
    let text = |piece| match piece {
        Piece::Words(words) => words,
        Piece::Parameter(id) => format!("{{{id}}}"),
    };
    pieces(prose).into_iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_comes_back() {
        let parameters = BTreeSet::from(["breach_hours"]);
        for text in [
            "innen {breach_hours} timer",
            "{ukjent} {",
            "# a\n - b\n\\{breach_hours}",
            "{{ insert: param, x }}",
            "*_`<&",
        ] {
            assert_eq!(read(&write(text, &parameters)), text);
        }
        assert_eq!(write("{breach_hours}", &parameters), "{{ insert: param, breach_hours }}");
        assert_eq!(write("en - to", &parameters), "en - to");
    }
}
