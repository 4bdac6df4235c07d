//! What somebody thinks of something in the catalogue.

use app::components::Options;
use app::t;
use catalogue::content::Lang;

/// A verdict. Every remark has one; its texts say more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It helped.
    Useful,
    /// It can be read in several ways, or not at all.
    Unclear,
    /// It does not belong in a procurement like this one.
    NotRelevant,
    /// It asks for more than there is reason to.
    TooDemanding,
    /// It asks for less than there is reason to.
    NotDemandingEnough,
    /// Suppliers who could do the job can't meet it.
    ShutsOutSuppliers,
    /// Nobody can tell whether it is met.
    HardToVerify,
    /// Something else, which the comment says.
    Other,
}

impl Verdict {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Verdict; 8] = [
        Verdict::Useful,
        Verdict::Unclear,
        Verdict::NotRelevant,
        Verdict::TooDemanding,
        Verdict::NotDemandingEnough,
        Verdict::ShutsOutSuppliers,
        Verdict::HardToVerify,
        Verdict::Other,
    ];

    /// The word that is stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Verdict::Useful => "useful",
            Verdict::Unclear => "unclear",
            Verdict::NotRelevant => "not_relevant",
            Verdict::TooDemanding => "too_demanding",
            Verdict::NotDemandingEnough => "not_demanding_enough",
            Verdict::ShutsOutSuppliers => "shuts_out_suppliers",
            Verdict::HardToVerify => "hard_to_verify",
            Verdict::Other => "other",
        }
    }

    /// The verdict of this word.
    pub fn parse(code: &str) -> Option<Self> {
        Verdict::ALL.into_iter().find(|verdict| verdict.code() == code)
    }

    /// In words: «Stenger ute leverandører».
    pub fn words(self, lang: Lang) -> String {
        t!(in lang, "feedback-verdict", verdict = self.code())
    }
}

/// What there is to choose from.
pub(crate) fn choices(lang: Lang) -> Options {
    Verdict::ALL.into_iter().map(|verdict| (verdict.code().to_owned(), verdict.words(lang))).collect()
}

/// A stored verdict in words. One that this build has never heard of is shown as it is stored.
pub(crate) fn words(code: &str, lang: Lang) -> String {
    Verdict::parse(code).map_or_else(|| code.to_owned(), |verdict| verdict.words(lang))
}

#[cfg(test)]
mod tests {
    use super::Verdict;
    use catalogue::content::Lang;
    use std::collections::BTreeSet;

    #[test]
    fn each_verdict_is_read_back_and_has_words_of_its_own() {
        for lang in Lang::ALL {
            let words: BTreeSet<String> = Verdict::ALL.into_iter().map(|verdict| verdict.words(lang)).collect();
            assert_eq!(words.len(), Verdict::ALL.len(), "{words:?}");
        }
        for verdict in Verdict::ALL {
            assert_eq!(Verdict::parse(verdict.code()), Some(verdict));
        }
        assert_eq!(Verdict::parse("nyttig"), None);
    }
}
