//! The gates: a line of stations, and what each of them still lacks with where it is mended.

use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// Places shown before the rest is folded away.
const PLACES_SHOWN: usize = 6;

/// A gate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GateView {
    /// G1 to G6.
    pub id: String,
    /// What has been reached.
    pub text: String,
    /// Whether it comes after the competition.
    pub after_competition: bool,
    /// What it asks for.
    pub asks: Vec<AskView>,
}

/// Something that a gate asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskView {
    /// That it is there, or that it is missing, in a sentence.
    pub text: String,
    /// Whether it is missing.
    pub missing: bool,
    /// Whether it was signed, and what was signed has changed since.
    pub fell_away: bool,
    /// Where it is mended: words, and the address below the root.
    pub places: Vec<(String, String)>,
}

impl GateView {
    fn missing(&self) -> usize {
        self.asks.iter().filter(|ask| ask.missing).count()
    }

    fn state(&self) -> String {
        match self.missing() {
            0 => t!("gates-passed"),
            _ if self.after_competition => t!("gates-after"),
            missing => t!("gates-missing", count = missing),
        }
    }
}

/// The gates as a line of stations, each leading to what it lacks.
pub fn stations(procurement: &str, gates: &[GateView]) -> AnyView {
    let stations = gates.iter().map(|gate| {
        let href = link(&format!("/p/{procurement}/annexes#{}", gate.id));
        view! {
            <li class:passed=gate.missing() == 0 class:later=gate.after_competition>
                <a href=href><span class="station-id">{gate.id.clone()}</span>" "<span>{gate.text.clone()}</span></a>
                <span class="state" class:done=gate.missing() == 0>{gate.state()}</span>
            </li>
        }
    });
    view! { <ol class="stations" aria-label=t!("gates-title")>{stations.collect_view()}</ol> }.into_any()
}

/// The gates with everything they ask for.
pub fn gate_list(gates: &[GateView]) -> AnyView {
    let gates = gates.iter().map(|gate| {
        let passed = gate.missing() == 0;
        let asks = gate.asks.iter().map(ask).collect_view();
        view! {
            <li id=gate.id.clone() class="gate" class:passed=passed class:later=gate.after_competition>
                <details open=!passed>
                    <summary>
                        <span class="station-id">{gate.id.clone()}</span>" "{gate.text.clone()}" "
                        <span class="state" class:done=passed>{gate.state()}</span>
                    </summary>
                    <ul class="asks">{asks}</ul>
                </details>
            </li>
        }
    });
    view! { <ol class="gates">{gates.collect_view()}</ol> }.into_any()
}

fn ask(ask: &AskView) -> AnyView {
    if !ask.missing {
        let done = t!("gates-ask-done");
        return view! { <li class="done"><span class="heard-only">{done}" "</span>{ask.text.clone()}</li> }.into_any();
    }
    let missing = t!("gates-ask-missing");
    let fell = ask.fell_away.then(|| view! { " "<span class="fell">{t!("gates-fell-away")}</span> });
    view! {
        <li class="missing"><span class="heard-only">{missing}" "</span>{ask.text.clone()}{fell}" "{places(&ask.places)}</li>
    }
    .into_any()
}

/// Links to where something is mended; one alone stands in the sentence.
fn places(places: &[(String, String)]) -> AnyView {
    let item = |(words, href): &(String, String)| view! { <a href=link(href)>{words.clone()}</a> };
    if let [one] = places {
        return item(one).into_any();
    }
    let row = |place| view! { <li>{item(place)}</li> };
    let (shown, folded) = places.split_at(places.len().min(PLACES_SHOWN));
    let count = folded.len();
    let folded = (count > 0).then(|| {
        let rows = folded.iter().map(row).collect_view();
        view! { <details class="more"><summary>{t!("gates-more", count = count)}</summary><ul>{rows}</ul></details> }
    });
    view! { <ul class="places">{shown.iter().map(row).collect_view()}</ul>{folded} }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_are_folded_and_short_ones_are_not() {
        let gate = |count: usize| GateView {
            id: "G1".to_owned(),
            asks: vec![AskView {
                missing: true,
                places: (0..count).map(|n| (format!("sted-{n}"), format!("/{n}"))).collect(),
                ..AskView::default()
            }],
            ..GateView::default()
        };
        let html = |count| Owner::new().with(|| gate_list(&[gate(count)]).to_html());
        assert!(!html(1).contains("class=\"places\""), "one alone stands in the sentence");
        assert!(html(PLACES_SHOWN).contains("class=\"places\"") && !html(PLACES_SHOWN).contains("class=\"more\""));
        let many = html(PLACES_SHOWN + 2);
        assert!(many.contains("class=\"more\"") && many.contains("sted-7"), "{many}");
    }
}
