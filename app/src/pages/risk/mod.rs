//! Step 3: the board, one scenario, own scenarios, the short path, and accepting several at once.

mod accept;
mod board;
mod own;
mod scenario;
mod score;
mod short;

pub use accept::{AcceptProps, AcceptRow, accept_page};
pub use board::{ActionRow, AspectGroup, BoardProps, BoardRow, Mark, board_page};
pub use own::{DomainMeasures, OwnProps, own_page};
pub use scenario::{AcceptanceProps, MeasureRow, Neighbour, ScenarioProps, scenario_page};
pub use score::{ScoreField, ScoreInput, Scores};
pub use short::{ShortMeasure, ShortProps, ShortRow, short_page};

use crate::t;
use leptos::prelude::*;

/// A level of risk: its word, and how it looks beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Level {
    /// From 1, the mildest, to 4; 0 for none.
    pub tone: u8,
    /// The score and the level in words.
    pub words: String,
}

/// A level as a small label. The word is always there; the colour only repeats it.
#[component]
fn LevelWord(level: Level) -> AnyView {
    view! { <span class=format!("level tone-{}", level.tone)>{level.words}</span> }.into_any()
}

/// The people to choose from, or where to add them.
#[component]
fn NoPeople(#[prop(into)] procurement: String) -> AnyView {
    let roles = crate::frame::link(&format!("/p/{procurement}/roles"));
    view! { <p class="note">{t!("risk-no-people")} " " <a href=roles>{t!("risk-add-people")}</a></p> }.into_any()
}
