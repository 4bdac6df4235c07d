//! The people, their role cards, and who does what.

use crate::components::{
    Choices, ConflictNotice, ErrorSummary, Field, Hidden, Options, Submit, Takes, Theirs, Wrong, error_of, keeps_draft,
    open_to,
};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// What stands in the form of a person.
#[derive(Clone, Debug, Default)]
pub struct PersonForm {
    /// Their name.
    pub name: String,
    /// Their title or unit.
    pub title: String,
    /// The ids of their role cards.
    pub roles: Vec<String>,
}

/// A person in the list.
#[derive(Clone, Debug, Default)]
pub struct PersonRow {
    /// Their name.
    pub name: String,
    /// Their title or unit.
    pub title: String,
    /// The names of their role cards.
    pub roles: Vec<String>,
    /// Where they are changed.
    pub address: String,
    /// The version of the entry, for the form that removes it.
    pub tokens: Vec<(String, String)>,
}

/// A role card.
#[derive(Clone, Debug, Default)]
pub struct RoleCard {
    /// Its name.
    pub name: String,
    /// What it must deliver.
    pub delivers: String,
    /// When.
    pub timing: String,
    /// Whether it advises and never decides.
    pub advises_only: bool,
    /// Who has it.
    pub people: Vec<String>,
    /// Whether the procurement can't do without it, and nobody has it.
    pub missing: bool,
}

/// Who does what: a row for each activity, a column for each role card.
#[derive(Clone, Debug, Default)]
pub struct Raci {
    /// The role cards, with the names of those who have them.
    pub roles: Vec<(String, Vec<String>)>,
    /// The activities.
    pub rows: Vec<RaciRow>,
}

/// What one activity asks of each role card.
#[derive(Clone, Debug, Default)]
pub struct RaciRow {
    /// What is done.
    pub name: String,
    /// Whether nobody has the role that is accountable.
    pub nobody: bool,
    /// By role card.
    pub parts: Vec<Vec<Part>>,
}

/// What a role has to do with an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Accountable: exactly one.
    Accountable,
    /// Does it.
    Responsible,
    /// Is asked.
    Consulted,
    /// Is told.
    Informed,
}

impl Part {
    const ALL: [Part; 4] = [Part::Accountable, Part::Responsible, Part::Consulted, Part::Informed];

    fn letter(self) -> &'static str {
        match self {
            Part::Accountable => "A",
            Part::Responsible => "R",
            Part::Consulted => "C",
            Part::Informed => "I",
        }
    }

    fn words(self) -> String {
        match self {
            Part::Accountable => t!("raci-accountable"),
            Part::Responsible => t!("raci-responsible"),
            Part::Consulted => t!("raci-consulted"),
            Part::Informed => t!("raci-informed"),
        }
    }
}

/// The page.
#[derive(Clone, Debug, Default)]
pub struct PeopleProps {
    /// The people.
    pub people: Vec<PersonRow>,
    /// The form for a new one.
    pub form: PersonForm,
    /// The role cards to choose from.
    pub role_options: Options,
    /// What is missing or in conflict.
    pub warnings: Vec<String>,
    /// The role cards.
    pub cards: Vec<RoleCard>,
    /// Who does what.
    pub raci: Raci,
    /// Where the form is sent.
    pub action: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn people_page(props: PeopleProps) -> AnyView {
    let warnings = (!props.warnings.is_empty()).then(|| {
        let rows: Vec<_> = props.warnings.into_iter().map(|warning| view! { <li>{warning}</li> }).collect();
        view! {
            <section class="remark" aria-labelledby="warnings">
                <h2 id="warnings">{t!("people-look-at")}</h2>
                <ul>{rows}</ul>
            </section>
        }
    });
    let people = if props.people.is_empty() {
        view! { <p class="empty">{t!("people-empty")}</p> }.into_any()
    } else {
        let people: Vec<_> = props.people.into_iter().map(person).collect();
        view! { <ul class="people">{people}</ul> }.into_any()
    };
    let cards: Vec<_> = props.cards.into_iter().map(card).collect();
    let error = error_of(&props.wrong, "people");
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("step-roles")}</h1>
        <p class="lead">{t!("people-lead")}</p>
        {warnings}
        <section aria-labelledby="people">
            <h2 id="people" tabindex="-1">{t!("people")}</h2>
            {error.map(|error| view! { <p class="error">{error}</p> })}
            {people}
        </section>
        <section aria-labelledby="add-person">
            <h2 id="add-person">{t!("people-add")}</h2>
            <form method="post" action=link(&props.action) novalidate>
                {open_to(Takes::Write, view! {
                    {fields(props.form, props.role_options, &props.wrong)}
                    <Submit text=t!("people-add-do") />
                    {keeps_draft()}
                })}
            </form>
        </section>
        <section aria-labelledby="role-cards">
            <h2 id="role-cards">{t!("role-cards")}</h2>
            <p>{t!("role-cards-lead")}</p>
            <ul class="role-cards">{cards}</ul>
        </section>
        {raci(props.raci)}
    }
    .into_any()
}

