//! Languages, and text that exists in several of them.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A written language of the catalogue. Bokmål is always complete; the others may not be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Norwegian bokmål, the default.
    #[default]
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order in which they are listed to people.
    pub const ALL: [Lang; 3] = [Lang::Nb, Lang::Nn, Lang::En];

    /// The two-letter code used in files and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Nb => "nb",
            Lang::Nn => "nn",
            Lang::En => "en",
        }
    }

    /// The tag that office programs and browsers understand.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Nb => "nb-NO",
            Lang::Nn => "nn-NO",
            Lang::En => "en-GB",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = String;

    fn from_str(code: &str) -> Result<Self, String> {
        Lang::ALL
            .into_iter()
            .find(|lang| lang.code() == code)
            .ok_or_else(|| format!("unknown language {code:?}: use nb, nn or en"))
    }
}

/// One text in the languages it has been written in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Bokmål, always there.
    pub nb: String,
    /// Nynorsk, where it has been written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nn: Option<String>,
    /// English, where it has been written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Text {
    /// The text in exactly this language, if it has been written.
    pub fn get(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Nb => Some(&self.nb),
            Lang::Nn => self.nn.as_deref(),
            Lang::En => self.en.as_deref(),
        }
    }

    /// The text in this language, or in bokmål where it has not been written. For the screen only: an annex in a language
    /// that is not complete is refused before it is begun.
    pub fn show(&self, lang: Lang) -> &str {
        self.get(lang).unwrap_or(&self.nb)
    }
}

/// The names of the `{placeholders}` in a text, in the order they stand.
pub fn placeholders(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let after = &rest[start + 1..];
        let Some(end) = after.find('}') else { break };
        found.push(&after[..end]);
        rest = &after[end + 1..];
    }
    found
}

/// Replaces each `{placeholder}` by what `value` gives for it; one it gives nothing for stays as it is.
pub fn fill(text: &str, mut value: impl FnMut(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let (before, from_brace) = rest.split_at(start);
        out.push_str(before);
        let Some(end) = from_brace.find('}') else {
            out.push_str(from_brace);
            return out;
        };
        match value(&from_brace[1..end]) {
            Some(filled) => out.push_str(&filled),
            None => out.push_str(&from_brace[..=end]),
        }
        rest = &from_brace[end + 1..];
    }
    out.push_str(rest);
    out
}

/// A number with so many of its last digits behind the comma; "100" rather than "100,0".
#[cfg(feature = "content")]
pub(crate) fn number(value: i64, decimals: u8, lang: Lang) -> String {
    if decimals == 0 {
        return value.to_string();
    }
    let unit = 10_i64.pow(u32::from(decimals));
    let (whole, rest) = (value / unit, value % unit);
    if rest == 0 {
        return whole.to_string();
    }
    let mark = if lang == Lang::En { '.' } else { ',' };
    let digits = format!("{rest:0width$}", width = usize::from(decimals));
    format!("{whole}{mark}{}", digits.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_norwegians_write_them() {
        assert_eq!(number(995, 1, Lang::Nb), "99,5");
        assert_eq!(number(1000, 1, Lang::Nb), "100");
        assert_eq!(number(995, 1, Lang::En), "99.5");
        assert_eq!(number(24, 0, Lang::Nn), "24");
        assert_eq!(number(9905, 2, Lang::Nb), "99,05");
    }
}
