//! Which items nobody has read critically for long. How long is long, whoever uses the catalogue settles.

use super::item::Item;
use super::release::Release;
use std::num::NonZeroU16;

/// The items in use that were last read critically at least so many months before this day, `2026-11-21`, those that have waited longest
/// first.
pub fn overdue<'r>(release: &'r Release, months: NonZeroU16, today: &str) -> Vec<&'r Item> {
    let waits = |item: &&Item| item.retired.is_none() && is_overdue(&item.reviewed, months, today);
    let mut found: Vec<&Item> = release.items.iter().filter(waits).collect();
    found.sort_by(|a, b| (&a.reviewed, &a.id).cmp(&(&b.reviewed, &b.id)));
    found
}

/// Whether so many months lie between two days. What is no day is never overdue.
pub fn is_overdue(reviewed: &str, months: NonZeroU16, today: &str) -> bool {
    let Some((from, to)) = parts(reviewed).zip(parts(today)) else { return false };
    let number = |(year, month, _): (i32, i32, i32)| year * 12 + month;
    // A month that has begun counts once its day has come.
    let begun = i32::from(to.2 < from.2);
    number(to) - number(from) - begun >= i32::from(months.get())
}

/// Year, month and day. A catalogue from elsewhere may say anything, so no part is larger than can be counted with.
fn parts(day: &str) -> Option<(i32, i32, i32)> {
    let mut parts = day.splitn(3, '-').map(|part| part.parse::<u16>().ok().map(i32::from));
    Some((parts.next()??, parts.next()??, parts.next()??))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIX: NonZeroU16 = NonZeroU16::new(6).expect("six is not none");

    #[test]
    fn a_month_has_passed_when_its_day_has_come() {
        assert!(!is_overdue("2026-05-22", SIX, "2026-11-21"));
        assert!(is_overdue("2026-05-22", SIX, "2026-11-22"));
        assert!(is_overdue("2025-12-31", SIX, "2026-11-30"), "ten have");
        assert!(!is_overdue("2026-11-22", SIX, "2026-05-22"), "a clock that was set back");
        assert!(!is_overdue("", SIX, "2026-11-22") && !is_overdue("i fjor", SIX, "2026-11-22"));
        assert!(!is_overdue("999999999-01-01", SIX, "2026-11-22"), "a catalogue from elsewhere");
    }

    #[test]
    #[cfg(feature = "content")]
    fn what_has_waited_longest_comes_first_and_what_is_retired_is_not_read_again() {
        let mut release = crate::content::embedded().clone();
        release.items.truncate(4);
        for (item, day) in release.items.iter_mut().zip(["2026-02-01", "2026-01-01", "2026-11-01", "2025-01-01"]) {
            item.reviewed = day.to_owned();
            item.retired = None;
        }
        release.items[3].retired = Some("2.0.0".to_owned());
        let ids = |today| overdue(&release, SIX, today).into_iter().map(|item| &item.id).collect::<Vec<_>>();
        assert_eq!(ids("2026-11-22"), [&release.items[1].id, &release.items[0].id]);
        assert!(ids("2026-06-30").is_empty());
    }
}
