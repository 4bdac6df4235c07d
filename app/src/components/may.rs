//! What is in a form that changes something in a procurement, for whoever may send it and whoever may not.

use leptos::prelude::*;

/// What the person may do on this page, in its context. Without one, everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct May {
    /// Change things.
    pub write: bool,
    /// Put their name to something.
    pub sign: bool,
}

/// What a form takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// The right to change.
    Write,
    /// The right to sign.
    Sign,
}

impl May {
    fn includes(self, takes: Takes) -> bool {
        match takes {
            Takes::Write => self.write,
            Takes::Sign => self.sign,
        }
    }
}

/// What is in a form. For whoever may not send it, it shows what it says and can't be filled in.
pub fn open_to(takes: Takes, inside: impl IntoView + 'static) -> AnyView {
    match use_context::<May>() {
        Some(may) if !may.includes(takes) => view! { <fieldset class="shut" disabled>{inside}</fieldset> }.into_any(),
        _ => inside.into_any(),
    }
}
