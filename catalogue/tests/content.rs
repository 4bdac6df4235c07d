//! The embedded release holds together.

use catalogue::content::{check, embedded, origin};

#[test]
fn the_check_finds_nothing() {
    let findings = check::check(embedded());
    let lines: Vec<_> = findings
        .iter()
        .map(|finding| {
            let file = origin(finding.table, &finding.id).unwrap_or("content");
            format!("{file}: {} {}: {}", finding.table, finding.id, finding.message)
        })
        .collect();
    assert!(lines.is_empty(), "{} findings:\n{}", lines.len(), lines.join("\n"));
}
