//! `kravspor catalogue changes`: what is new since an earlier release, in plain words.

use super::super::{Failure, print};
use app::t;
use catalogue::content::lock::{KindChanges, changes};
use catalogue::content::{Lang, Release, embedded, released};
use clap::Args;

/// What has changed since an earlier release.
#[derive(Debug, Args)]
pub(super) struct ChangesSince {
    /// The earlier version; the one before this, if absent.
    #[arg(long)]
    since: Option<String>,
    /// The language of the words: nb, nn or en.
    #[arg(long, default_value = "nb")]
    lang: Lang,
    /// As JSON, ids only.
    #[arg(long)]
    json: bool,
}

impl ChangesSince {
    pub(super) fn run(self) -> Result<(), Failure> {
        let release = embedded();
        let earlier = || released().iter().rev().filter(|lock| lock.version != release.version);
        let lock = match &self.since {
            Some(version) => earlier().find(|lock| lock.version == *version).ok_or_else(|| {
                let known: Vec<&str> = earlier().map(|lock| lock.version.as_str()).collect();
                Failure::input(format!("--since {version}: no such earlier release; there are {}", known.join(", ")))
            })?,
            None => earlier().next().ok_or_else(|| Failure::input("there is no earlier release"))?,
        };
        let changes = changes(lock, release);
        if self.json {
            return print(&serde_json::to_string_pretty(&changes).map_err(Failure::input)?);
        }
        let mut text = t!(in self.lang, "catalogue-changes-from", from = changes.from.clone(), to = changes.to.clone());
        text.push('\n');
        for (kind, changes) in &changes.kinds {
            say(release, self.lang, kind, changes, &mut text);
        }
        print(text.trim_end())
    }
}

fn say(release: &Release, lang: Lang, kind: &str, changes: &KindChanges, text: &mut String) {
    let entry = |id: &String| match release.items.iter().find(|item| kind == "item" && item.id.as_str() == id) {
        Some(item) => format!("{id} {}", item.text.show(lang)),
        None => id.clone(),
    };
    let replaced = |(old, new): &(String, String)| {
        format!("{old}, {} {}", t!(in lang, "catalogue-changes-replaced-by"), entry(new))
    };
    let lists = [
        (
            t!(in lang, "catalogue-changes-added", count = changes.added.len()),
            changes.added.iter().map(entry).collect(),
        ),
        (
            t!(in lang, "catalogue-changes-replaced", count = changes.replaced.len()),
            changes.replaced.iter().map(replaced).collect(),
        ),
        (t!(in lang, "catalogue-changes-retired", count = changes.retired.len()), changes.retired.clone()),
        (t!(in lang, "catalogue-changes-reworded", count = changes.reworded.len()), changes.reworded.clone()),
    ];
    let name = app::i18n::text(lang, &format!("catalogue-kind-{kind}"), None);
    for (words, entries) in lists.into_iter().filter(|(_, entries): &(_, Vec<String>)| !entries.is_empty()) {
        text.push_str(&format!("\n{name}: {words}\n"));
        for entry in entries {
            text.push_str(&format!("  {entry}\n"));
        }
    }
}
