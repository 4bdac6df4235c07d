//! What became of a source, as it was when it was read in.

use super::base;
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A row of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReceiptRow {
    /// Where it stood.
    pub place: String,
    /// Whether a line stands for it.
    pub taken: bool,
    /// What became of it.
    pub fate: String,
    /// The line it became.
    pub line: Option<String>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ReceiptProps {
    /// The procurement.
    pub procurement: String,
    /// The key of the receipt.
    pub id: String,
    /// What was read.
    pub source: String,
    /// Who, when, the digest and the counts: what, and how.
    pub about: Vec<(String, String)>,
    /// The rows.
    pub rows: Vec<ReceiptRow>,
}

/// The page.
pub fn receipt_page(props: ReceiptProps) -> AnyView {
    let base = base(&props.procurement);
    let lines = link(&format!("/p/{}/requirements", props.procurement));
    let about = props
        .about
        .iter()
        .map(|(what, how)| view! { <div><dt>{what.clone()}</dt><dd>{how.clone()}</dd></div> })
        .collect_view();
    let rows = props.rows.iter().map(|row| {
        let class = if row.taken { "fate read" } else { "fate skipped" };
        let line = row.line.clone().map(|id| view! { <a href=format!("{lines}#line-{id}")>{id.clone()}</a> });
        view! {
            <tr>
                <th scope="row">{row.place.clone()}</th>
                <td class=class>{row.fate.clone()}</td>
                <td>{line}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <p class="back"><a href=base.clone()>{t!("elsewhere-back")}</a></p>
        <h1>{t!("elsewhere-receipt", id = props.id.clone())}</h1>
        <p class="lead">{props.source.clone()}</p>
        <dl class="pairs receipt-about">{about}</dl>
        <ul class="links">
            <li><a href=lines.clone()>{t!("elsewhere-to-lines")}</a></li>
            <li>
                <a href=format!("{base}/receipts/{}/file.csv", props.id) download=format!("kvittering-{}.csv", props.id)>
                    {t!("elsewhere-receipt-file")}
                </a>
            </li>
        </ul>
        <table class="receipt kept">
            <thead><tr>
                <th scope="col">{t!("elsewhere-where")}</th>
                <th scope="col">{t!("elsewhere-fate")}</th>
                <th scope="col">{t!("elsewhere-line")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
