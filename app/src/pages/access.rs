//! Who has access to a procurement, and the access of one of them.

use crate::components::{Choices, ErrorSummary, Field, Options, Select, Submit, Takes, Wrong, error_of, open_to};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// Somebody with access.
#[derive(Clone, Debug, Default)]
pub struct AccessRow {
    /// The name.
    pub name: String,
    /// What else there is to say: the organisation, or that the account is out of use.
    pub remarks: Vec<String>,
    /// How they take part.
    pub standing: String,
    /// Who they are among the people, with role cards; empty where they are nobody.
    pub person: String,
    /// What they may do, in words.
    pub may: Vec<String>,
    /// Where the access is changed; none for whoever may not.
    pub change: Option<String>,
}

/// What the form says.
#[derive(Clone, Debug, Default)]
pub struct AccessForm {
    /// The account of a colleague.
    pub colleague: String,
    /// The address of somebody elsewhere.
    pub email: String,
    /// As what.
    pub standing: String,
    /// Who among the people.
    pub person: String,
}

/// What there is to choose from.
#[derive(Clone, Debug, Default)]
pub struct AccessChoices {
    /// Ways to take part, with what each means.
    pub standings: Options,
    /// The people of the case file.
    pub people: Options,
}

/// The page.
#[derive(Clone, Debug, Default)]
pub struct AccessProps {
    /// Where the form is sent, below the root.
    pub action: String,
    /// Those with access.
    pub rows: Vec<AccessRow>,
    /// The form for one more; none for whoever may not give access.
    pub form: Option<AccessForm>,
    /// The colleagues without access.
    pub colleagues: Options,
    /// What else there is to choose from.
    pub choices: AccessChoices,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn access_page(props: AccessProps) -> AnyView {
    let rows: Vec<_> = props.rows.into_iter().map(row).collect();
    let form = props.form.map(|form| {
        let wrong = &props.wrong;
        view! {
            <section aria-labelledby="give">
                <h2 id="give">{t!("access-give")}</h2>
                <form method="post" action=link(&props.action) novalidate>
                    {open_to(Takes::Write, view! {
                        <Select id="colleague" label=t!("access-colleague") options=props.colleagues chosen=form.colleague.clone()
                            error=error_of(wrong, "colleague") />
                        <Field id="email" label=t!("access-email") help=t!("access-email-help") kind="email" autocomplete="off"
                            value=form.email.clone() error=error_of(wrong, "email") />
                        {fields(form, props.choices, wrong)}
                        <Submit text=t!("access-give-do") />
                    })}
                </form>
            </section>
        }
    });
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("access")}</h1>
        <p class="lead">{t!("access-lead")}</p>
        <div class="scroll">
        <table>
            <thead><tr>
                <th scope="col">{t!("access-who")}</th>
                <th scope="col">{t!("access-as")}</th>
                <th scope="col">{t!("access-person")}</th>
                <th scope="col">{t!("access-may")}</th>
                <th scope="col"><span class="heard-only">{t!("access-change-do")}</span></th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
        </div>
        {form}
    }
    .into_any()
}

fn row(row: AccessRow) -> AnyView {
    let remarks: Vec<_> = row.remarks.into_iter().map(|remark| view! { <span class="quiet">{remark}</span> }).collect();
    let person = match row.person.is_empty() {
        true => view! { <span class="quiet">{t!("access-nobody-person")}</span> }.into_any(),
        false => row.person.into_any(),
    };
    let may: Vec<_> = row.may.into_iter().map(|may| view! { <li>{may}</li> }).collect();
    let change = row.change.map(|address| {
        view! { <a href=link(&address)>{t!("access-change-do")} <span class="heard-only">": " {row.name.clone()}</span></a> }
    });
    view! {
        <tr>
            <th scope="row">{row.name.clone()} " " {remarks}</th>
            <td>{row.standing}</td>
            <td>{person}</td>
            <td><ul class="plain-list">{may}</ul></td>
            <td class="actions">{change}</td>
        </tr>
    }
    .into_any()
}

fn fields(form: AccessForm, choices: AccessChoices, wrong: &Wrong) -> AnyView {
    view! {
        <Choices id="standing" legend=t!("access-as") options=choices.standings chosen=vec![form.standing]
            error=error_of(wrong, "standing") />
        <Select id="person" label=t!("access-person-field") help=t!("access-person-help") options=choices.people chosen=form.person
            error=error_of(wrong, "person") />
    }
    .into_any()
}

/// The page of one of them.
#[derive(Clone, Debug, Default)]
pub struct OneAccessProps {
    /// The page of all of them, below the root.
    pub all: String,
    /// The page of this one, below the root.
    pub action: String,
    /// The name.
    pub name: String,
    /// The form.
    pub form: AccessForm,
    /// What there is to choose from.
    pub choices: AccessChoices,
    /// Whether it can be taken away.
    pub removable: bool,
    /// Whether the person can be made responsible by the one who looks.
    pub hands_over: bool,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn one_access_page(props: OneAccessProps) -> AnyView {
    let (action, name) = (link(&props.action), props.name.clone());
    let remove = props.removable.then(|| {
        view! {
            <section aria-labelledby="remove">
                <h2 id="remove">{t!("access-remove")}</h2>
                <p>{t!("access-remove-lead")}</p>
                <form method="post" action=format!("{action}/remove") novalidate>
                    {open_to(Takes::Write, view! { <Submit text=t!("access-remove") second=true /> })}
                </form>
            </section>
        }
    });
    let hand_over = props.hands_over.then(|| {
        view! {
            <section aria-labelledby="hand-over">
                <h2 id="hand-over">{t!("access-hand-over", name = name.clone())}</h2>
                <p>{t!("access-hand-over-lead")}</p>
                <form method="post" action=format!("{action}/owner") novalidate>
                    {open_to(Takes::Write, view! { <Submit text=t!("access-hand-over", name = name.clone()) second=true /> })}
                </form>
            </section>
        }
    });
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <p class="back"><a href=link(&props.all)>{t!("access-back")}</a></p>
        <h1>{t!("access-change", name = props.name.clone())}</h1>
        <form method="post" action=action.clone() novalidate>
            {open_to(Takes::Write, view! {
                {fields(props.form, props.choices, &props.wrong)}
                <Submit text=t!("access-save") />
            })}
        </form>
        {hand_over}
        {remove}
    }
    .into_any()
}
