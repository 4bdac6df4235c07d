//! Which characters a text may hold.

/// The first character that no text of a catalogue may hold: a control character other than a line break and a tab, or one of the
/// two that XML has no way to write.
pub(crate) fn forbidden(text: &str) -> Option<char> {
    let wrong = |c: char| (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{FFFE}' | '\u{FFFF}');
    text.chars().find(|c| wrong(*c))
}

/// A character as people look it up.
pub(crate) fn name(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// The text with the line breaks of Windows as line breaks.
pub(crate) fn unified(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// The first line with something in it, at most so many characters.
pub(crate) fn first_line(text: &str, chars_max: usize) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    if line.chars().count() <= chars_max {
        return line.to_owned();
    }
    line.chars().take(chars_max.saturating_sub(1)).chain(['…']).collect()
}
