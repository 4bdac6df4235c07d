//! One person of the municipality, and what an administrator settles about the account.

use super::{Section, pair, sections};
use crate::components::{Options, Select, Submit};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct MemberProps {
    /// The id of the account.
    pub id: String,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// When the account was made.
    pub created: String,
    /// Whether the person is an administrator.
    pub administrator: bool,
    /// Whether the person edits the catalogue.
    pub editor: bool,
    /// When the account was taken out of use; none for one that can be used.
    pub disabled: Option<String>,
    /// Whether there is a second factor.
    pub second_factor: bool,
    /// Who can take over the procurements, nobody first.
    pub colleagues: Options,
    /// Whether one signs in with a password.
    pub passwords: bool,
    /// Why the last thing was not done.
    pub refused: Option<String>,
}

/// The page.
pub fn member_page(props: MemberProps) -> AnyView {
    let role = if props.administrator { t!("member-administrator") } else { t!("member-ordinary") };
    let factor = if props.second_factor { t!("factor-on") } else { t!("factor-off") };
    let editor = props.editor.then(|| pair(t!("member-catalogue"), t!("member-editor")));
    let disabled = props.disabled.clone().map(|at| pair(t!("member-disabled"), at));
    let refused = props.refused.clone().map(|refused| view! { <p class="stop" role="alert">{refused}</p> });
    view! {
        {sections(Section::Members)}
        <p class="back"><a href=link("/organisation/members")>{t!("members")}</a></p>
        {refused}
        <h1>{props.name.clone()}</h1>
        <dl class="about-account">
            {pair(t!("email"), props.email.clone())}
            {pair(t!("member-created"), props.created.clone())}
            {pair(t!("member-role"), role)}
            {editor}
            {pair(t!("factor"), factor)}
            {disabled}
        </dl>
        {if props.disabled.is_some() { out_of_use(&props) } else { in_use(&props) }}
    }
    .into_any()
}

fn out_of_use(props: &MemberProps) -> AnyView {
    let hand_over = link(&format!("/organisation/members/{}/hand-over", props.id));
    view! {
        {act(props, "use", "yes", (t!("member-resume"), t!("member-resume-lead")))}
        <h2>{t!("member-hand-over")}</h2>
        <p>{t!("member-hand-over-lead", name = props.name.clone())}</p>
        <form method="post" action=hand_over>
            <Select id="to" label=t!("member-hand-over-to") options=props.colleagues.clone() chosen="" />
            <Submit text=t!("member-hand-over") second=true />
        </form>
    }
    .into_any()
}

fn in_use(props: &MemberProps) -> AnyView {
    let administrator = if props.administrator {
        act(props, "administrator", "no", (t!("member-administrator-take"), t!("member-administrator-take-lead")))
    } else {
        act(props, "administrator", "yes", (t!("member-administrator-give"), t!("member-administrator-give-lead")))
    };
    let editor = if props.editor {
        act(props, "editor", "no", (t!("member-editor-take"), t!("member-editor-take-lead")))
    } else {
        act(props, "editor", "yes", (t!("member-editor-give"), t!("member-editor-give-lead")))
    };
    let factor = props
        .second_factor
        .then(|| act(props, "second-factor", "reset", (t!("member-factor-reset"), t!("member-factor-reset-lead"))));
    let password =
        props.passwords.then(|| act(props, "password", "reset", (t!("member-password"), t!("member-password-lead"))));
    view! {
        {password}
        {factor}
        {administrator}
        {editor}
        {act(props, "use", "no", (t!("member-stop"), t!("member-stop-lead")))}
    }
    .into_any()
}

/// Something that can be done: what it is called, what it does, and the button.
fn act(props: &MemberProps, path: &'static str, value: &'static str, (name, lead): (String, String)) -> AnyView {
    view! {
        <h2>{name.clone()}</h2>
        <p>{lead}</p>
        <form method="post" action=link(&format!("/organisation/members/{}/{path}", props.id))>
            <Submit text=name second=true name="do" value=value />
        </form>
    }
    .into_any()
}
