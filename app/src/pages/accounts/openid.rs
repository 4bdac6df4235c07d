//! Sign-in by way of a provider: its button, the page on the way there, and its part of one's own account.

use crate::components::{Field, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// The page on the way to the provider. The browser goes on by itself.
#[derive(Clone, Debug, Default)]
pub struct GoingOnProps {
    /// What people call the provider.
    pub name: String,
    /// Where it is.
    pub url: String,
}

/// The page on the way to the provider.
pub fn going_on_page(props: GoingOnProps) -> AnyView {
    view! {
        <h1>{t!("openid-going", name = props.name.clone())}</h1>
        <p class="lead">{t!("openid-going-lead")}</p>
        <p><a class="button" id="go-on" href=props.url>{t!("openid-go-on", name = props.name.clone())}</a></p>
    }
    .into_any()
}

/// The button on the sign-in page.
pub(super) fn sign_in_with(name: String, next: String) -> AnyView {
    view! {
        <form method="post" action=link("/sign-in/openid")>
            <input type="hidden" name="next" value=next />
            <Submit text=t!("openid-sign-in", name = name) />
        </form>
    }
    .into_any()
}

/// How one's own account stands with the provider.
#[derive(Clone, Debug)]
pub struct ProviderProps {
    /// What people call the provider.
    pub name: String,
    /// What it calls the person; none while the account is not connected.
    pub connected: Option<String>,
    /// Whether there is another way in.
    pub other_way_in: bool,
    /// Whether the account has a password, which is asked for.
    pub has_password: bool,
}

/// Its part of one's own account.
pub(super) fn part(props: ProviderProps, wrong: &Wrong) -> AnyView {
    let ProviderProps { name, connected, other_way_in, has_password } = props;
    let body = match connected {
        None => {
            let password = has_password.then(|| {
                view! {
                    <Field id="connect-password" label=t!("current-password") kind="password" value=""
                        error=error_of(wrong, "connect-password") autocomplete="current-password" />
                }
            });
            view! {
                <p>{t!("openid-not-connected", name = name.clone())}</p>
                <form method="post" action=link("/account/openid") novalidate>
                    {password}
                    <Submit text=t!("openid-connect", name = name.clone()) second=true />
                </form>
            }
            .into_any()
        }
        Some(label) => {
            let disconnect = if other_way_in {
                view! {
                    <form method="post" action=link("/account/openid/disconnect")>
                        <Submit text=t!("openid-disconnect", name = name.clone()) second=true />
                    </form>
                }
                .into_any()
            } else {
                view! { <p>{t!("openid-only-way-in", name = name.clone())}</p> }.into_any()
            };
            view! {
                <p>{t!("openid-connected", name = name.clone(), label = label)}</p>
                {disconnect}
            }
            .into_any()
        }
    };
    view! {
        <h2 id="openid">{t!("openid-sign-in-heading", name = name.clone())}</h2>
        {body}
    }
    .into_any()
}
