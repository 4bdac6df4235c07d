//! What pages of a procurement say things with.

use crate::access::Mine;
use app::t;
use catalogue::content::Lang;
use catalogue::content::id::PersonKey;
use catalogue::procurement::Derivation;

/// A procurement, what follows from it, and the language to say it in. Features add what they say of it.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The procurement.
    pub mine: &'a Mine,
    /// What follows.
    pub derivation: &'a Derivation,
    /// The language of the page.
    pub lang: Lang,
}

impl<'a> View<'a> {
    /// In the language of the person who asks.
    pub fn new(mine: &'a Mine, derivation: &'a Derivation) -> Self {
        View { mine, derivation, lang: mine.person.context().lang }
    }

    /// Why the signed-in person may not sign in the name of this one; none where they may.
    pub fn sign_refusal(&self, person: &PersonKey) -> Option<String> {
        if self.mine.may_sign_as(person) {
            return None;
        }
        let named =
            self.mine.case.people.get(person).filter(|_| self.mine.stored.accounts.contains_key(person.as_str()));
        Some(match named {
            Some(person) => t!(in self.lang, "access-sign-self", name = person.name.clone()),
            None => t!(in self.lang, "access-sign-own"),
        })
    }

    /// The tag of the language of the documents, where it is another than that of the page.
    pub fn document_lang(&self) -> Option<&'static str> {
        let lang = self.mine.case.document_language();
        (lang != self.lang).then(|| lang.tag())
    }
}
