//! The risk matrix as something to move about in. It writes into the two lists that the form has anyway, and reads them when
//! somebody changes them there. The words come as props: no sentence of the catalogue or the interface is in the WebAssembly.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The matrix in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// Likelihood, step 1 first.
    pub likelihood: Vec<Step>,
    /// Consequence, step 1 first.
    pub consequence: Vec<Step>,
    /// `cells[likelihood - 1][consequence - 1]`.
    pub cells: Vec<Vec<Cell>>,
}

/// A step of a scale.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its name.
    pub word: String,
    /// What it means.
    pub meaning: String,
}

/// A cell of the matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// How serious, for its looks: from 1, the mildest, to 4.
    pub tone: u8,
    /// The level in words.
    pub word: String,
}

impl Grid {
    /// The cell of this score, where there is one.
    pub fn cell(&self, likelihood: u8, consequence: u8) -> Option<&Cell> {
        let row = self.cells.get(usize::from(likelihood).checked_sub(1)?)?;
        row.get(usize::from(consequence).checked_sub(1)?)
    }

    fn steps(list: &[Step]) -> u8 {
        u8::try_from(list.len()).unwrap_or(u8::MAX)
    }
}

/// The words around the matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PickerWords {
    /// What it is: "Risiko før tiltak".
    pub label: String,
    /// "Sannsynlighet".
    pub likelihood: String,
    /// "Konsekvens".
    pub consequence: String,
    /// "av", as in three of five.
    pub of: String,
    /// What is said as long as nothing is chosen.
    pub empty: String,
    /// How to move about.
    pub hint: String,
}

/// A place in the matrix: likelihood and consequence from 1, or nothing.
type Place = Option<(u8, u8)>;

/// Where a key leads from a place. Up is more likely, right is more serious; the first key puts the marker where one stands.
fn moved(from: Place, key: &str, rows: u8, columns: u8) -> Place {
    let chooses = key == " " || key == "Enter";
    let step = match key {
        "ArrowUp" => (1, 0),
        "ArrowDown" => (-1, 0),
        "ArrowRight" => (0, 1),
        "ArrowLeft" => (0, -1),
        "Home" => (0, -i16::from(columns)),
        "End" => (0, i16::from(columns)),
        _ if chooses => (0, 0),
        _ => return None,
    };
    let Some((likelihood, consequence)) = from else { return Some((1, 1)) };
    let within = |value: i16, max: u8| u8::try_from(value.clamp(1, i16::from(max))).unwrap_or(1);
    Some((within(i16::from(likelihood) + step.0, rows), within(i16::from(consequence) + step.1, columns)))
}

/// The matrix of one score. Hidden until it is live; `id` is the beginning of the ids of the two lists.
#[island]
pub fn MatrixPicker(id: String, grid: Grid, words: PickerWords, likelihood: u8, consequence: u8) -> impl IntoView {
    let (rows, columns) = (Grid::steps(&grid.likelihood), Grid::steps(&grid.consequence));
    let given = grid.cell(likelihood, consequence).map(|_| (likelihood, consequence));
    let chosen: RwSignal<Place> = RwSignal::new(given);
    let live = RwSignal::new(false);
    let lists = StoredValue::new([format!("{id}-likelihood"), format!("{id}-consequence")]);

    let listen = id.clone();
    Effect::new(move |_| {
        // A browser that comes back to a page fills the lists before anything here runs.
        chosen.set(lists.with_value(page::read));
        page::on_change(&listen, move || chosen.set(lists.with_value(page::read)));
        live.set(true);
    });

    let cell_id = {
        let id = id.clone();
        move |(likelihood, consequence): (u8, u8)| format!("{id}-cell-{likelihood}-{consequence}")
    };
    let choose = {
        let cell_id = cell_id.clone();
        move |place: (u8, u8), focus: bool| {
            chosen.set(Some(place));
            lists.with_value(|lists| page::write(lists, place));
            if focus {
                page::focus(&cell_id(place));
            }
        }
    };
    let said = {
        let (grid, words) = (grid.clone(), words.clone());
        move || match chosen.get() {
            None => words.empty.clone(),
            Some((likelihood, consequence)) => sentence(&grid, &words, likelihood, consequence),
        }
    };
    let headings = grid.consequence.iter().zip(1..).map(|(step, number): (_, u8)| {
        view! { <th scope="col">{format!("{number} {}", step.word)}</th> }
    });
    let headings = headings.collect_view();
    let body = (1..=rows).rev().map(|likelihood| {
        let heading = grid.likelihood.get(usize::from(likelihood) - 1).cloned().unwrap_or_default();
        let cells = (1..=columns).map(|consequence| {
            let place = (likelihood, consequence);
            let cell = grid.cell(likelihood, consequence).cloned().unwrap_or_default();
            let name = sentence(&grid, &words, likelihood, consequence);
            let (click, keys) = (choose.clone(), choose.clone());
            let here = move || chosen.get() == Some(place);
            // One stop for the Tab key: where the marker is, or the first cell.
            let stop = move || if chosen.get().unwrap_or((1, 1)) == place { "0" } else { "-1" };
            view! {
                <td
                    id=cell_id(place)
                    role="gridcell"
                    class=format!("cell tone-{}", cell.tone)
                    class:chosen=here
                    tabindex=stop
                    aria-selected=move || if here() { "true" } else { "false" }
                    aria-label=name
                    on:click=move |_| click(place, true)
                    on:keydown=move |event| {
                        if let Some(place) = moved(chosen.get_untracked(), &event.key(), rows, columns) {
                            event.prevent_default();
                            keys(place, true);
                        }
                    }
                >
                    <span class="cell-word">{cell.word}</span>
                    <span class="picked" aria-hidden="true">{move || if here() { "●" } else { "" }}</span>
                </td>
            }
        });
        view! { <tr><th scope="row">{format!("{likelihood} {}", heading.word)}</th>{cells.collect_view()}</tr> }
    });
    let body = body.collect_view();
    let hint_id = format!("{id}-hint");
    view! {
        <div class="picker" hidden=move || !live.get()>
            <p class="help" id=hint_id.clone()>{words.hint.clone()}</p>
            <div class="scroll">
                <table class="matrix pick" role="grid" aria-label=words.label.clone() aria-describedby=hint_id>
                    <thead>
                        <tr>
                            <td class="corner"><span>{words.likelihood.clone()}"\u{a0}↑"</span>" "<span>{words.consequence.clone()}"\u{a0}→"</span></td>
                            {headings}
                        </tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
            <p class="picked-words" aria-live="polite">{said}</p>
        </div>
    }
    .into_any()
}

