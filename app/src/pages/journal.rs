//! The journal of a procurement: who changed what, and when.

use crate::components::{Field, Options, Select, Submit};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A record.
#[derive(Clone, Debug, Default)]
pub struct JournalRow {
    /// Its number.
    pub number: i64,
    /// When.
    pub at: String,
    /// Who.
    pub who: String,
    /// What.
    pub what: String,
    /// The entries that it changed.
    pub entries: Vec<String>,
    /// The hash of the record.
    pub hash: String,
}

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct JournalFilter {
    /// The account.
    pub who: String,
    /// The part.
    pub part: String,
    /// From this day.
    pub from: String,
    /// To this day.
    pub to: String,
    /// With these words.
    pub words: String,
}

/// The page.
#[derive(Clone, Debug, Default)]
pub struct JournalProps {
    /// The page, below the root.
    pub action: String,
    /// The file of what is asked for, below the root.
    pub file: String,
    /// What is asked for.
    pub filter: JournalFilter,
    /// Those who have done something.
    pub people: Options,
    /// The parts.
    pub parts: Options,
    /// The records, newest first.
    pub rows: Vec<JournalRow>,
    /// How many there are of those asked for, in a sentence.
    pub count: String,
    /// Whether the chain is whole, in a sentence.
    pub chain: String,
    /// Whether it is broken.
    pub broken: bool,
}

/// The page.
pub fn journal_page(props: JournalProps) -> AnyView {
    let filter = props.filter;
    let rows: Vec<_> = props.rows.into_iter().map(row).collect();
    let chain = if props.broken {
        view! { <p class="stop" role="alert">{props.chain}</p> }.into_any()
    } else {
        view! { <p class="quiet">{props.chain}</p> }.into_any()
    };
    view! {
        <h1>{t!("journal")}</h1>
        <p class="lead">{t!("journal-lead")}</p>
        {chain}
        <form class="filter-form" method="get" action=link(&props.action) role="search" aria-label=t!("journal-filter")>
            <Select id="who" label=t!("journal-who") options=props.people chosen=filter.who />
            <Select id="part" label=t!("journal-part") options=props.parts chosen=filter.part />
            <Field id="from" label=t!("journal-from") kind="date" value=filter.from />
            <Field id="to" label=t!("journal-to") kind="date" value=filter.to />
            <Field id="words" label=t!("journal-words") value=filter.words />
            <Submit text=t!("journal-filter-do") second=true />
        </form>
        <p>{props.count} " " <a href=link(&props.file) download="logg.csv">{t!("journal-file")}</a></p>
        <div class="scroll">
        <table>
            <thead><tr>
                <th scope="col">{t!("journal-number")}</th>
                <th scope="col">{t!("journal-at")}</th>
                <th scope="col">{t!("journal-who")}</th>
                <th scope="col">{t!("journal-what")}</th>
                <th scope="col">{t!("journal-hash")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
        </div>
    }
    .into_any()
}

fn row(row: JournalRow) -> AnyView {
    let entries = (!row.entries.is_empty()).then(|| {
        let count = row.entries.len();
        let entries: Vec<_> = row.entries.into_iter().map(|entry| view! { <li>{entry}</li> }).collect();
        view! {
            <details>
                <summary>{t!("journal-entries", count = count)}</summary>
                <ul>{entries}</ul>
            </details>
        }
    });
    view! {
        <tr>
            <td>{row.number}</td>
            <td>{row.at}</td>
            <td>{row.who}</td>
            <td>{row.what} {entries}</td>
            <td><code>{row.hash}</code></td>
        </tr>
    }
    .into_any()
}
