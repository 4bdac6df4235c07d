//! What tenderers answered to an item, told so that nobody can tell what any one of them answered.

use super::Desk;
use crate::feedback::{Kind, Subject};
use crate::http::error::AppError;
use crate::state::AppState;
use app::pages::desk::{Bar, Chart};
use app::t;
use catalogue::content::Lang;
use catalogue::procurement::against::FEW;
use catalogue::tenders::{Range, Together, Told};
use store::TenderSum;

/// What may be told of the answers to an item; nothing while there are too few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Answered(Option<Told>);

/// What tenderers of the organisation's procurements answered to an item; none for what is not answered in a tender.
pub(super) async fn answered(state: &AppState, desk: &Desk, subject: &Subject) -> Result<Option<Answered>, AppError> {
    if subject.kind != Kind::Item {
        return Ok(None);
    }
    let sums = state.store.tender_sums(desk.organisation(), &subject.key).await?;
    let together: Vec<Together> = sums.iter().map(together).collect();
    Ok(Some(Answered(Told::of(&together))))
}

fn together(sum: &TenderSum) -> Together {
    let count = |count: i64| u64::try_from(count).unwrap_or_default();
    Together {
        procurements: count(sum.procurements),
        yes: count(sum.yes),
        partly: count(sum.partly),
        no: count(sum.no),
    }
}

impl Answered {
    /// In a sentence or two.
    pub(super) fn sentence(self, lang: Lang) -> String {
        let Some(told) = self.0 else { return t!(in lang, "desk-tenders-few", few = FEW) };
        let (answers, procurements) = (told.answers, told.procurements);
        match told.partly_and_no {
            Some(_) => t!(in lang, "desk-tenders-each", answers = answers, procurements = procurements),
            None => t!(in lang, "desk-tenders-yes", answers = answers, procurements = procurements, few = FEW),
        }
    }

    /// In a few words; nothing where nothing may be told.
    pub(super) fn short(self, lang: Lang) -> String {
        let Some(told) = self.0 else { return String::new() };
        match (told.yes.exact(), told.partly_and_no) {
            (Some(yes), Some((partly, no))) => {
                t!(in lang, "desk-tenders-short", yes = yes, partly = partly, no = no)
            }
            _ => {
                let yes = said(told.yes, told.answers, lang);
                t!(in lang, "desk-tenders-short-yes", answers = told.answers, yes = yes)
            }
        }
    }

    /// As bars, where there is something to draw.
    pub(super) fn chart(self, lang: Lang) -> Option<Chart> {
        let told = self.0?;
        let exactly = |count: u64| Range { low: count, high: count };
        let others = match told.partly_and_no {
            Some((partly, no)) => vec![("partly", exactly(partly)), ("no", exactly(no))],
            None => vec![("not-yes", told.yes.rest(told.answers))],
        };
        let bar = |(answer, range): (&str, Range)| Bar {
            words: t!(in lang, "desk-tenders-answer", answer = answer),
            told: said(range, told.answers, lang),
            per_cent: u8::try_from(range.high * 100 / told.answers.max(1)).unwrap_or(100),
            rough: range.exact().is_none(),
        };
        Some(Chart {
            id: "answers-drawn",
            title: t!(in lang, "desk-tenders-title"),
            numbers: t!(in lang, "desk-numbers-tenders"),
            bars: std::iter::once(("yes", told.yes)).chain(others).map(bar).collect(),
        })
    }
}

/// So many of so many, as far as it is known.
fn said(range: Range, of: u64, lang: Lang) -> String {
    let Range { low, high } = range;
    match range.exact() {
        Some(count) => count.to_string(),
        None if low == 0 => t!(in lang, "desk-tenders-most", count = high),
        None if high == of => t!(in lang, "desk-tenders-least", count = low),
        None => t!(in lang, "desk-tenders-between", low = low, high = high),
    }
}

#[cfg(test)]
mod tests {
    use super::Answered;
    use catalogue::content::Lang;
    use catalogue::tenders::{Together, Told};

    fn answered(all: &[(u64, u64, u64)]) -> Answered {
        let together =
            |(yes, partly, no): &(u64, u64, u64)| Together { procurements: 3, yes: *yes, partly: *partly, no: *no };
        Answered(Told::of(&all.iter().map(together).collect::<Vec<_>>()))
    }

    fn bars(answered: Answered) -> Vec<(String, u8, bool)> {
        answered.chart(Lang::Nb).unwrap().bars.into_iter().map(|bar| (bar.told, bar.per_cent, bar.rough)).collect()
    }

    #[test]
    fn what_many_answered_is_told_and_what_few_did_is_told_together() {
        let each = answered(&[(12, 3, 6)]);
        assert_eq!(each.short(Lang::Nb), "Tilbydere: ja 12, delvis 3, nei 6");
        assert_eq!(bars(each), [("12".into(), 57, false), ("3".into(), 14, false), ("6".into(), 28, false)]);
        let yes = answered(&[(12, 0, 6)]);
        assert_eq!(yes.short(Lang::Nb), "Tilbydere: ja 12 av 18");
        assert_eq!(bars(yes), [("12".into(), 66, false), ("6".into(), 33, false)]);
        let all = answered(&[(12, 0, 0)]);
        assert_eq!(all.short(Lang::Nb), "Tilbydere: ja minst 10 av 12");
        assert_eq!(bars(all), [("minst 10".into(), 100, true), ("høyst 2".into(), 16, true)]);
        assert_eq!(bars(answered(&[(12, 0, 0), (0, 4, 4)]))[0].0, "10–14");
        assert_eq!((answered(&[]).short(Lang::Nb), answered(&[]).chart(Lang::Nb)), (String::new(), None));
    }
}
