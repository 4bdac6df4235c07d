//! What a one-time link opens: a new account, or a new password.

use crate::components::{ErrorSummary, Field, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// The form of somebody who is invited.
#[derive(Clone, Debug, Default)]
pub struct InvitationProps {
    /// The token of the link.
    pub token: String,
    /// The organisation that invites.
    pub organisation: String,
    /// The address that the account will have.
    pub email: String,
    /// The name that was typed.
    pub name: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page of somebody who is invited.
pub fn invitation_page(props: InvitationProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("invitation-title", organisation = props.organisation.clone())}</h1>
        <p class="lead">{t!("invitation-lead", email = props.email.clone())}</p>
        <form method="post" action=link(&format!("/invitation/{}", props.token)) novalidate>
            <Field id="name" label=t!("your-name") value=props.name.clone() error=error("name") autocomplete="name" />
            {new_password(t!("password"), &props.email, &props.wrong)}
            <Submit text=t!("setup-create") />
        </form>
    }
    .into_any()
}

/// The form of somebody who chooses a new password.
#[derive(Clone, Debug, Default)]
pub struct NewPasswordProps {
    /// The token of the link.
    pub token: String,
    /// The address of the account.
    pub email: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page of somebody who chooses a new password.
pub fn new_password_page(props: NewPasswordProps) -> AnyView {
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("new-password-title")}</h1>
        <p class="lead">{t!("new-password-lead", email = props.email.clone())}</p>
        <form method="post" action=link(&format!("/new-password/{}", props.token)) novalidate>
            {new_password(t!("new-password"), &props.email, &props.wrong)}
            <Submit text=t!("new-password-save") />
        </form>
    }
    .into_any()
}

/// The two fields of a new password, and for the browser's own list of passwords whose it is.
pub(super) fn new_password(label: String, email: &str, wrong: &Wrong) -> AnyView {
    view! {
        <input type="hidden" name="username" value=email.to_owned() autocomplete="username" />
        <Field id="password" label=label help=t!("password-help") kind="password" value=""
            error=error_of(wrong, "password") autocomplete="new-password" />
        <Field id="password-again" label=t!("password-again") kind="password" value=""
            error=error_of(wrong, "password-again") autocomplete="new-password" />
    }
    .into_any()
}
