//! Step 4: the lines, one line, own lines and those from elsewhere, the named numbers, the weights and the burden gauge.

mod burden;
pub mod elsewhere;
mod line;
mod list;
mod parameters;
mod weights;

pub use burden::GaugeProps;
pub use line::{LineFields, LineProps, Remark, line_page};
pub use list::{Counts, Filter, Group, ListLine, ListProps, list_page};
pub use parameters::{ParameterRow, ParametersProps, parameters_page};
pub use weights::{WeightGroup, WeightRow, WeightsProps, weights_page};

use crate::t;
use leptos::prelude::*;

/// What a line costs a tenderer, as dots with the number beside them.
#[component]
fn Burden(burden: u8) -> impl IntoView {
    const MAX: u8 = 3;
    let dots: String = (1..=MAX).map(|step| if step <= burden { '●' } else { '○' }).collect();
    view! {
        <span class="burden"><span aria-hidden="true">{dots}</span>" "{t!("lines-burden", burden = burden, max = MAX)}</span>
    }
    .into_any()
}
