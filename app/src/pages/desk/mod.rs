//! The editor's desk: what came in about the catalogue, how its entries are used, and what is decided.

mod chart;
mod pilots;
mod queue;
mod review;
mod share;
mod sources;
mod thing;

pub use chart::{Bar, Chart};
pub use pilots::{PilotReportProps, PilotRow, PilotsProps, StepWords, pilot_report_page, pilots_page};
pub use queue::{QueueFilter, QueueProps, ThingRow, queue_page};
pub use review::{ReviewProps, ReviewRow, review_page};
pub use share::{OriginRow, ShareProps, share_page};
pub use sources::{SourceRow, SourcesProps, sources_page};
pub use thing::{DecideForm, DecisionRow, RemarkGroup, RemarkView, ThingProps, thing_page};

use crate::frame::link;
use crate::pages::followed::OTHERS;
use crate::t;
use leptos::prelude::*;

/// The pages of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Queue,
    Review,
    Sources,
    Pilots,
    Share,
}

/// The pages beside each other, and which of them one is on.
fn sections(current: Section) -> AnyView {
    let pages = [
        (Section::Queue, "/desk", t!("desk-queue")),
        (Section::Review, "/desk/review", t!("desk-review")),
        (Section::Sources, "/desk/sources", t!("desk-sources")),
        (Section::Pilots, "/desk/pilots", t!("desk-pilots")),
        (Section::Share, "/desk/share", t!("share")),
    ];
    let pages = pages.map(|(section, path, words)| {
        let current = (section == current).then_some("page");
        view! { <li><a href=link(path) aria-current=current>{words}</a></li> }
    });
    // What is read in from elsewhere has pages of its own.
    let others = view! { <li><a href=link(OTHERS)>{t!("followed")}</a></li> };
    view! { <nav class="sections" aria-label=t!("desk-sections")><ul>{pages.collect_view()}{others}</ul></nav> }
        .into_any()
}
