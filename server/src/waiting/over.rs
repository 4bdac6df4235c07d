//! Procurements that may be over.

use crate::access::SignedIn;
use crate::state::{embedded_release, now};
use app::pages::waiting::{WaitingGroup, WaitingRow};
use app::t;
use catalogue::document::words;
use std::num::NonZeroU16;
use store::{ProcurementSummary, Timestamp};

/// Those that they answer for in their own organisation, and that have not changed for as long as it waits. The page they lead to says what is
/// to be archived before anything is removed.
pub(super) fn over(person: &SignedIn, all: &[ProcurementSummary]) -> Vec<WaitingGroup> {
    let Some(months) = person.organisation.archive.asked_after_months else { return Vec::new() };
    let (lang, account) = (person.context().lang, &person.account);
    let theirs = |one: &&ProcurementSummary| one.owner == account.id && one.organisation_id == account.organisation_id;
    let waited = |one: &&ProcurementSummary| has_passed(months, one.updated, now());
    let group = |one: &ProcurementSummary| {
        let date = words::long_date_iso(&embedded_release().0, &one.updated.to_utc().date().to_string(), lang);
        let row = WaitingRow {
            what: t!(in lang, "waiting-over", date = date),
            href: format!("/p/{}/delete", one.id),
            ..WaitingRow::default()
        };
        WaitingGroup {
            id: one.id.to_string(),
            href: format!("/p/{}", one.id),
            title: one.title.clone(),
            rows: vec![row],
        }
    };
    all.iter().filter(theirs).filter(waited).map(group).collect()
}

/// Whether so many months lie between the two.
fn has_passed(months: NonZeroU16, from: Timestamp, to: Timestamp) -> bool {
    let (from, to) = (from.to_utc(), to.to_utc());
    let number = |day: time::OffsetDateTime| day.year() * 12 + i32::from(u8::from(day.month()));
    // A month that has begun counts once its day has come.
    let begun = i32::from(to.day() < from.day());
    number(to) - number(from) - begun >= i32::from(months.get())
}

#[cfg(test)]
mod tests {
    use super::has_passed;
    use std::num::NonZeroU16;
    use store::Timestamp;
    use time::macros::datetime;

    #[test]
    fn a_month_has_passed_when_its_day_has_come() {
        let at = |moment: time::OffsetDateTime| Timestamp::from_millis(moment.unix_timestamp() * 1000);
        let six = NonZeroU16::new(6).unwrap();
        let from = at(datetime!(2026-05-22 12:00 UTC));
        assert!(!has_passed(six, from, at(datetime!(2026-11-21 12:00 UTC))));
        assert!(has_passed(six, from, at(datetime!(2026-11-22 08:00 UTC))));
        assert!(has_passed(six, at(datetime!(2025-12-31 12:00 UTC)), at(datetime!(2026-11-30 12:00 UTC))), "ten");
        assert!(!has_passed(six, at(datetime!(2026-11-22 12:00 UTC)), from), "a clock that was set back");
    }
}
