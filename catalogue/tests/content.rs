//! The embedded release holds together, keeps what earlier releases promised, and covers what it is measured by.

use catalogue::content::framework::coverage;
use catalogue::content::text::Lang;
use catalogue::content::{check, embedded, lock, origin, released};

fn named(findings: &[check::Finding]) -> Vec<String> {
    let named = findings.iter().map(|finding| {
        let file = origin(finding.table, &finding.id).unwrap_or("content");
        format!("{file}: {finding}")
    });
    named.collect()
}

#[test]
fn the_check_finds_nothing() {
    let lines = named(&check::check(embedded()));
    assert!(lines.is_empty(), "{} findings:\n{}", lines.len(), lines.join("\n"));
}

#[test]
fn what_was_released_means_what_it_meant() {
    assert!(!released().is_empty(), "at least the first release is locked");
    for lock in released() {
        let lines = named(&lock.check(embedded()));
        assert!(lines.is_empty(), "{}:\n{}", lock.version, lines.join("\n"));
    }
}

#[test]
fn a_changed_meaning_is_found_and_another_wording_is_not() {
    let lock = lock::Lock::of(embedded());
    let mut release = embedded().clone();
    release.version = "99.0.0".to_owned();
    release.items[0].text.nb.push_str(" Med andre ord.");
    assert_eq!(lock.check(&release), []);
    let changes = lock::changes(&lock, &release);
    assert_eq!(changes.kinds["item"].reworded, [release.items[0].id.to_string()]);
    assert_eq!(changes.kinds.len(), 1);

    release.items[1].obligation.push_str(" and more");
    let gone = release.items.remove(2).id;
    let found: Vec<String> = lock.check(&release).into_iter().map(|finding| finding.id).collect();
    assert_eq!(found, [release.items[1].id.to_string(), gone.to_string()]);
}

/// How often something is done, in words. The buyer sets that number, so it is a parameter.
const CYCLES: [&str; 22] = [
    " hvert år",
    " i året",
    " årlig",
    " tolvte",
    " hvert kvartal",
    " hver måned",
    " i måneden",
    " gang i døgnet",
    " kvart år",
    " årleg",
    " kvart kvartal",
    " kvar månad",
    " i månaden",
    " gong i døgnet",
    " every year",
    " a year",
    " yearly",
    " annual",
    " twelve months",
    " every month",
    " a month",
    " quarter",
];

#[test]
fn how_often_is_never_buried_in_a_demand() {
    let standing = embedded().items.iter().filter(|item| item.retired.is_none());
    let texts = standing.flat_map(|item| [Some(&item.text), item.better.as_ref()].map(|text| (&item.id, text)));
    let mut buried = Vec::new();
    for (id, text) in texts.filter_map(|(id, text)| Some((id, text?))) {
        for lang in Lang::ALL {
            let shown = format!(" {}", text.show(lang).to_lowercase());
            buried.extend(CYCLES.iter().filter(|cycle| shown.contains(*cycle)).map(|cycle| format!("{id}:{cycle}")));
        }
    }
    assert!(buried.is_empty(), "write it as a parameter: {}", buried.join(", "));
}

#[test]
fn everything_is_covered_or_it_is_said_why_not() {
    let mut gaps = Vec::new();
    for coverage in coverage(embedded()) {
        let name = coverage.framework.map_or("the domains", |framework| &framework.id);
        for part in coverage.parts.iter().filter(|part| !part.settled()) {
            let why = part.left_out.map_or("too few items", |_| "left out, and covered all the same");
            gaps.push(format!("{name} {}: {} items, {why}", part.id, part.items.len()));
        }
    }
    assert!(gaps.is_empty(), "{}", gaps.join("\n"));
}
