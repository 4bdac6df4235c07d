//! Whether what the burden gauge builds on makes sense.

use super::Finding;
use crate::content::Release;
use crate::content::burden::LEVELS;
use crate::content::text::Lang;
use std::collections::BTreeSet;

pub(super) fn check(release: &Release, findings: &mut Vec<Finding>) {
    let content = &release.burden;
    if content.is_empty() {
        return;
    }
    let mut find = |id: &str, reason: &str| findings.push(Finding::new("burden", id, reason));
    for level in 1..=LEVELS {
        let of_level = content.efforts.iter().filter(|effort| usize::from(effort.level) == level);
        if of_level.count() != 1 {
            find(&level.to_string(), "there is not one estimate for this level");
        }
    }
    for effort in content.efforts.iter().filter(|effort| effort.minutes.0 > effort.minutes.1) {
        find(&effort.level.to_string(), "the estimate begins above its end");
    }
    let mut seen = BTreeSet::new();
    for barrier in &content.barriers {
        if !seen.insert(barrier.id.as_str()) {
            find(&barrier.id, "the id is used twice");
        }
        let words: Vec<&String> = Lang::ALL.into_iter().flat_map(|lang| barrier.words.of(lang)).collect();
        if barrier.level.is_none() && barrier.met.is_none() && words.is_empty() {
            find(&barrier.id, "nothing says when a line has it");
        }
        if words.iter().any(|word| **word != word.to_lowercase()) {
            find(&barrier.id, "the words are looked for in small letters");
        }
        if !words.is_empty() && Lang::ALL.into_iter().any(|lang| barrier.words.of(lang).is_empty()) {
            find(&barrier.id, "the words are not there in every language");
        }
    }
}
