//! Setting up, signing in, and what belongs to one's own account.

mod code;
mod links;
mod mine;
mod openid;
mod second_factor;

pub use code::code_page;
pub use links::{InvitationProps, NewPasswordProps, invitation_page, new_password_page};
pub use mine::{AccountProps, SessionRow, account_page};
pub use openid::{GoingOnProps, ProviderProps, going_on_page};
pub use second_factor::{Factor, SecondFactorProps, Squares, recovery_codes_page, second_factor_page};

use crate::components::{ErrorSummary, Field, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// The form for the first account.
#[derive(Clone, Debug, Default)]
pub struct SetupProps {
    /// The token of the link.
    pub token: String,
    /// The person's name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The organisation's name.
    pub organisation: String,
    /// Whether the organisation is there already, so that it is not asked for.
    pub organisation_given: bool,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page for the first account.
pub fn setup_page(props: SetupProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    let lead = match props.organisation_given {
        true => t!("setup-lead-organisation", organisation = props.organisation.clone()),
        false => t!("setup-lead"),
    };
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("setup-title")}</h1>
        <p class="lead">{lead}</p>
        <form method="post" action=link(&format!("/setup/{}", props.token)) novalidate>
            {(!props.organisation_given).then(|| view! {
                <Field id="organisation" label=t!("setup-organisation") help=t!("setup-organisation-help")
                    value=props.organisation.clone() error=error("organisation") autocomplete="organization" />
            })}
            <Field id="name" label=t!("your-name") value=props.name.clone() error=error("name") autocomplete="name" />
            <Field id="email" label=t!("email") kind="email" value=props.email.clone() error=error("email") autocomplete="username" />
            <Field id="password" label=t!("password") help=t!("password-help") kind="password" value=""
                error=error("password") autocomplete="new-password" />
            <Field id="password-again" label=t!("password-again") kind="password" value=""
                error=error("password-again") autocomplete="new-password" />
            <Submit text=t!("setup-create") />
        </form>
    }
    .into_any()
}

/// The sign-in form.
#[derive(Clone, Debug, Default)]
pub struct SignInProps {
    /// The address that was typed.
    pub email: String,
    /// Where to go afterwards.
    pub next: String,
    /// Whether one signs in with a password.
    pub password: bool,
    /// What people call the provider that one signs in with, where there is one.
    pub provider: Option<String>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The sign-in page.
pub fn sign_in_page(props: SignInProps) -> AnyView {
    let provider = props.provider.clone().map(|name| openid::sign_in_with(name, props.next.clone()));
    let heading = (props.password && provider.is_some()).then(|| view! { <h2>{t!("openid-or-password")}</h2> });
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("sign-in")}</h1>
        {provider}
        {heading}
        {props.password.then(|| with_password(&props))}
    }
    .into_any()
}

fn with_password(props: &SignInProps) -> AnyView {
    let error = error_of(&props.wrong, "email");
    view! {
        <form method="post" action=link("/sign-in") novalidate>
            <input type="hidden" name="next" value=props.next.clone() />
            <Field id="email" label=t!("email") kind="email" value=props.email.clone() error=error autocomplete="username" />
            <Field id="password" label=t!("password") kind="password" value="" autocomplete="current-password" />
            <Submit text=t!("sign-in") />
        </form>
    }
    .into_any()
}
