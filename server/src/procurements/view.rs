//! What pages of a procurement say things with.

use crate::access::Mine;
use catalogue::content::Lang;
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

    /// The tag of the language of the documents, where it is another than that of the page.
    pub fn document_lang(&self) -> Option<&'static str> {
        let lang = self.mine.case.document_language();
        (lang != self.lang).then(|| lang.tag())
    }
}
