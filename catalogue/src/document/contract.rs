//! What the documents say about the contract: its form, its edition, and annex numbers where a source confirms them.

use crate::content::contract::{ContractAnnex, ContractForm, Edition};
use crate::content::text::fill;
use crate::content::{Lang, Release};
use crate::procurement::CaseFile;
use crate::procurement::answer::Answer;
use crate::procurement::known::{CONTRACT_EDITION, CONTRACT_FORM};

/// What is known of the contract.
#[derive(Clone, Copy, Debug)]
pub struct Contract<'a> {
    /// Its form.
    pub form: &'a ContractForm,
    /// Its edition, when the buyer named one whose annexes are known.
    pub edition: Option<&'a Edition>,
}

/// The contract of the procurement, once the buyer has chosen a form.
pub fn contract<'a>(release: &'a Release, case: &CaseFile) -> Option<Contract<'a>> {
    let form = release.contract_form(case.profile.get(CONTRACT_FORM).and_then(Answer::text)?)?;
    let edition = case.profile.get(CONTRACT_EDITION).and_then(Answer::text);
    Some(Contract { form, edition: form.editions.iter().find(|known| Some(known.id.as_str()) == edition) })
}

impl<'a> Contract<'a> {
    /// The annex that is used for this, where its number is confirmed for this edition.
    pub fn annex(&self, role: &str) -> Option<&'a ContractAnnex> {
        let annexes = &self.edition?.annexes;
        annexes.iter().find(|annex| annex.verified && annex.role.as_deref() == Some(role))
    }

    /// «SSA-L, avtale om løpende tjenestekjøp, utgave 2018».
    pub fn name(&self, release: &Release, lang: Lang) -> String {
        let form = self.form.text.show(lang);
        match self.edition {
            Some(edition) => fill(release.label("contract.edition", lang), |name| match name {
                "form" => Some(form.to_owned()),
                "edition" => Some(edition.id.clone()),
                _ => None,
            }),
            None => form.to_owned(),
        }
    }

    /// «SSA bilag 1 – Kundens kravspesifikasjon», where the number is confirmed.
    pub fn annex_name(&self, release: &Release, role: &str, lang: Lang) -> Option<String> {
        let annex = self.annex(role)?;
        Some(fill(release.label("contract.annex", lang), |name| match name {
            "number" => Some(annex.number.to_string()),
            "title" => Some(annex.text.show(lang).to_owned()),
            _ => None,
        }))
    }
}
