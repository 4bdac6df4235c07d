//! What tenderers answered to an item, told so that nobody can tell what any one of them answered.

use super::Desk;
use super::uses::{bar, said};
use crate::feedback::{Kind, Subject};
use crate::http::error::AppError;
use crate::state::AppState;
use app::pages::desk::Chart;
use app::t;
use catalogue::content::Lang;
use catalogue::procurement::against::{FEW, Share};
use catalogue::tenders::{Answers, Told};
use store::TenderCounts;

/// What may be told of the answers to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Answered(Told);

/// What tenderers of the organisation's procurements answered to an item; none for what is not answered in a tender.
pub(super) async fn answered(state: &AppState, desk: &Desk, subject: &Subject) -> Result<Option<Answered>, AppError> {
    if subject.kind != Kind::Item {
        return Ok(None);
    }
    let counts = state.store.tender_answers(desk.organisation(), &subject.key).await?;
    let answers: Vec<Answers> = counts.iter().map(answers).collect();
    Ok(Some(Answered(Told::of(&answers))))
}

fn answers(counts: &TenderCounts) -> Answers {
    let count = |count: i64| u64::try_from(count).unwrap_or_default();
    Answers {
        yes: count(counts.yes),
        partly: count(counts.partly),
        no: count(counts.no),
        unanswered: count(counts.unanswered),
        unclear: count(counts.unclear),
    }
}

impl Answered {
    /// In a sentence or two.
    pub(super) fn sentence(self, lang: Lang) -> String {
        match self.0 {
            Told::Few => t!(in lang, "desk-tenders-few", few = FEW),
            Told::Yes { procurements, answers, .. } => {
                t!(in lang, "desk-tenders-yes", answers = answers, procurements = procurements, few = FEW)
            }
            Told::Each { procurements, yes, partly, no } => {
                t!(in lang, "desk-tenders-each", answers = yes + partly + no, procurements = procurements)
            }
        }
    }

    /// In a few words; nothing where nothing may be told.
    pub(super) fn short(self, lang: Lang) -> String {
        match self.0 {
            Told::Few => String::new(),
            Told::Yes { answers, yes, .. } => {
                t!(in lang, "desk-tenders-short-yes", answers = answers, yes = said(yes, lang))
            }
            Told::Each { yes, partly, no, .. } => {
                t!(in lang, "desk-tenders-short", yes = yes, partly = partly, no = no)
            }
        }
    }

    /// As bars, where there is something to draw.
    pub(super) fn chart(self, lang: Lang) -> Option<Chart> {
        let (answers, parts) = match self.0 {
            Told::Few => return None,
            Told::Yes { answers, yes, .. } => (answers, vec![("yes", yes), ("not-yes", rest(yes, answers))]),
            Told::Each { yes, partly, no, .. } => {
                let each = [("yes", yes), ("partly", partly), ("no", no)];
                (yes + partly + no, each.map(|(answer, count)| (answer, Share::Count(count))).into())
            }
        };
        let bar = |(answer, share): (&str, Share)| {
            bar(t!(in lang, "desk-tenders-answer", answer = answer), share, answers, lang)
        };
        Some(Chart {
            id: "answers-drawn",
            title: t!(in lang, "desk-tenders-title"),
            numbers: t!(in lang, "desk-numbers-tenders"),
            bars: parts.into_iter().map(bar).collect(),
        })
    }
}

/// All the others.
fn rest(share: Share, of: u64) -> Share {
    match share {
        Share::Few => Share::AllButFew,
        Share::Count(count) => Share::Count(of - count),
        Share::AllButFew => Share::Few,
    }
}

#[cfg(test)]
mod tests {
    use super::Answered;
    use catalogue::content::Lang;
    use catalogue::tenders::{Answers, Told};

    fn answered(yes: u64, partly: u64, no: u64) -> Answered {
        let one = Answers { yes, partly, no, ..Answers::default() };
        Answered(Told::of(&[one; 3]))
    }

    #[test]
    fn what_many_answered_is_told_and_what_few_did_is_told_together() {
        let each = answered(4, 1, 2);
        assert_eq!(each.short(Lang::Nb), "Tilbydere: ja 12, delvis 3, nei 6");
        let bars: Vec<_> = each.chart(Lang::Nb).unwrap().bars.into_iter().map(|bar| (bar.told, bar.per_cent)).collect();
        assert_eq!(bars, [("12".to_owned(), 57), ("3".to_owned(), 14), ("6".to_owned(), 28)]);

        let yes = answered(4, 0, 2);
        assert_eq!(yes.short(Lang::Nb), "Tilbydere: ja 12 av 18");
        let bars: Vec<_> = yes.chart(Lang::Nb).unwrap().bars.into_iter().map(|bar| (bar.told, bar.rough)).collect();
        assert_eq!(bars, [("12".to_owned(), false), ("6".to_owned(), false)]);

        let all = answered(4, 0, 0).chart(Lang::Nb).unwrap();
        assert!(all.bars.iter().all(|bar| bar.rough), "{all:?}");
        assert_eq!((answered(1, 0, 0).short(Lang::Nb), answered(1, 0, 0).chart(Lang::Nb)), (String::new(), None));
    }
}
