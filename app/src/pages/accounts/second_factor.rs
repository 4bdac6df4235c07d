//! Setting the second factor up and turning it off: from my account, or at sign-in where the organisation demands it.

use crate::components::{ErrorSummary, Field, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// The squares of a code that a phone reads off the screen.
#[derive(Clone, Debug, Default)]
pub struct Squares {
    /// Squares along each side, with the quiet zone around them.
    pub side: i32,
    /// The dark ones, as the data of an SVG path with one unit to a square.
    pub path: String,
}

/// How it stands.
#[derive(Clone, Debug)]
pub enum Factor {
    /// There is none.
    None,
    /// It waits for a first code.
    Begun {
        /// The secret, as it is typed into an app.
        secret: String,
        /// The same as a link that apps open.
        otpauth: String,
        /// The link as squares.
        squares: Squares,
    },
    /// It stands.
    Confirmed {
        /// Since when.
        since: String,
        /// The recovery codes that are left.
        recovery_codes: i64,
    },
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct SecondFactorProps {
    /// Where its forms are sent: this path, and below it.
    pub path: &'static str,
    /// Whether the page stands between the password and everything else.
    pub signing_in: bool,
    /// Whether the account has a password, which turning it off takes too.
    pub password: bool,
    /// Whether the organisation demands a second factor.
    pub demanded: bool,
    /// How it stands.
    pub factor: Factor,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn second_factor_page(props: SecondFactorProps) -> AnyView {
    let back = (!props.signing_in).then(|| {
        view! { <p class="back"><a href=link("/account")>{t!("my-account")}</a></p> }
    });
    let demanded = props.demanded.then(|| view! { <p class="note">{t!("factor-demanded")}</p> });
    let part = match props.factor.clone() {
        Factor::None => start(&props),
        Factor::Begun { secret, otpauth, squares } => begun(&props, secret, otpauth, squares),
        Factor::Confirmed { since, recovery_codes } => confirmed(&props, since, recovery_codes),
    };
    view! {
        {back}
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("factor")}</h1>
        <p class="lead">{t!("factor-lead")}</p>
        {demanded}
        {part}
    }
    .into_any()
}

fn start(props: &SecondFactorProps) -> AnyView {
    // Whoever is signing in has just given it.
    let password = (props.password && !props.signing_in).then(|| {
        view! {
            <Field id="current" label=t!("current-password") kind="password" value=""
                error=error_of(&props.wrong, "current") autocomplete="current-password" />
        }
    });
    view! {
        <p>{t!("factor-start")}</p>
        <form method="post" action=link(&format!("{}/begin", props.path)) novalidate>
            {password}
            <Submit text=t!("factor-begin") />
        </form>
    }
    .into_any()
}

fn begun(props: &SecondFactorProps, secret: String, otpauth: String, squares: Squares) -> AnyView {
    let side = squares.side;
    // Read in groups, typed without: apps forgive spaces, and a copied text has none.
    let letters: Vec<char> = secret.chars().collect();
    let groups = letters.chunks(4).map(|group| view! { <span>{group.iter().collect::<String>()}</span> });
    view! {
        <ol>
            <li>{t!("factor-step-app")}</li>
            <li>{t!("factor-step-read")}</li>
            <li>{t!("factor-step-code")}</li>
        </ol>
        <svg class="squares" role="img" aria-label=t!("factor-squares") viewBox=format!("0 0 {side} {side}") shape-rendering="crispEdges">
            <rect width=side height=side fill="#ffffff" />
            <path d=squares.path fill="#000000" />
        </svg>
        <dl class="about-account">
            <div><dt>{t!("factor-secret")}</dt><dd><code class="secret">{groups.collect_view()}</code></dd></div>
        </dl>
        <p><a href=otpauth>{t!("factor-open-app")}</a></p>
        <form method="post" action=link(props.path) novalidate>
            <Field id="code" label=t!("code") help=t!("factor-code-help") value="" error=error_of(&props.wrong, "code")
                autocomplete="one-time-code" />
            <Submit text=t!("factor-confirm") />
        </form>
    }
    .into_any()
}

fn confirmed(props: &SecondFactorProps, since: String, recovery_codes: i64) -> AnyView {
    let off = if props.demanded {
        view! { <p>{t!("factor-off-demanded")}</p> }.into_any()
    } else {
        let password = props.password.then(|| {
            view! {
                <Field id="current" label=t!("current-password") kind="password" value=""
                    error=error_of(&props.wrong, "current") autocomplete="current-password" />
            }
        });
        view! {
            <p>{if props.password { t!("factor-off-lead") } else { t!("factor-off-lead-alone") }}</p>
            <form method="post" action=link(&format!("{}/off", props.path)) novalidate>
                {password}
                <Field id="code" label=t!("code") help=t!("code-help") value="" error=error_of(&props.wrong, "code")
                    autocomplete="one-time-code" />
                <Submit text=t!("factor-turn-off") />
            </form>
        }
        .into_any()
    };
    view! {
        <p>{t!("factor-since", since = since)}</p>
        <p>{t!("factor-codes-left", count = recovery_codes)}</p>
        <h2>{t!("factor-turn-off")}</h2>
        {off}
    }
    .into_any()
}

/// The page that shows the recovery codes, once. `next` is where one goes on to.
pub fn recovery_codes_page(codes: Vec<String>, next: String) -> AnyView {
    let codes = codes.into_iter().map(|code| view! { <li><code>{code}</code></li> });
    view! {
        <h1>{t!("recovery-title")}</h1>
        <p class="lead">{t!("recovery-lead")}</p>
        <ol class="recovery-codes">{codes.collect_view()}</ol>
        <p>{t!("recovery-keep")}</p>
        <p><a class="button" href=link(&next)>{t!("recovery-kept")}</a></p>
    }
    .into_any()
}
