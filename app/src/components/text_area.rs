//! The one place that writes a `textarea`.

use leptos::prelude::*;

/// A text of several lines.
///
/// Leptos 0.8 writes a raw child of `textarea` without escaping it, so the value goes in as HTML that is escaped here. The line
/// break in front is the one that HTML takes away, so that a value beginning with one keeps it.
#[component]
pub fn TextArea(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] value: String,
    #[prop(optional)] rows: Option<u8>,
    #[prop(optional, into)] described_by: Option<String>,
    #[prop(optional)] invalid: bool,
    #[prop(optional_no_strip)] lang: Option<&'static str>,
    /// The name for those who hear it, where no `label` points here.
    #[prop(optional, into)]
    aria_label: Option<String>,
) -> impl IntoView {
    let html = format!("\n{}", escape(&value));
    view! {
        <textarea
            id=id
            name=name
            rows=rows.unwrap_or(4).to_string()
            lang=lang
            aria-describedby=described_by
            aria-invalid=invalid.then_some("true")
            aria-label=aria_label
            inner_html=html
        ></textarea>
    }
}

/// As text between tags, where a view can't be: in `textarea` and `title` whatever else it leaves there would be read as text too.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_stays_text() {
        let owner = Owner::new();
        let html = owner
            .with(|| view! { <TextArea id="a" name="a" value="</textarea><script>alert(1)</script>" /> }.to_html());
        assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;"), "{html}");
        assert!(!html.contains("<script>"), "{html}");
    }
}
