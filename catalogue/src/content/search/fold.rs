//! One way of writing for words that people write in several: small letters, no accents, and æ, ø and å as those write them who
//! have no such keys.

use std::ops::Range;

/// A folded text that knows where each of its bytes came from.
pub(super) struct Folded {
    /// The text, folded.
    pub(super) text: String,
    /// For each byte of it, the bytes of the written text that it stands for.
    from: Vec<Range<usize>>,
}

impl Folded {
    pub(super) fn of(written: &str) -> Self {
        let mut folded = Folded { text: String::with_capacity(written.len()), from: Vec::with_capacity(written.len()) };
        each(written, |c, range| {
            folded.text.push(c);
            folded.from.extend(std::iter::repeat_n(range, c.len_utf8()));
        });
        folded
    }

    /// The place in the written text of a place in the folded one.
    pub(super) fn written(&self, range: Range<usize>) -> Range<usize> {
        let start = self.from.get(range.start).map_or(0, |from| from.start);
        let end = range.end.checked_sub(1).and_then(|last| self.from.get(last)).map_or(start, |from| from.end);
        start..end
    }
}

/// The text, folded.
pub(super) fn fold(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    each(written, |c, _| text.push(c));
    text
}

/// Each letter of the folded text, with the written bytes it stands for. "oe" and "aa" become what ø and å become, so that all
/// ways of writing meet; that also folds "poet" and "pot" into one, which only gives a hit too many.
fn each(written: &str, mut say: impl FnMut(char, Range<usize>)) {
    let mut letters = written.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        let second = match lower {
            'o' => Some('e'),
            'a' => Some('a'),
            _ => None,
        };
        let mut end = start + letter.len_utf8();
        let next = letters.peek().and_then(|(_, next)| next.to_lowercase().next());
        if second.is_some() && next == second {
            end += letters.next().map_or(0, |(_, next)| next.len_utf8());
        }
        // An accent that was typed as a mark of its own belongs to the letter before it.
        while let Some((_, mark)) = letters.next_if(|(_, next)| is_accent(*next)) {
            end += mark.len_utf8();
        }
        match plain(lower) {
            Plain::One(c) => say(c, start..end),
            Plain::Two(a, b) => {
                say(a, start..end);
                say(b, start..end);
            }
            Plain::Nothing => {}
        }
    }
}

enum Plain {
    One(char),
    Two(char, char),
    Nothing,
}

fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn plain(letter: char) -> Plain {
    Plain::One(match letter {
        'æ' | 'ä' => return Plain::Two('a', 'e'),
        'ß' => return Plain::Two('s', 's'),
        '\u{ad}' => return Plain::Nothing,
        c if is_accent(c) => return Plain::Nothing,
        'ø' | 'ö' | 'ó' | 'ò' | 'ô' | 'õ' => 'o',
        'å' | 'á' | 'à' | 'â' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'ç' | 'č' => 'c',
        'ñ' => 'n',
        'š' => 's',
        'ž' => 'z',
        'đ' | 'ð' => 'd',
        'ŧ' => 't',
        'ŋ' => 'n',
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_writing_meet() {
        for ways in [
            &["løsning", "LØSNING", "losning", "loesning"][..],
            &["pålogging", "palogging", "paalogging", "pa\u{30a}logging"],
            &["ære", "aere", "Äre"],
            &["idé", "ide", "ide\u{301}"],
        ] {
            for way in ways {
                assert_eq!(fold(way), fold(ways[0]), "{way}");
            }
        }
    }

    #[test]
    fn a_place_leads_back_to_what_was_written() {
        let written = "En ærlig pålogging med løsning, PAALOGGING og Æ.";
        let folded = Folded::of(written);
        let back = |word: &str| {
            let places: Vec<_> = folded.text.match_indices(word).map(|(start, _)| start..start + word.len()).collect();
            places.into_iter().map(|place| &written[folded.written(place)]).collect::<Vec<_>>()
        };
        assert_eq!(back("palogging"), ["pålogging", "PAALOGGING"]);
        assert_eq!(back("losning"), ["løsning"]);
        assert_eq!(back("aerlig"), ["ærlig"]);
        assert_eq!(back("a"), ["æ", "å", "AA", "Æ"], "half of æ is all of it");
    }
}
