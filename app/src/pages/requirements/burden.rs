//! The burden gauge: what the lines cost a tenderer, and who they may shut out.

use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// The gauge in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GaugeProps {
    /// Absolute lines of the specification, and how many the municipality wants at most.
    pub absolute: (usize, u32),
    /// The same in words.
    pub absolute_words: String,
    /// How many lines are answered, by burden.
    pub lines: String,
    /// What that takes; empty where nobody knows.
    pub effort: String,
    /// What the estimate assumes.
    pub assumptions: Vec<String>,
    /// Who may be shut out and what to do, each with the lines it is about.
    pub shut_out: Vec<(String, Vec<String>)>,
}

/// The gauge, above the list.
pub(super) fn burden_gauge(procurement: &str, burden: &GaugeProps) -> AnyView {
    let (absolute, max) = burden.absolute;
    let over = u32::try_from(absolute).unwrap_or(u32::MAX) > max;
    let full = usize::try_from(max).unwrap_or(usize::MAX).max(1);
    let effort = (!burden.effort.is_empty()).then(|| {
        let assumptions = burden.assumptions.iter().map(|words| view! { <li>{words.clone()}</li> }).collect_view();
        view! {
            <p>{burden.effort.clone()}</p>
            <details class="help-more"><summary>{t!("burden-assumptions")}</summary><ul>{assumptions}</ul></details>
        }
        .into_any()
    });
    view! {
        <section class="gauge" class:over=over aria-labelledby="burden">
            <h2 id="burden">{t!("burden-title")}</h2>
            <p class="gauge-absolute" class:warning=over>
                <meter min="0" max=full.to_string() value=absolute.min(full).to_string() aria-hidden="true"></meter>
                {burden.absolute_words.clone()}
            </p>
            <p>{burden.lines.clone()}</p>
            {effort}
            {shut_out(procurement, burden)}
        </section>
    }
    .into_any()
}

fn shut_out(procurement: &str, burden: &GaugeProps) -> AnyView {
    if burden.shut_out.is_empty() {
        return view! { <p class="quiet">{t!("burden-nobody")}</p> }.into_any();
    }
    let base = link(&format!("/p/{procurement}/requirements"));
    let rows = burden.shut_out.iter().map(|(words, lines)| {
        let lines = lines.iter().map(|id| view! { <li><a href=format!("{base}/{id}")>{id.clone()}</a></li> });
        view! { <li><p>{words.clone()}</p><ul class="ids">{lines.collect_view()}</ul></li> }
    });
    let rows = rows.collect_view();
    view! {
        <details class="help-more">
            <summary>{t!("burden-shut-out", count = burden.shut_out.len())}</summary>
            <ul>{rows}</ul>
        </details>
    }
    .into_any()
}
