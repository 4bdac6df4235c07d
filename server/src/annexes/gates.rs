//! The gates in words.

use super::places::place;
use crate::procurements::view::View;
use app::pages::annexes::{AskView, GateView};
use app::t;
use catalogue::content::id::RoleId;
use catalogue::content::people::Gate;
use catalogue::content::{Lang, Release};
use catalogue::document::words;
use catalogue::procurement::gates::{GateState, gates, rules};
use catalogue::procurement::known::CONTRACT_SIGNED;
use catalogue::procurement::{CaseFile, Derivation};
use std::collections::BTreeSet;
use store::Procurement;

/// How many places a sentence names.
const PLACES_NAMED: usize = 6;

/// Whether the contract is signed: its gate is passed.
pub fn is_signed(release: &Release, case: &CaseFile, derivation: &Derivation, stored: &Procurement) -> bool {
    let states = gates(release, case, derivation, stored.frozen.is_some());
    states.iter().any(|gate| gate.id == CONTRACT_SIGNED && gate.passed())
}

/// The gates of a procurement, worked out and in words.
pub struct Gates {
    /// How far it is.
    pub states: Vec<GateState>,
    /// The same in words.
    pub views: Vec<GateView>,
}

impl Gates {
    /// The gates as things stand.
    pub fn of(view: &View<'_>) -> Self {
        let release = &view.mine.release;
        let states = gates(release, &view.mine.case, view.derivation, view.mine.stored.frozen.is_some());
        let rule = |state: &GateState| rules(release).iter().find(|gate| gate.id == state.id);
        let views = states.iter().filter_map(|state| Some(in_words(view, rule(state)?, state))).collect();
        Gates { states, views }
    }

    /// Whether nothing is missing that an announcement waits for.
    pub fn passed(&self) -> bool {
        !self.states.iter().any(GateState::holds_up)
    }

    /// The gates that an announcement waits for, in words.
    pub fn before_competition(&self) -> Vec<GateView> {
        self.views.iter().filter(|gate| !gate.after_competition).cloned().collect()
    }

    /// What is missing that an announcement waits for, a sentence each, under its gate: «G1 – Spørsmål i profilen mangler svar: Saksnummer; Avtaletype.» Of a long list
    /// the beginning: the case file that is kept holds the rest.
    pub fn missing(&self, lang: Lang) -> Vec<String> {
        let waited_for = self.views.iter().filter(|gate| !gate.after_competition);
        let asks = waited_for.flat_map(|gate| gate.asks.iter().map(move |ask| (gate, ask)));
        let missing = asks.filter(|(_, ask)| ask.missing);
        missing
            .map(|(gate, ask)| {
                // A sentence that ends with a colon goes on with a list; the others only lead somewhere.
                let listed =
                    if ask.text.ends_with(':') { format!(" {}.", listed(lang, &ask.places)) } else { String::new() };
                format!("{} – {}{listed}", gate.id, ask.text)
            })
            .collect()
    }

    /// The role cards that may freeze as things stand, in words; of several gates that lack something, those who may open all.
    pub fn roles(&self, view: &View<'_>) -> String {
        let rules = rules(&view.mine.release);
        let closed = |gate: &&Gate| self.states.iter().any(|state| state.id == gate.id && state.holds_up());
        let roles: BTreeSet<&RoleId> = if self.passed() {
            rules.iter().flat_map(|gate| &gate.frozen_by).collect()
        } else {
            let sets = rules.iter().filter(closed).map(|gate| gate.opened_by.iter().collect::<BTreeSet<_>>());
            sets.reduce(|all, these| all.intersection(&these).copied().collect()).unwrap_or_default()
        };
        let names = roles.into_iter().map(|role| words::role_word(&view.mine.release, role, view.lang).to_owned());
        names.collect::<Vec<_>>().join(", ")
    }
}

/// The beginning of a list of places, and how many more there are.
fn listed(lang: Lang, places: &[(String, String)]) -> String {
    let (named, rest) = places.split_at(places.len().min(PLACES_NAMED));
    let mut names: Vec<String> = named.iter().map(|(words, _)| words.trim_end_matches('.').to_owned()).collect();
    if !rest.is_empty() {
        names.push(t!(in lang, "gates-and-more", count = rest.len()));
    }
    names.join("; ")
}

fn in_words(view: &View<'_>, gate: &Gate, state: &GateState) -> GateView {
    let asks = state.asks.iter().filter_map(|state| {
        let ask = gate.asks.iter().find(|ask| ask.id == state.id)?;
        let missing = !state.missing.is_empty();
        let text = if missing { &ask.missing } else { &ask.done };
        Some(AskView {
            text: text.show(view.lang).to_owned(),
            missing,
            fell_away: state.fell_away,
            places: state.missing.iter().map(|missing| place(view, missing)).collect(),
        })
    });
    GateView {
        id: gate.id.clone(),
        text: gate.text.show(view.lang).to_owned(),
        after_competition: gate.after_competition,
        asks: asks.collect(),
    }
}
