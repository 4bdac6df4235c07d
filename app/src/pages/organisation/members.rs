//! The people of the municipality: who they are, who is invited, and whether a second factor is demanded.

use super::{Section, sections};
use crate::components::{ErrorSummary, Field, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A person.
#[derive(Clone, Debug, Default)]
pub struct MemberRow {
    /// The id of the account.
    pub id: String,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// Administrator or not, in use or not, with a second factor or not, in words.
    pub states: Vec<String>,
}

/// An invitation that is open.
#[derive(Clone, Debug, Default)]
pub struct InvitationRow {
    /// Its id.
    pub id: String,
    /// The address.
    pub email: String,
    /// Who made it.
    pub by: String,
    /// Until when it works.
    pub expires: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct MembersProps {
    /// The people, by name.
    pub members: Vec<MemberRow>,
    /// The invitations that are open.
    pub invitations: Vec<InvitationRow>,
    /// Whether a second factor is demanded.
    pub demanded: bool,
    /// Whether whoever looks has one: without it nobody demands it of others.
    pub has_factor: bool,
    /// Whether one signs in with a password, and so can be invited to choose one.
    pub passwords: bool,
    /// The address that was typed.
    pub email: String,
    /// How many days an invitation works.
    pub days: u64,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn members_page(props: MembersProps) -> AnyView {
    let rows = props.members.iter().cloned().map(|row| {
        view! {
            <tr>
                <th scope="row"><a href=link(&format!("/organisation/members/{}", row.id))>{row.name}</a></th>
                <td data-label=t!("email")>{row.email}</td>
                <td data-label=t!("member-state")>{row.states.join(", ")}</td>
            </tr>
        }
    });
    view! {
        {sections(Section::Members)}
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("members")}</h1>
        <p class="lead">{t!("members-lead")}</p>
        <table class="stacks">
            <caption class="heard-only">{t!("members")}</caption>
            <thead><tr>
                <th scope="col">{t!("member-name")}</th>
                <th scope="col">{t!("email")}</th>
                <th scope="col">{t!("member-state")}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        {props.passwords.then(|| invite(&props))}
        {invitations(props.invitations.clone())}
        {demand(&props)}
    }
    .into_any()
}

fn invite(props: &MembersProps) -> AnyView {
    view! {
        <h2 id="invite">{t!("invite")}</h2>
        <p>{t!("invite-lead", days = props.days)}</p>
        <form method="post" action=link("/organisation/members/invite") novalidate>
            <Field id="email" label=t!("email") kind="email" value=props.email.clone() error=error_of(&props.wrong, "email") autocomplete="off" />
            <Submit text=t!("invite-do") />
        </form>
    }
    .into_any()
}

fn invitations(rows: Vec<InvitationRow>) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    let rows = rows.into_iter().map(|row| {
        let withdraw = t!("invitation-withdraw-one", email = row.email.clone());
        view! {
            <tr>
                <th scope="row">{row.email}</th>
                <td data-label=t!("invitation-by")>{row.by}</td>
                <td data-label=t!("invitation-expires")>{row.expires}</td>
                <td>
                    <form method="post" action=link(&format!("/organisation/members/invitations/{}/withdraw", row.id))>
                        <button class="plain" type="submit" aria-label=withdraw>{t!("invitation-withdraw")}</button>
                    </form>
                </td>
            </tr>
        }
    });
    view! {
        <h2 id="invitations">{t!("invitations")}</h2>
        <table class="stacks">
            <caption class="heard-only">{t!("invitations")}</caption>
            <thead><tr>
                <th scope="col">{t!("email")}</th>
                <th scope="col">{t!("invitation-by")}</th>
                <th scope="col">{t!("invitation-expires")}</th>
                <td></td>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn demand(props: &MembersProps) -> AnyView {
    let button = |value: &'static str, text: String| {
        view! {
            <form method="post" action=link("/organisation/members/demand")>
                <Submit text=text second=true name="demand" value=value />
            </form>
        }
    };
    let part = if props.demanded {
        view! { <p>{t!("demand-on")}</p> {button("no", t!("demand-stop"))} }.into_any()
    } else if props.has_factor {
        view! { <p>{t!("demand-off")}</p> <p>{t!("demand-what-happens")}</p> {button("yes", t!("demand-do"))} }
            .into_any()
    } else {
        view! {
            <p>{t!("demand-off")}</p>
            <p>{t!("demand-own-first")}" "<a href=link("/account/second-factor")>{t!("factor-settle")}</a></p>
        }
        .into_any()
    };
    view! { <h2 id="demand">{t!("demand")}</h2> {part} }.into_any()
}

/// A link that was made, and is shown this once.
#[derive(Clone, Debug, Default)]
pub struct LinkProps {
    /// What it is for.
    pub title: String,
    /// Who is to have it, and what it does.
    pub lead: String,
    /// The link.
    pub link: String,
    /// Until when it works.
    pub expires: String,
    /// Where one goes back to.
    pub back: String,
}

/// The page that shows a link.
pub fn link_page(props: LinkProps) -> AnyView {
    view! {
        {sections(Section::Members)}
        <h1>{props.title}</h1>
        <p class="lead">{props.lead}</p>
        <p><code class="one-time" id="link">{props.link}</code></p>
        <p>{t!("link-once", expires = props.expires)}</p>
        <p><a href=link(&props.back)>{t!("link-done")}</a></p>
    }
    .into_any()
}
