//! A text with its numbers left open.

use crate::content::item::Parameter;
use crate::content::text::Lang;
use crate::content::text::number;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// A text of the catalogue, cut where a parameter stands in it.
#[derive(Debug)]
pub(crate) enum Wording {
    /// One without parameters: everybody reads the same.
    Fixed(Arc<str>),
    /// Text and parameters in turn.
    Open(Box<[Part]>),
}

/// A stretch of a text.
#[derive(Debug)]
pub(crate) enum Part {
    /// Words.
    Words(Box<str>),
    /// The parameter at this place in the release.
    Parameter(usize),
}

impl Default for Wording {
    fn default() -> Self {
        Wording::Fixed(Arc::default())
    }
}

impl Wording {
    /// `{names}` of parameters are left open; any other stays as it is.
    pub(super) fn new(text: &str, parameters: &FxHashMap<&str, usize>) -> Self {
        let mut parts = Vec::new();
        let (mut from, mut at) = (0, 0);
        while let Some(start) = text[at..].find('{').map(|found| at + found) {
            let Some(end) = text[start..].find('}').map(|found| start + found) else { break };
            at = end + 1;
            if let Some(parameter) = parameters.get(&text[start + 1..end]) {
                parts.push(Part::Words(text[from..start].into()));
                parts.push(Part::Parameter(*parameter));
                from = at;
            }
        }
        if parts.is_empty() {
            return Wording::Fixed(text.into());
        }
        parts.push(Part::Words(text[from..].into()));
        Wording::Open(parts.into())
    }

    /// The text with the values of the parameters, which stand as the parameters do in the release. It is put together in the buffer.
    pub(crate) fn filled(&self, parameters: &[Parameter], values: &[i64], lang: Lang, buffer: &mut String) -> Arc<str> {
        match self {
            Wording::Fixed(text) => text.clone(),
            Wording::Open(parts) => {
                buffer.clear();
                for part in parts {
                    match part {
                        Part::Words(words) => buffer.push_str(words),
                        Part::Parameter(index) => {
                            buffer.push_str(&number(values[*index], parameters[*index].decimals, lang));
                        }
                    }
                }
                buffer.as_str().into()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_parameter_stays_as_it_is() {
        let known = FxHashMap::from_iter([("hours", 0)]);
        let words = |text: &str| match Wording::new(text, &known) {
            Wording::Fixed(text) => text.to_string(),
            Wording::Open(parts) => format!("{} parts", parts.len()),
        };
        assert_eq!(words("ingen"), "ingen");
        assert_eq!(words("{ukjent} og {"), "{ukjent} og {");
        assert_eq!(words("innen {hours} timer, {ukjent}"), "3 parts");
    }
}
