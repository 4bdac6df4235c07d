//! What a person sees.
//!
//! Pages are functions from plain props to HTML, rendered on the server; they hold no SQL and know no file format. The few parts
//! that move are [`islands`], small leaves that get plain props and that every page works without.

// Leptos' component macro writes public items that can't carry doc comments.
#![allow(missing_docs)]
// A page is one type, and that of the risk pages is deep.
#![recursion_limit = "256"]

pub mod islands;

#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod frame;
#[cfg(feature = "ssr")]
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod pages;

/// The style sheet of every page.
#[cfg(feature = "ssr")]
pub const STYLE: &str = include_str!("../style/kravspor.css");

/// The icon of the browser tab.
#[cfg(feature = "ssr")]
pub const ICON: &str = include_str!("../static/icon.svg");

/// Makes the islands of the page live, and says so on the `html` element when all of them are.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    use wasm_bindgen::JsCast as _;
    use wasm_bindgen::closure::Closure;

    leptos::mount::hydrate_islands();
    let Some(window) = web_sys::window() else { return };
    // The boot script walks the page right after this function returns; a task of its own comes after that walk.
    let say_ready = Closure::once_into_js(move || {
        let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.document_element());
        if let Some(root) = root {
            let _ = root.set_attribute("data-islands", "ready");
        }
    });
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(say_ready.unchecked_ref(), 0);
}