fn fields(form: PersonForm, role_options: Options, wrong: &Wrong) -> AnyView {
    view! {
        <Field id="name" label=t!("people-name") value=form.name error=error_of(wrong, "name") />
        <Field id="title" label=t!("people-title") help=t!("people-title-help") value=form.title error=error_of(wrong, "title") />
        <Choices id="roles" legend=t!("role-cards") help=t!("people-roles-help") options=role_options chosen=form.roles many=true
            error=error_of(wrong, "roles") />
    }
    .into_any()
}

fn person(row: PersonRow) -> AnyView {
    let roles = if row.roles.is_empty() { t!("people-no-roles") } else { row.roles.join(", ") };
    view! {
        <li class="person">
            <p class="person-name"><strong>{row.name.clone()}</strong> {(!row.title.is_empty()).then(|| view! { <span class="quiet">", " {row.title}</span> })}</p>
            <p class="person-roles">{roles}</p>
            <div class="actions in-line">
                <a href=link(&row.address)>{t!("people-change-do")} <span class="heard-only">": " {row.name.clone()}</span></a>
                <form method="post" action=link(&format!("{}/remove", row.address)) novalidate>
                    {open_to(Takes::Write, view! {
                        <Hidden fields=row.tokens />
                        <button class="plain" type="submit">{t!("people-remove-do")} <span class="heard-only">": " {row.name}</span></button>
                    })}
                </form>
            </div>
        </li>
    }
    .into_any()
}

fn card(card: RoleCard) -> AnyView {
    let who = match (card.people.is_empty(), card.missing) {
        (false, _) => view! { <span>{card.people.join(", ")}</span> }.into_any(),
        (true, true) => view! { <span class="state">{t!("role-missing")}</span> }.into_any(),
        (true, false) => view! { <span class="quiet">{t!("role-nobody")}</span> }.into_any(),
    };
    view! {
        <li class="role-card" class:missing=card.missing>
            <h3>{card.name}</h3>
            {card.advises_only.then(|| view! { <p class="quiet">{t!("role-advises-only")}</p> })}
            <dl>
                <div><dt>{t!("role-who")}</dt><dd>{who}</dd></div>
                <div><dt>{t!("role-delivers")}</dt><dd>{card.delivers}</dd></div>
                <div><dt>{t!("role-timing")}</dt><dd>{card.timing}</dd></div>
            </dl>
        </li>
    }
    .into_any()
}

fn raci(raci: Raci) -> AnyView {
    let letters: Vec<_> = Part::ALL
        .into_iter()
        .map(|part| view! { <div><dt>{part.letter()}</dt><dd>{part.words()}</dd></div> })
        .collect();
    let heads: Vec<_> = raci
        .roles
        .into_iter()
        .map(|(role, people)| {
            let people = if people.is_empty() { t!("role-nobody") } else { people.join(", ") };
            view! { <th scope="col"><span class="upright">{role} <span class="names">{people}</span></span></th> }
        })
        .collect();
    let rows: Vec<_> = raci.rows.into_iter().map(raci_row).collect();
    view! {
        <section aria-labelledby="raci">
            <h2 id="raci">{t!("raci")}</h2>
            <p>{t!("raci-lead")}</p>
            <dl class="letters">{letters}</dl>
            <div class="scroll" role="region" aria-label=t!("questions-table", name = t!("raci")) tabindex="0">
            <table class="raci">
                <thead><tr><th scope="col">{t!("raci-activity")}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            </div>
        </section>
    }
    .into_any()
}

fn raci_row(row: RaciRow) -> AnyView {
    let nobody = row.nobody.then(|| view! { <span class="state remark-line">{t!("raci-nobody")}</span> });
    let cells: Vec<_> = row
        .parts
        .into_iter()
        .map(|parts| {
            let accountable = parts.contains(&Part::Accountable);
            let letters: Vec<&str> = parts.iter().map(|part| part.letter()).collect();
            let words: Vec<String> = parts.iter().map(|part| part.words()).collect();
            view! {
                <td class:accountable=accountable>
                    <span aria-hidden="true">{letters.join(" ")}</span>
                    <span class="heard-only">{words.join(", ")}</span>
                </td>
            }
        })
        .collect();
    view! { <tr><th scope="row">{row.name}{nobody}</th>{cells}</tr> }.into_any()
}

/// The form of one person.
#[derive(Clone, Debug, Default)]
pub struct EditProps {
    /// Where the form is sent.
    pub action: String,
    /// Where "back" leads.
    pub back: String,
    /// What stands in it.
    pub form: PersonForm,
    /// The role cards to choose from.
    pub role_options: Options,
    /// The version that it is made from.
    pub tokens: Vec<(String, String)>,
    /// What a colleague saved meanwhile.
    pub theirs: Theirs,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page of that form.
pub fn edit_page(props: EditProps) -> AnyView {
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <ConflictNotice theirs=props.theirs />
        <p class="back"><a href=link(&props.back)>{t!("people-back")}</a></p>
        <h1>{t!("people-change")}</h1>
        <form method="post" action=link(&props.action) novalidate>
            {open_to(Takes::Write, view! {
                <Hidden fields=props.tokens />
                {fields(props.form, props.role_options, &props.wrong)}
                <Submit text=t!("save") />
                <a href=link(&props.back)>{t!("cancel")}</a>
                {keeps_draft()}
            })}
        </form>
    }
    .into_any()
}
