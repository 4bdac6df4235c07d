//! What the pages of the catalogue share: the frame with the way back and the language of the content, and rows of entries.

use crate::frame::link;
use crate::i18n;
use crate::t;
use catalogue::content::Lang;
pub use catalogue::content::search::Kind;
use leptos::prelude::*;

/// Where a page stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The language of the content.
    pub lang: Lang,
    /// Its address below the root.
    pub path: String,
    /// What stands in its query besides the language, encoded: `type=option`.
    pub query: String,
}

/// A text of the catalogue, in the language it is shown in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The text.
    pub text: String,
    /// The language.
    pub lang: Lang,
}

/// An entry in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The demand, the name of the measure, or the title of the scenario.
    pub text: Said,
    /// What else there is to know, in a few words.
    pub words: Said,
    /// What an item costs a tenderer.
    pub burden: Option<u8>,
    /// Whether it is no longer used.
    pub retired: bool,
}

/// An entry, and those that it leads to or that lead to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The entry.
    pub head: Row,
    /// The others.
    pub under: Vec<Row>,
}

/// A reference into a framework.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// The name of the framework.
    pub framework: Said,
    /// What the reference says after the colon.
    pub place: String,
    /// What the part is about, where the catalogue knows it.
    pub part: Option<Said>,
    /// Where the part stands on the page of coverage, where it does.
    pub anchor: Option<String>,
}

/// The most that [`Row::burden`] can be.
pub(super) const BURDEN_MAX: u8 = 3;

/// The language for the attribute `lang`, where it is not that of the page.
pub(super) fn tag(lang: Lang) -> Option<&'static str> {
    (lang != i18n::lang()).then(|| lang.tag())
}

impl Said {
    /// The text, marked with its language where that is not the page's.
    pub(super) fn show(&self) -> AnyView {
        match tag(self.lang) {
            Some(lang) => view! { <span lang=lang>{self.text.clone()}</span> }.into_any(),
            None => self.text.clone().into_any(),
        }
    }
}

impl Place {
    /// The address of another page of the catalogue, with content in the same language.
    pub(super) fn to(&self, path: &str) -> String {
        let (path, fragment) = path.split_once('#').map_or((path, None), |(path, fragment)| (path, Some(fragment)));
        let lang = if self.lang == i18n::lang() { String::new() } else { format!("?lang={}", self.lang) };
        let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
        format!("{}{lang}{fragment}", link(path))
    }

    /// The address of an entry.
    pub(super) fn entry(&self, kind: Kind, id: &str) -> String {
        self.to(&format!("/catalogue/{}/{id}", folder(kind)))
    }

    /// The language, as a form carries it along.
    pub(super) fn hidden(&self) -> Option<AnyView> {
        (self.lang != i18n::lang())
            .then(|| view! { <input type="hidden" name="lang" value=self.lang.code() /> }.into_any())
    }

    fn in_language(&self, lang: Lang) -> String {
        let lang = (lang != i18n::lang()).then(|| format!("lang={lang}"));
        let query = (!self.query.is_empty()).then(|| self.query.clone());
        let query = query.into_iter().chain(lang).collect::<Vec<_>>().join("&");
        let query = if query.is_empty() { query } else { format!("?{query}") };
        format!("{}{query}", link(&self.path))
    }
}

/// The part of an address that says what kind of entry it is.
fn folder(kind: Kind) -> &'static str {
    match kind {
        Kind::Item => "item",
        Kind::Measure => "measure",
        Kind::Scenario => "scenario",
    }
}

/// The frame of a page: the way back up, the languages, and the page itself. `up` is the pages above it, outermost first, without
/// the start page.
pub(super) fn curated(place: &Place, up: Vec<(String, AnyView)>, main: AnyView) -> AnyView {
    let start = (place.path != "/catalogue").then(|| (place.to("/catalogue"), t!("catalogue").into_any()));
    let up =
        start.into_iter().chain(up).map(|(href, words)| view! { <li><a href=href>{words}</a></li> }).collect_view();
    let crumbs = (place.path != "/catalogue").then(|| {
        view! { <nav class="crumbs" aria-label=t!("catalogue-path")><ol>{up}</ol></nav> }
    });
    let languages = Lang::ALL.into_iter().map(|lang| {
        let current = (lang == place.lang).then_some("true");
        view! {
            <li>
                <a href=place.in_language(lang) lang=tag(lang) hreflang=lang.code() aria-current=current>{own_name(lang)}</a>
            </li>
        }
    });
    view! {
        <div class="curated">
            <div class="curated-top">
                {crumbs}
                <nav class="content-language" aria-labelledby="content-language">
                    <span class="quiet" id="content-language">{t!("catalogue-language")}</span>
                    <ul>{languages.collect_view()}</ul>
                </nav>
            </div>
            {main}
        </div>
    }
    .into_any()
}

