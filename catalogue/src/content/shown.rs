//! What an entry says where it stands in no procurement: texts with the catalogue's own numbers in them, and references by name.

use super::framework::{Framework, Part, points_to};
use super::item::Parameter;
use super::release::Release;
use super::text::{Lang, Text, fill};
// How a number is written is decided once, where the lines of a procurement are.
use crate::procurement::derive::lines::number;

impl Text {
    /// The language that [`show`](Text::show) gives the text in: the wanted one, or bokmål where it has not been written.
    pub fn shown_in(&self, wanted: Lang) -> Lang {
        if self.get(wanted).is_some() { wanted } else { Lang::Nb }
    }
}

impl Parameter {
    /// A value of this parameter in digits, with the comma where it belongs: 995 with one decimal is "99,5".
    pub fn digits(&self, value: i64, lang: Lang) -> String {
        number(value, self.decimals, lang)
    }
}

impl Release {
    /// The text with the default of each parameter in it.
    pub fn with_defaults(&self, text: &Text, lang: Lang) -> String {
        let lang = text.shown_in(lang);
        fill(text.show(lang), |name| {
            let parameter = self.parameters.iter().find(|parameter| parameter.id.as_str() == name)?;
            Some(parameter.digits(parameter.default, lang))
        })
    }

    /// The framework of a reference, and the part of it that the reference is to or stands inside.
    pub fn referred(&self, reference: &str) -> Option<(&Framework, Option<&Part>)> {
        let (id, _) = reference.split_once(':')?;
        let framework = self.frameworks.iter().find(|framework| framework.id == id)?;
        let parts = framework.parts.iter().filter(|part| points_to(reference, framework, part));
        Some((framework, parts.max_by_key(|part| part.id.len())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::embedded;
    use crate::content::text::placeholders;

    #[test]
    fn no_text_is_shown_with_a_placeholder_in_it() {
        let release = embedded();
        for item in &release.items {
            for text in [Some(&item.text), item.evidence.as_ref(), item.better.as_ref()].into_iter().flatten() {
                for lang in Lang::ALL {
                    let shown = release.with_defaults(text, lang);
                    assert!(placeholders(&shown).is_empty(), "{}: {shown}", item.id);
                }
            }
        }
    }

    #[test]
    fn a_reference_is_found_at_the_closest_part() {
        let release = embedded();
        let found = release.referred("NSM-GP-2.1:2.6").and_then(|(framework, part)| Some((&framework.id, &part?.id)));
        assert_eq!(found, Some((&"NSM-GP-2.1".to_owned(), &"2.6".to_owned())));
        assert_eq!(release.referred("UKJENT:1"), None);
        assert_eq!(release.referred("uten kolon"), None);
    }
}