/// "Sannsynlighet 3 av 5: Middels. Konsekvens 4 av 5: Svært alvorlig. Høy risiko."
fn sentence(grid: &Grid, words: &PickerWords, likelihood: u8, consequence: u8) -> String {
    let part = |name: &str, value: u8, list: &[Step]| {
        let word = list.get(usize::from(value).wrapping_sub(1)).map_or("", |step| step.word.as_str());
        format!("{name} {value} {} {}: {word}.", words.of, list.len())
    };
    let level = grid.cell(likelihood, consequence).map_or("", |cell| cell.word.as_str());
    format!(
        "{} {} {level}.",
        part(&words.likelihood, likelihood, &grid.likelihood),
        part(&words.consequence, consequence, &grid.consequence)
    )
}

/// What the browser knows. On the server none of it is ever called.
#[cfg(feature = "hydrate")]
mod page {
    use super::Place;
    use wasm_bindgen::JsCast as _;
    use web_sys::{HtmlElement, HtmlSelectElement};

    fn element<T: wasm_bindgen::JsCast>(id: &str) -> Option<T> {
        web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
    }

    pub(super) fn read(lists: &[String; 2]) -> Place {
        let value = |id: &str| element::<HtmlSelectElement>(id)?.value().parse().ok();
        Some((value(&lists[0])?, value(&lists[1])?))
    }

    pub(super) fn write(lists: &[String; 2], place: (u8, u8)) {
        for (id, value) in lists.iter().zip([place.0, place.1]) {
            if let Some(list) = element::<HtmlSelectElement>(id) {
                list.set_value(&value.to_string());
            }
        }
    }

    pub(super) fn focus(id: &str) {
        if let Some(cell) = element::<HtmlElement>(id) {
            let _ = cell.focus();
        }
    }

    /// Calls `then` when somebody chooses in a list whose id begins like this.
    pub(super) fn on_change(id: &str, then: impl Fn() + 'static) {
        let begins = format!("{id}-");
        leptos::prelude::window_event_listener(leptos::ev::change, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            if target.is_some_and(|list| list.id().starts_with(&begins)) {
                then();
            }
        });
    }
}

#[cfg(not(feature = "hydrate"))]
mod page {
    use super::Place;

    pub(super) fn read(_: &[String; 2]) -> Place {
        None
    }

    pub(super) fn write(_: &[String; 2], _: (u8, u8)) {}

    pub(super) fn focus(_: &str) {}

    pub(super) fn on_change(_: &str, _: impl Fn() + 'static) {}
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn arrow_keys_move_within_the_matrix() {
        assert_eq!(moved(None, "ArrowUp", 5, 5), Some((1, 1)));
        assert_eq!(moved(None, "Enter", 5, 5), Some((1, 1)));
        assert_eq!(moved(Some((1, 1)), "ArrowUp", 5, 5), Some((2, 1)));
        assert_eq!(moved(Some((1, 1)), "ArrowDown", 5, 5), Some((1, 1)));
        assert_eq!(moved(Some((5, 5)), "ArrowRight", 5, 5), Some((5, 5)));
        assert_eq!(moved(Some((3, 4)), "Home", 5, 5), Some((3, 1)));
        assert_eq!(moved(Some((3, 2)), "End", 5, 4), Some((3, 4)));
        assert_eq!(moved(Some((3, 2)), "Tab", 5, 5), None);
    }
}