/// What a language calls itself.
pub(super) fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => "Bokmål",
        Lang::Nn => "Nynorsk",
        Lang::En => "English",
    }
}

/// Rows that read like sentences.
pub(super) fn rows(place: &Place, rows: &[Row]) -> AnyView {
    let rows = rows.iter().map(|row| {
        let words = (!row.words.text.is_empty()).then(|| row.words.show());
        let burden = row.burden.map(|burden| view! { " · "{dots(burden)} });
        let retired = row.retired.then(|| view! { " "<span class="tag warn">{t!("catalogue-retired")}</span> });
        view! {
            <li class="line">
                <p class="line-text">{name(place, row)}</p>
                <p class="words">{words}{burden}{retired}</p>
            </li>
        }
    });
    view! { <ul class="lines">{rows.collect_view()}</ul> }.into_any()
}

/// A list of entries by name alone.
pub(super) fn names(place: &Place, rows: &[Row]) -> AnyView {
    let rows = rows.iter().map(|row| {
        let retired = row.retired.then(|| view! { " "<span class="tag warn">{t!("catalogue-retired")}</span> });
        view! { <li>{name(place, row)}{retired}</li> }
    });
    view! { <ul class="names-list">{rows.collect_view()}</ul> }.into_any()
}

/// An entry by name, leading to its page.
pub(super) fn name(place: &Place, row: &Row) -> AnyView {
    let href = place.entry(row.kind, &row.id);
    match row.kind {
        // A demand is a sentence, and too long to be a link.
        Kind::Item => view! { <a class="id" href=href>{row.id.clone()}</a>" "{row.text.show()} }.into_any(),
        Kind::Measure | Kind::Scenario => {
            view! { <a href=href><span class="id">{row.id.clone()}</span>" "{row.text.show()}</a> }.into_any()
        }
    }
}

/// Entries with others under each; `none` is said where there are none.
pub(super) fn ways(place: &Place, ways: &[Way], none: &str) -> AnyView {
    let ways = ways.iter().map(|way| {
        let under = match way.under.is_empty() {
            true => view! { <p class="quiet">{none.to_owned()}</p> }.into_any(),
            false => names(place, &way.under),
        };
        view! { <li>{name(place, &way.head)}{under}</li> }
    });
    view! { <ul class="ways">{ways.collect_view()}</ul> }.into_any()
}

/// What an item costs a tenderer, as dots with the number beside them.
pub(super) fn dots(burden: u8) -> AnyView {
    let dots: String = (1..=BURDEN_MAX).map(|step| if step <= burden { '●' } else { '○' }).collect();
    let words = t!("catalogue-burden", burden = burden, max = BURDEN_MAX);
    view! { <span class="burden"><span aria-hidden="true">{dots}</span></span>" "{words} }.into_any()
}

/// A row of a list of pairs.
pub(super) fn pair(term: String, value: AnyView) -> AnyView {
    view! { <div><dt>{term}</dt><dd>{value}</dd></div> }.into_any()
}

/// The references, in a table. On a phone its rows stack, which takes a table's meaning away; the roles say it again.
pub(super) fn references(place: &Place, references: &[Reference]) -> AnyView {
    if references.is_empty() {
        return view! { <p class="quiet">{t!("catalogue-references-none")}</p> }.into_any();
    }
    let rows = references.iter().map(|reference| {
        let coverage = |anchor: &String| place.to(&format!("/catalogue/coverage#{anchor}"));
        let part = match reference.anchor.as_ref().map(coverage) {
            Some(href) => view! { <a href=href>{reference.place.clone()}</a> }.into_any(),
            None => reference.place.clone().into_any(),
        };
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{reference.framework.show()}</th>
                <td role="cell">{part}</td>
                <td role="cell">{reference.part.as_ref().map(Said::show)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <table class="stacks references" role="table">
            <caption>{t!("catalogue-references-caption")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{t!("catalogue-framework")}</th>
                    <th scope="col" role="columnheader">{t!("catalogue-framework-part")}</th>
                    <th scope="col" role="columnheader">{t!("catalogue-framework-part-title")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}
