//! The frame around every page: head, header, the rail with the steps, the main column.

use crate::components::{Drafting, May, drafts_notice, escape};
use crate::t;
use catalogue::content::Lang;
use leptos::config::LeptosOptions;
use leptos::hydration::HydrationScripts;
use leptos::prelude::*;

/// What every page needs to know about where it stands.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// The language of the page.
    pub lang: Lang,
    /// Where the application is mounted: empty, or `/kravspor` behind a proxy with a path prefix.
    pub root: String,
    /// The address of the page below the root, for the choice of language to come back to.
    pub here: String,
    /// The title of the page, without the name of the product.
    pub title: String,
    /// Whether something is wrong in what was sent in: said in the title.
    pub wrong: bool,
    /// The signed-in person's name.
    pub person: Option<String>,
    /// The name of the organisation.
    pub organisation: String,
    /// What the organisation has pages look like.
    pub look: LookView,
    /// The languages that can be chosen; all of them, where it is silent.
    pub offered: Vec<Lang>,
    /// The procurement the page belongs to.
    pub procurement: Option<Procurement>,
    /// Whether the islands are built into this binary.
    pub islands: bool,
    /// Reasons not to go on in this tool, above everything else on every page of the procurement.
    pub stops: Vec<String>,
    /// A short message about what was just done, "Lagret kl. 10.42".
    pub saved: Option<String>,
    /// What the person may do on this page; everything, where it is silent.
    pub may: Option<May>,
    /// What the page has to do with drafts.
    pub drafting: Option<Drafting>,
}

/// What an organisation has pages look like; as Kravspor itself, where it is silent.
#[derive(Clone, Debug, Default)]
pub struct LookView {
    /// Its logo.
    pub logo: Option<LogoView>,
    /// Where the style with its colour is, below the root.
    pub style: Option<String>,
}

/// A logo.
#[derive(Clone, Debug, Default)]
pub struct LogoView {
    /// Where its file is, below the root.
    pub href: String,
    /// Its width, in pixels.
    pub width: u32,
    /// Its height, in pixels.
    pub height: u32,
}

/// The procurement in the header and the rail.
#[derive(Clone, Debug, Default)]
pub struct Procurement {
    /// Its id, as in addresses.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its case number, where given.
    pub case_no: String,
    /// The name of the organisation it belongs to, where it is another than the reader's.
    pub organisation: Option<String>,
    /// The steps, with state in words.
    pub steps: Vec<Step>,
    /// The documents that can be looked at from every step: what the link says, and the last part of the address.
    pub previews: Vec<(String, &'static str)>,
}

/// A step in the rail.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// The last part of its address.
    pub path: &'static str,
    /// Its name.
    pub name: String,
    /// Its state in words.
    pub state: String,
    /// Whether the page is in it.
    pub current: bool,
    /// Whether the person may look at it.
    pub open: bool,
}

impl Frame {
    /// An address below the root.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.root)
    }
}

/// The mount, as a page finds it: an address below the root of the page being rendered.
pub fn link(path: &str) -> String {
    format!("{}{path}", use_context::<Root>().unwrap_or_default().0)
}

/// The root of the page being rendered, in its context.
#[derive(Clone, Debug, Default)]
pub struct Root(pub String);

/// The whole page: the frame, and in its main column what the page holds.
pub fn page(frame: Frame, main: AnyView) -> impl IntoView {
    let heading = if frame.wrong { t!("title-wrong", title = frame.title.clone()) } else { frame.title.clone() };
    let title = match &frame.procurement {
        Some(procurement) => format!("{heading} – {} – Kravspor", procurement.title),
        None => format!("{heading} – Kravspor"),
    };
    let options = LeptosOptions::builder().output_name("app").build();
    let scripts = frame.islands.then(|| {
        view! { <HydrationScripts options islands=true root=frame.root.clone() /> }
    });
    view! {
        <!DOCTYPE html>
        <html lang=frame.lang.tag()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title inner_html=escape(&title)></title>
                <link rel="icon" href=frame.link("/static/icon.svg") type="image/svg+xml" />
                <link rel="stylesheet" href=frame.link("/static/kravspor.css") />
                {frame.look.style.as_deref().map(|style| view! { <link rel="stylesheet" href=frame.link(style) /> })}
                {scripts}
            </head>
            <body>
                <a class="skip" href="#main">{t!("skip-to-content")}</a>
                {header(&frame)}
                <div class="page" class:with-rail=frame.procurement.is_some()>
                    {rail(&frame)}
                    <main id="main" tabindex="-1">
                        {frame.stops.clone().into_iter().map(|stop| view! { <p class="stop" role="alert">{stop}</p> }).collect_view()}
                        {limits(frame.may)}
                        {frame.saved.clone().map(|saved| view! { <p class="saved" role="status">{saved}</p> })}
                        {frame.drafting.as_ref().and_then(drafts_notice)}
                        {main}
                    </main>
                </div>
                <footer class="foot">
                    {languages(&frame)}
                    <p>{t!("footer")}</p>
                </footer>
            </body>
        </html>
    }
}

