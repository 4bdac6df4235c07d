//! My account.

use super::links::new_password;
use super::openid::{self, ProviderProps};
use crate::components::{ErrorSummary, Field, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// Somewhere the person is signed in.
#[derive(Clone, Debug, Default)]
pub struct SessionRow {
    /// When it began.
    pub since: String,
    /// The browser.
    pub browser: String,
    /// Whether it is this one.
    pub this: bool,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct AccountProps {
    /// The person's address.
    pub email: String,
    /// The person's name, as it was typed.
    pub name: String,
    /// Whether the person is an administrator.
    pub administrator: bool,
    /// Whether the person edits the catalogue.
    pub editor: bool,
    /// Whether there is a second factor.
    pub second_factor: bool,
    /// Whether there is a password to change.
    pub has_password: bool,
    /// How the account stands with the provider that one signs in with, where there is one.
    pub provider: Option<ProviderProps>,
    /// Where the person is signed in.
    pub sessions: Vec<SessionRow>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn account_page(props: AccountProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    let provider = props.provider.clone().map(|provider| openid::part(provider, &props.wrong));
    let role = if props.administrator { t!("member-administrator") } else { t!("member-ordinary") };
    let editor =
        props.editor.then(|| view! { <div><dt>{t!("member-catalogue")}</dt><dd>{t!("member-editor")}</dd></div> });
    let factor = if props.second_factor { t!("factor-on") } else { t!("factor-off") };
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("my-account")}</h1>
        <dl class="about-account">
            <div><dt>{t!("email")}</dt><dd>{props.email.clone()}</dd></div>
            <div><dt>{t!("member-role")}</dt><dd>{role}</dd></div>
            {editor}
        </dl>
        <form method="post" action=link("/account/name") novalidate>
            <Field id="name" label=t!("your-name") value=props.name.clone() error=error("name") autocomplete="name" />
            <Submit text=t!("save") />
        </form>
        <h2 id="second-factor">{t!("factor")}</h2>
        <p>{factor}</p>
        <p><a href=link("/account/second-factor")>{t!("factor-settle")}</a></p>
        {provider}
        {props.has_password.then(|| change_password(&props))}
        {sessions(props.sessions)}
    }
    .into_any()
}

fn change_password(props: &AccountProps) -> AnyView {
    let error = error_of(&props.wrong, "current");
    view! {
        <h2 id="change-password">{t!("change-password")}</h2>
        <p>{t!("change-password-lead")}</p>
        <form method="post" action=link("/account/password") novalidate>
            <Field id="current" label=t!("current-password") kind="password" value="" error=error autocomplete="current-password" />
            {new_password(t!("new-password"), &props.email, &props.wrong)}
            <Submit text=t!("change-password") />
        </form>
    }
    .into_any()
}

fn sessions(rows: Vec<SessionRow>) -> AnyView {
    let rows = rows.into_iter().map(|row| {
        view! {
            <tr>
                <td data-label=t!("session-since")>{row.since}</td>
                <td data-label=t!("session-browser")>{row.browser}</td>
                <td>{row.this.then(|| t!("session-this"))}</td>
            </tr>
        }
    });
    view! {
        <h2 id="sessions">{t!("sessions")}</h2>
        <p>{t!("sessions-lead")}</p>
        <table class="stacks">
            <caption class="heard-only">{t!("sessions")}</caption>
            <thead><tr>
                <th scope="col">{t!("session-since")}</th>
                <th scope="col">{t!("session-browser")}</th>
                <td></td>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        <form method="post" action=link("/account/sign-out-everywhere")>
            <Submit text=t!("sign-out-everywhere") second=true />
        </form>
    }
    .into_any()
}
