//! The marks of a template: `{{field}}`, `{{#rows}}`, `{{?condition}}`, `{{^condition}}` and `{{/name}}`, in text and in tags.

use std::ops::Range;

const OPENS: &str = "{{";
const CLOSES: &str = "}}";
/// Longest name, in bytes.
const NAME_MAX: usize = 80;

/// What stands in a text for something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) kind: MarkKind,
    /// The name, in lower case.
    pub(super) name: String,
    /// Where it stands in its text, in bytes.
    pub(super) range: Range<usize>,
}

/// What a mark is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkKind {
    /// A value stands here.
    Field,
    /// A section begins here.
    Begin(SectionKind),
    /// A section ends here.
    End,
}

/// What a section does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SectionKind {
    /// It stands once for each row.
    Rows,
    /// It stands when the condition holds.
    If,
    /// It stands when the condition does not hold.
    IfNot,
}

impl Mark {
    pub(super) fn is_section(&self) -> bool {
        self.kind != MarkKind::Field
    }

    /// As people write it.
    pub(super) fn written(&self) -> String {
        format!("{{{{{}{}}}}}", sigil(self.kind), self.name)
    }
}

/// The character in front of the name.
fn sigil(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Field => "",
        MarkKind::Begin(SectionKind::Rows) => "#",
        MarkKind::Begin(SectionKind::If) => "?",
        MarkKind::Begin(SectionKind::IfNot) => "^",
        MarkKind::End => "/",
    }
}

/// The marks of a text, and where one is begun and not finished.
pub(super) fn marks(text: &str) -> (Vec<Mark>, Vec<Range<usize>>) {
    let (mut found, mut unfinished) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(start) = text[at..].find(OPENS).map(|start| at + start) {
        let Some(end) = text[start..].find(CLOSES).map(|length| start + length + CLOSES.len()) else {
            unfinished.push(start..text.len());
            break;
        };
        // The innermost pair is the mark: what people write once too often stays as text.
        let inner = text[start..end].rfind(OPENS).map_or(start, |last| start + last);
        if inner > start + 1 {
            unfinished.push(start..inner);
        }
        match named(&text[inner + OPENS.len()..end - CLOSES.len()]) {
            Some((kind, name)) => found.push(Mark { kind, name, range: inner..end }),
            None => unfinished.push(inner..end),
        }
        at = end;
    }
    (found, unfinished)
}

/// The kind and name that a tag or the inside of a mark says, spaces and soft hyphens left out.
pub(super) fn named(text: &str) -> Option<(MarkKind, String)> {
    let is_kept =
        |character: &char| !character.is_whitespace() && !matches!(character, '\u{ad}' | '\u{200b}' | '\u{feff}');
    let plain: String = text.chars().filter(is_kept).take(NAME_MAX + 2).collect();
    let (kind, name) = match plain.chars().next()? {
        '#' => (MarkKind::Begin(SectionKind::Rows), &plain[1..]),
        '?' => (MarkKind::Begin(SectionKind::If), &plain[1..]),
        '^' => (MarkKind::Begin(SectionKind::IfNot), &plain[1..]),
        '/' => (MarkKind::End, &plain[1..]),
        _ => (MarkKind::Field, plain.as_str()),
    };
    let is_good = |character: char| character.is_alphanumeric() || matches!(character, '_' | '-' | '.');
    let good = !name.is_empty() && name.len() <= NAME_MAX && name.chars().all(is_good);
    good.then(|| (kind, name.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> Vec<String> {
        marks(text).0.iter().map(Mark::written).collect()
    }

    #[test]
    fn marks_are_found_whatever_stands_in_them_by_accident() {
        assert_eq!(
            written("a {{ctrl_name}} {{ #Security }}{{te\u{ad}xt}}{{/security}}"),
            ["{{ctrl_name}}", "{{#security}}", "{{text}}", "{{/security}}"]
        );
        assert_eq!(written("{{{a}}} {{ {{b}} {c}"), ["{{a}}", "{{b}}"]);
    }

    #[test]
    fn what_is_no_mark_stays_and_is_told() {
        let (found, unfinished) = marks("{{a b! c}} {{}} {{a");
        assert!(found.is_empty());
        assert_eq!(unfinished, [0..10, 11..15, 16..19]);
    }
}
