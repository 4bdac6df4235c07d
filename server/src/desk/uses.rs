//! How procurements use a thing, told so that nobody can tell what any one of them did.

use super::Desk;
use crate::feedback::{Kind, Subject};
use crate::http::error::AppError;
use crate::state::AppState;
use app::pages::desk::{Bar, Chart};
use app::t;
use catalogue::content::Lang;
use catalogue::procurement::against::{self, Did, FEW, Share, Tally, Told};

/// What may be told of how procurements use a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Uses {
    kind: against::Kind,
    told: Told,
}

/// How procurements of the organisation use a thing; none for what they are not proposed.
pub(super) async fn uses(state: &AppState, desk: &Desk, subject: &Subject) -> Result<Option<Uses>, AppError> {
    let kind = match subject.kind {
        Kind::Item => against::Kind::Item,
        Kind::Measure => against::Kind::Measure,
        Kind::Scenario => against::Kind::Scenario,
        Kind::Question | Kind::Help | Kind::Clause => return Ok(None),
    };
    let counts = state.store.use_counts(desk.organisation(), &subject.thing()).await?;
    Ok(Some(Uses { kind, told: tally(&counts).told(kind) }))
}

fn tally(counts: &[(String, i64)]) -> Tally {
    let mut tally = Tally::default();
    for (did, procurements) in counts {
        tally.add(did.split(' ').filter_map(Did::parse), u64::try_from(*procurements).unwrap_or_default());
    }
    tally
}

impl Uses {
    /// In a sentence or two.
    pub(super) fn sentence(&self, lang: Lang) -> String {
        let kind = self.kind.code();
        match &self.told {
            Told::Few => t!(in lang, "desk-uses-few", kind = kind, few = FEW),
            Told::Whole(count) => t!(in lang, "desk-uses-whole", kind = kind, count = *count),
            Told::Parts { proposed, .. } => {
                t!(in lang, "desk-uses-parts", kind = kind, count = *proposed, few = FEW)
            }
        }
    }

    /// In a few words: only what many did.
    pub(super) fn short(&self, lang: Lang) -> String {
        let (proposed, parts) = match &self.told {
            Told::Few => return t!(in lang, "desk-uses-short-few", few = FEW),
            Told::Whole(count) => return t!(in lang, "desk-uses-short", count = *count),
            Told::Parts { proposed, parts } => (proposed, parts),
        };
        let many = parts.iter().filter(|(_, share)| *share != Share::Few);
        let words =
            |(did, share): &(Did, Share)| format!("{} {}", self.did(*did, lang).to_lowercase(), said(*share, lang));
        let parts: Vec<String> = many.map(words).collect();
        let whole = t!(in lang, "desk-uses-short", count = *proposed);
        if parts.is_empty() { whole } else { format!("{whole}: {}", parts.join(", ")) }
    }

    /// As bars, where it may be told.
    pub(super) fn chart(&self, lang: Lang) -> Option<Chart> {
        let Told::Parts { proposed, parts } = &self.told else { return None };
        let bar = |(did, share): &(Did, Share)| bar(self.did(*did, lang), *share, *proposed, lang);
        Some(Chart {
            id: "uses-drawn",
            title: t!(in lang, "desk-uses-title"),
            numbers: t!(in lang, "desk-numbers-procurements"),
            bars: parts.iter().map(bar).collect(),
        })
    }

    fn did(&self, did: Did, lang: Lang) -> String {
        t!(in lang, "desk-did", did = did.code(), kind = self.kind.code())
    }
}

/// So many of so many, as a bar.
fn bar(words: String, share: Share, of: u64, lang: Lang) -> Bar {
    let per_cent = |count: u64| u8::try_from(count * 100 / of).unwrap_or(100);
    Bar {
        words,
        told: said(share, lang),
        per_cent: match share {
            Share::Few => per_cent(FEW - 1),
            Share::Count(count) => per_cent(count),
            Share::AllButFew => 100,
        },
        rough: !matches!(share, Share::Count(_)),
    }
}

fn said(share: Share, lang: Lang) -> String {
    match share {
        Share::Few => t!(in lang, "desk-share-few", few = FEW),
        Share::Count(count) => count.to_string(),
        Share::AllButFew => t!(in lang, "desk-share-most", few = FEW),
    }
}

#[cfg(test)]
mod tests {
    use super::{Uses, tally};
    use catalogue::content::Lang;
    use catalogue::procurement::against::Kind;

    fn uses(counts: &[(&str, i64)]) -> Uses {
        let counts: Vec<(String, i64)> = counts.iter().map(|(did, count)| ((*did).to_owned(), *count)).collect();
        Uses { kind: Kind::Item, told: tally(&counts).told(Kind::Item) }
    }

    #[test]
    fn what_is_stored_is_counted_and_what_few_did_is_not_said() {
        let many = uses(&[("kept", 20), ("kept reworded", 6), ("left_out", 4), ("kept weighted", 2)]);
        assert_eq!(many.short(Lang::Nb), "Med i 32 anskaffelser: utelatt 4, omformulert 6");
        let chart = many.chart(Lang::Nb).unwrap();
        let weighted = chart.bars.iter().find(|bar| bar.words == "Vektet særskilt").unwrap();
        assert_eq!((weighted.told.as_str(), weighted.rough), ("færre enn 3", true));
        let left_out = chart.bars.iter().find(|bar| bar.words == "Utelatt").unwrap();
        assert_eq!((left_out.told.as_str(), left_out.per_cent, left_out.rough), ("4", 12, false));
        for few in [uses(&[]), uses(&[("kept", 1), ("left_out reworded", 1)])] {
            assert_eq!(few.short(Lang::Nb), "Med i færre enn 3 anskaffelser");
            assert_eq!(few.chart(Lang::Nb), None);
        }
        assert!(uses(&[("left_out", 4)]).sentence(Lang::Nb).contains("i 4 anskaffelser. Det er for få"));
    }
}
