//! Two texts, word by word.

use serde::Serialize;
use similar::{Algorithm, DiffTag, capture_diff_slices};

/// Below this share of common words, in per cent, two texts are told as one that went and one that came: marks between single words
/// that happen to be the same would only confuse.
const ALIKE_MIN: usize = 35;

/// A stretch of two texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "piece", content = "text")]
pub enum Piece {
    /// In both.
    Same(String),
    /// In the old one only.
    Removed(String),
    /// In the new one only.
    Added(String),
}

/// Goes through two texts word by word. What is the same or added makes up the new one, what is the same or removed the old one;
/// only the white space of what is the same is that of the new one.
pub fn spell(old: &str, new: &str) -> Vec<Piece> {
    let (before, now) = (words(old), words(new));
    let trimmed = |words: &[&str]| words.iter().map(|word| word.trim_end().to_owned()).collect::<Vec<_>>();
    let ops = capture_diff_slices(Algorithm::Patience, &trimmed(&before), &trimmed(&now));
    let same: usize = ops.iter().filter(|op| op.tag() == DiffTag::Equal).map(|op| op.new_range().len()).sum();
    let alike = 200 * same / (before.len() + now.len()).max(1);
    if alike < ALIKE_MIN {
        return [Piece::Removed(old.to_owned()), Piece::Added(new.to_owned())]
            .into_iter()
            .filter(|piece| !piece.text().is_empty())
            .collect();
    }
    let mut pieces = Vec::new();
    for op in ops {
        let (gone, come) = (before[op.old_range()].concat(), now[op.new_range()].concat());
        match op.tag() {
            DiffTag::Equal => pieces.push(Piece::Same(come)),
            DiffTag::Delete | DiffTag::Insert | DiffTag::Replace => {
                pieces
                    .extend([Piece::Removed(gone), Piece::Added(come)].into_iter().filter(|it| !it.text().is_empty()));
            }
        }
    }
    pieces
}

impl Piece {
    /// What stands there.
    pub fn text(&self) -> &str {
        match self {
            Piece::Same(text) | Piece::Removed(text) | Piece::Added(text) => text,
        }
    }
}

/// The words of a text, each with the white space after it.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut after_space = false;
    for (at, character) in text.char_indices() {
        if after_space && !character.is_whitespace() {
            words.push(&text[start..at]);
            start = at;
        }
        after_space = character.is_whitespace();
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}
