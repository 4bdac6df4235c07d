//! Bars, drawn on the server: each with its words and its number beside it, and a table with the same behind them.

use crate::t;
use leptos::prelude::*;

/// A bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// What is counted.
    pub words: String,
    /// How many there are, in words.
    pub told: String,
    /// How long the bar is, in per cent of the longest that there can be.
    pub per_cent: u8,
    /// Whether the number is not told exactly: then the bar is an outline.
    pub rough: bool,
}

/// Bars under a title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// What it is called in the address.
    pub id: &'static str,
    /// What it shows.
    pub title: String,
    /// What the numbers are.
    pub numbers: String,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// How wide the drawing is, in units of its own; on a phone a unit is about a pixel.
const WIDTH: u32 = 340;
/// How high a bar stands with its words above it.
const STEP: u32 = 44;
/// How much of the width the longest bar takes: the rest is for its number.
const LONGEST: u32 = 200;

impl Chart {
    /// The drawing, and the table behind it.
    pub(super) fn show(self) -> AnyView {
        let height = STEP * u32::try_from(self.bars.len()).unwrap_or_default();
        let all = self.bars.iter().map(|bar| format!("{}: {}", bar.words, bar.told)).collect::<Vec<_>>().join("; ");
        let drawn = (0..).step_by(STEP as usize).zip(&self.bars).map(drawn).collect_view();
        let rows = self.bars.iter().cloned().map(|bar| {
            view! { <tr><th scope="row">{bar.words}</th><td>{bar.told}</td></tr> }
        });
        let rows = rows.collect_view();
        let label = format!("{}. {all}", self.title);
        view! {
            <figure class="plot" aria-labelledby=self.id>
                <figcaption id=self.id>{self.title.clone()}</figcaption>
                <svg role="img" aria-label=label viewBox=format!("0 0 {WIDTH} {height}")>{drawn}</svg>
                <details>
                    <summary>{t!("desk-chart-table")}<span class="heard-only">": "{self.title.clone()}</span></summary>
                    <table>
                        <caption class="heard-only">{self.title}</caption>
                        <thead><tr><th scope="col">{t!("desk-chart-what")}</th><th scope="col">{self.numbers}</th></tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </details>
            </figure>
        }
        .into_any()
    }
}

fn drawn((top, bar): (u32, &Bar)) -> AnyView {
    // One that counts nothing is a line, so that it is seen to be there.
    let width = (LONGEST * u32::from(bar.per_cent.min(100)) / 100).max(1);
    let class = if bar.rough { "rough" } else { "exact" };
    view! {
        <text x="0" y=top + 15 font-size="14">{bar.words.clone()}</text>
        <rect class=class x="1" y=top + 21 width=width height="14" rx="2" />
        <text x=width + 9 y=top + 33 font-size="13">{bar.told.clone()}</text>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_share_and_what_is_drawn_is_said() {
        let bar = |words: &str, per_cent, rough| Bar { words: words.into(), told: "<7>".into(), per_cent, rough };
        let chart = Chart {
            id: "uses",
            title: "Bruk".into(),
            numbers: "Antall".into(),
            bars: vec![bar("Utelatt", 50, false), bar("Omformulert", 0, true), bar("Alt", 255, false)],
        };
        let html = Owner::new().with(|| chart.show().to_html());
        assert!(
            html.contains("width=\"100\"") && html.contains("width=\"1\"") && html.contains("width=\"200\""),
            "{html}"
        );
        assert!(html.contains("Utelatt: &lt;7&gt;; Omformulert"), "the drawing is heard: {html}");
        assert_eq!(html.matches("<tr>").count(), 4, "{html}");
        assert!(!html.contains("style="), "{html}");
    }
}
