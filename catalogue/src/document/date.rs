//! Dates without a clock: the day that documents carry is given from outside.

use crate::content::text::fill;
use crate::content::{Lang, Release};
use crate::procurement::answer::is_date;
use serde::{Serialize, Serializer};
use std::fmt;

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `2026-11-21`.
    pub fn parse(iso: &str) -> Option<Self> {
        if !is_date(iso) {
            return None;
        }
        let mut parts = iso.split('-');
        Some(Date {
            year: parts.next()?.parse().ok()?,
            month: parts.next()?.parse().ok()?,
            day: parts.next()?.parse().ok()?,
        })
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for Date {
    /// As `2026-11-21`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The labels of the months, January first.
pub(crate) const MONTHS: [&str; 12] = [
    "month.1", "month.2", "month.3", "month.4", "month.5", "month.6", "month.7", "month.8", "month.9", "month.10",
    "month.11", "month.12",
];

/// The date in words: «21. november 2026».
pub fn long(release: &Release, date: Date, lang: Lang) -> String {
    let month = MONTHS.get(usize::from(date.month).wrapping_sub(1)).copied().unwrap_or_default();
    fill(release.label("date.long", lang), |name| match name {
        "day" => Some(date.day.to_string()),
        "month" => Some(release.label(month, lang).to_owned()),
        "year" => Some(date.year.to_string()),
        _ => None,
    })
}

/// The date in words, or the text as it is when it is no date.
pub fn long_iso(release: &Release, iso: &str, lang: Lang) -> String {
    Date::parse(iso).map_or_else(|| iso.to_owned(), |date| long(release, date, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_reads_and_writes_the_same() {
        assert_eq!(Date::parse("2026-11-21").unwrap().to_string(), "2026-11-21");
        assert_eq!(Date::parse("2026-02-30"), None);
        assert_eq!(Date::parse("21.11.2026"), None);
    }
}