/// Says why the forms of the page can't be filled in.
fn limits(may: Option<May>) -> Option<impl IntoView + use<>> {
    let words = match may? {
        May { write: true, .. } => return None,
        May { sign: true, .. } => t!("may-sign-only"),
        May { .. } => t!("may-read-only"),
    };
    Some(view! { <p class="remark">{words}</p> })
}

/// The choice of language, each in its own words.
fn languages(frame: &Frame) -> impl IntoView + use<> {
    // The one that the page has is there too, so that nobody is left with none that is chosen.
    let offered = |lang: &Lang| frame.offered.is_empty() || frame.offered.contains(lang) || *lang == frame.lang;
    let choices: Vec<_> = Lang::ALL
        .into_iter()
        .filter(offered)
        .map(|lang| {
            let current = (lang == frame.lang).then_some("true");
            let name = t!(in lang, "language-name");
            view! {
                <li>
                    <button class="plain" type="submit" name="lang" value=lang.code() lang=lang.tag() aria-current=current>{name}</button>
                </li>
            }
        })
        .collect();
    view! {
        <form class="languages" method="post" action=frame.link("/language") aria-label=t!("language")>
            <input type="hidden" name="back" value=frame.here.clone() />
            <ul>{choices}</ul>
        </form>
    }
}

fn header(frame: &Frame) -> impl IntoView + use<> {
    let home = frame.link("/");
    let person = frame.person.clone().map(|person| {
        view! {
            <nav class="account" aria-label=t!("account-menu")>
                <a href=frame.link("/procurements")>{t!("procurements")}</a>
                <a href=frame.link("/waiting")>{t!("waiting")}</a>
                <a href=frame.link("/catalogue")>{t!("catalogue")}</a>
                <a href=frame.link("/organisation")>{t!("organisation")}</a>
                <a class="quiet" href=frame.link("/account")>{person}</a>
                <form method="post" action=frame.link("/sign-out")>
                    <button class="plain" type="submit">{t!("sign-out")}</button>
                </form>
            </nav>
        }
    });
    let about = frame.procurement.clone().map(|procurement| {
        view! {
            <p class="about">
                <a href=frame.link(&format!("/p/{}", procurement.id))>{procurement.title.clone()}</a>
                {procurement.organisation.clone().map(|name| view! { <span class="whose">{t!("procurement-of", organisation = name)}</span> })}
                {(!procurement.case_no.is_empty()).then(|| view! { <span class="quiet">{procurement.case_no.clone()}</span> })}
            </p>
        }
    });
    view! {
        <header class="top">
            <div class="top-line">
                <a class="name" href=home>"Kravspor"</a>
                {logo(frame)}
                {(!frame.organisation.is_empty()).then(|| view! { <span class="organisation">{frame.organisation.clone()}</span> })}
                {person}
            </div>
            {about}
        </header>
    }
}

/// The logo of the organisation, whose name stands beside it in words.
fn logo(frame: &Frame) -> Option<impl IntoView + use<>> {
    let logo = frame.look.logo.clone()?;
    let href = frame.link(&logo.href);
    Some(view! { <img class="logo" src=href alt="" width=logo.width height=logo.height /> })
}

fn rail(frame: &Frame) -> Option<impl IntoView + use<>> {
    let procurement = frame.procurement.clone()?;
    let base = frame.link(&format!("/p/{}", procurement.id));
    let overview = base.clone();
    let previews = procurement.previews.into_iter().map(|(words, path)| {
        view! { <li><a href=format!("{overview}/annexes/preview/{path}")>{words}</a></li> }
    });
    let previews: Vec<_> = previews.collect();
    let previews = (!previews.is_empty()).then(|| view! { <ul class="previews">{previews}</ul> });
    let steps = procurement.steps.into_iter().map(move |step| {
        let current = step.current.then_some("step");
        let words = view! {
            <span class="step-name">{step.name}</span>
            <span class="step-state">{step.state}</span>
        };
        if step.open {
            view! { <li><a href=format!("{base}/{}", step.path) aria-current=current>{words}</a></li> }.into_any()
        } else {
            view! { <li><span class="step-shut">{words}</span></li> }.into_any()
        }
    });
    Some(view! {
        <nav class="rail" aria-label=t!("steps")>
            <a class="overview" href=overview>{t!("overview")}</a>
            <ol>{steps.collect_view()}</ol>
            {previews}
        </nav>
    })
}
