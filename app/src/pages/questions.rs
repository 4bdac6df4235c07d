//! Pages of questions: a page of a step as one form.

use crate::components::{
    Choices, ConflictNotice, DONT_KNOW, ErrorSummary, Field, Hidden, Options, Select, Submit, Takes, Wrong, error_of,
    keeps_draft, open_to,
};
use crate::frame::link;
use crate::i18n::lang;
use crate::pages::comments::{CommentsProps, comments_section};
use crate::pages::feedback::feedback_link;
use crate::t;
use catalogue::content::id::QuestionId;
use catalogue::content::question::{AnswerKind, Choice, Column, Question};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The value of "none of these", where the question has no such option of its own.
pub const NONE: &str = "none";

/// Rows with more columns than this fill a screen: they are folded when they are filled in, and begin with one empty row.
pub const SMALL_ROW_COLUMNS: usize = 5;

/// The name and id of a question's control. The prefix keeps a question of any id apart from the rest of the page.
pub fn field(question: &QuestionId) -> String {
    format!("q-{question}")
}

/// The name and id of a cell's control.
pub fn cell(field: &str, row: usize, column: &str) -> String {
    format!("{field}-{row}-{column}")
}

/// The box that takes a row away.
pub fn remove_row(field: &str, row: usize) -> String {
    format!("remove:{field}-{row}")
}

/// The box that says there is nothing to list.
pub fn none(field: &str) -> String {
    format!("none:{field}")
}

/// The box that says nobody knows, where it is no option among others.
pub fn dont_know(field: &str) -> String {
    format!("dont-know:{field}")
}

/// What stands in the form for one question: as it was stored, or as it was typed, right or wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// The options chosen; for a number, a text or a date, what was typed as the only one.
    pub values: Vec<String>,
    /// Whether "don't know" is chosen.
    pub dont_know: bool,
    /// For rows: whether it is said that there are none.
    pub none: bool,
    /// The rows, empty ones included.
    pub rows: Vec<FilledRow>,
}

/// A row in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilledRow {
    /// What stands in its cells, by column.
    pub cells: BTreeMap<String, Vec<String>>,
    /// Whether it is to be taken away.
    pub remove: bool,
}

impl FilledRow {
    /// Whether nothing has been filled in.
    pub fn is_blank(&self) -> bool {
        self.cells.values().flatten().all(|value| value.trim().is_empty())
    }

    fn values(&self, column: &str) -> Vec<String> {
        self.cells.get(column).cloned().unwrap_or_default()
    }

    fn value(&self, column: &str) -> String {
        self.values(column).into_iter().next().unwrap_or_default()
    }
}

/// A question as it is asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The question, with the columns that are shown.
    pub question: Question,
    /// What stands in the form.
    pub filled: Filled,
    /// What somebody else saved while this was filled in.
    pub theirs: Option<String>,
}

/// A page of questions.
#[derive(Clone, Debug, Default)]
pub struct QuestionsProps {
    /// The procurement.
    pub procurement: String,
    /// Where the form is sent.
    pub action: String,
    /// The name of the step, and how far along it the page is.
    pub caption: String,
    /// The title of the page.
    pub title: String,
    /// The questions.
    pub asked: Vec<Asked>,
    /// The hidden fields.
    pub hidden: Vec<(String, String)>,
    /// Where "back" leads.
    pub back: String,
    /// What people say about the page.
    pub comments: CommentsProps,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn questions_page(props: QuestionsProps) -> AnyView {
    let theirs = props
        .asked
        .iter()
        .filter_map(|asked| asked.theirs.clone().map(|theirs| (asked.question.text.show(lang()).to_owned(), theirs)));
    let theirs: Vec<_> = theirs.collect();
    let discard = (!theirs.is_empty()).then(|| {
        view! { <p><a href=link(&props.action)>{t!("questions-discard")}</a></p> }
    });
    let questions: Vec<_> =
        props.asked.into_iter().map(|asked| question(&props.procurement, asked, &props.wrong)).collect();
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <ConflictNotice theirs=theirs />
        {discard}
        <p class="back"><a href=link(&props.back)>{t!("questions-back")}</a></p>
        <p class="caption">{props.caption}</p>
        <h1>{props.title}</h1>
        <form class="questions" method="post" action=link(&props.action) novalidate>
            {open_to(Takes::Write, view! {
                <Hidden fields=props.hidden />
                {questions}
                <div class="buttons">
                    <Submit text=t!("continue") name="then" value="next" />
                    <Submit text=t!("save-to-overview") second=true name="then" value="overview" />
                </div>
                {keeps_draft()}
            })}
        </form>
        {comments_section(props.comments, &props.wrong)}
    }
    .into_any()
}

fn question(procurement: &str, asked: Asked, wrong: &Wrong) -> AnyView {
    let Asked { question, filled, theirs } = asked;
    let field = field(&question.id);
    let decides = question.decides.as_ref().map(|text| text.show(lang()).to_owned());
    let feedback = feedback(procurement, &question);
    let control = match question.kind {
        AnswerKind::One | AnswerKind::YesNo | AnswerKind::Many => choices(&question, filled, &field, wrong),
        AnswerKind::Number | AnswerKind::Line | AnswerKind::Text | AnswerKind::Date => {
            typed(&question, filled, &field, wrong)
        }
        AnswerKind::Rows => rows(&question, filled, &field, wrong),
    };
    view! {
        <div class="question">
            <div class="question-answer">
                {control}
                {feedback}
                {theirs.map(|theirs| view! { <p class="theirs remark"><strong>{t!("questions-theirs")}</strong> " " {theirs}</p> })}
            </div>
            {decides.map(|decides| view! {
                <p class="decides"><span class="decides-label">{t!("questions-decides")}</span> " " {decides}</p>
            })}
        </div>
    }
    .into_any()
}

/// The ways to say something about the question and about its help text.
fn feedback(procurement: &str, question: &Question) -> AnyView {
    let link = |kind| feedback_link(procurement, kind, question.id.as_str(), question.text.show(lang()).to_owned());
    let help = question.help.is_some().then(|| view! { " · "{link("help")} });
    view! { <p class="quiet">{link("question")}{help}</p> }.into_any()
}

/// The options in words. Yes and no have words of their own.
fn options(kind: AnswerKind, choices: &[Choice]) -> Options {
    let words = |choice: &Choice| match choice.id.as_str() {
        "yes" if choice.text.nb.is_empty() => t!("yes"),
        "no" if choice.text.nb.is_empty() => t!("no"),
        _ => choice.text.show(lang()).to_owned(),
    };
    if kind == AnswerKind::YesNo && choices.is_empty() {
        return vec![("yes".to_owned(), t!("yes")), ("no".to_owned(), t!("no"))];
    }
    choices.iter().map(|choice| (choice.id.clone(), words(choice))).collect()
}

fn help(text: Option<&catalogue::content::text::Text>) -> Option<String> {
    text.map(|text| text.show(lang()).to_owned())
}

fn choices(question: &Question, filled: Filled, field: &str, wrong: &Wrong) -> AnyView {
    let many = question.kind == AnswerKind::Many;
    let mut options = options(question.kind, &question.options);
    if many && !question.options.iter().any(|option| is_exclusive(&option.id)) {
        options.push((NONE.to_owned(), t!("questions-none-of-these")));
    }
    options.push((DONT_KNOW.to_owned(), t!("dont-know")));
    let mut chosen = filled.values;
    if filled.dont_know {
        chosen.push(DONT_KNOW.to_owned());
    }
    let legend = question.text.show(lang()).to_owned();
    view! {
        <Choices id=field legend=legend options=options chosen=chosen many=many help=help(question.help.as_ref())
            error=error_of(wrong, field) />
    }
    .into_any()
}

/// Whether the option says that none of the others fits. A convention of the content.
pub fn is_exclusive(option: &str) -> bool {
    matches!(option, NONE | "nobody")
}

fn typed(question: &Question, filled: Filled, field: &str, wrong: &Wrong) -> AnyView {
    let label = question.text.show(lang()).to_owned();
    let value = filled.values.into_iter().next().unwrap_or_default();
    let help = help(question.help.as_ref());
    let error = error_of(wrong, field);
    let control = match question.kind {
        AnswerKind::Text => {
            view! { <Field id=field label=label.clone() value=value help=help error=error lines=6 /> }.into_any()
        }
        AnswerKind::Number => {
            let unit = question.unit.as_ref().map(|unit| unit.show(lang()).to_owned());
            view! { <Field id=field label=label.clone() value=value help=help error=error unit=unit kind="number" /> }
                .into_any()
        }
        AnswerKind::Date => {
            view! { <Field id=field label=label.clone() value=value help=help error=error kind="date" /> }.into_any()
        }
        _ => view! { <Field id=field label=label.clone() value=value help=help error=error /> }.into_any(),
    };
    view! {
        <div class="typed">
            {control}
            {tick(dont_know(field), t!("dont-know"), Some(label), filled.dont_know, "choice dont-know")}
        </div>
    }
    .into_any()
}

/// A box of its own to tick, with what it is about for those who hear the page.
fn tick(name: String, words: String, about: Option<String>, checked: bool, class: &'static str) -> AnyView {
    view! {
        <div class=class>
            <input id=name.clone() type="checkbox" name=name.clone() value="yes" checked=checked />
            <label for=name>{words}{about.map(|about| view! { <span class="heard-only">": " {about}</span> })}</label>
        </div>
    }
    .into_any()
}

fn rows(question: &Question, filled: Filled, field: &str, wrong: &Wrong) -> AnyView {
    let legend = question.text.show(lang()).to_owned();
    let help = help(question.help.as_ref());
    let error = error_of(wrong, field);
    let help_id = help.is_some().then(|| format!("{field}-help"));
    let error_id = error.is_some().then(|| format!("{field}-error"));
    let described = [help_id.clone(), error_id.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let invalid = error.is_some();
    let last = filled.rows.len().saturating_sub(1);
    let cards: Vec<_> = filled
        .rows
        .iter()
        .enumerate()
        .map(|(index, row)| row_card(question, row, field, index, index == last, wrong))
        .collect();
    view! {
        <fieldset class="field rows" class:wrong=invalid id=field.to_owned() tabindex="-1"
            aria-describedby=(!described.is_empty()).then_some(described)>
            <legend>{legend.clone()}</legend>
            {help.map(|help| view! { <p class="help" id=help_id>{help}</p> })}
            {error.map(|error| view! { <p class="error" id=error_id>{error}</p> })}
            {cards}
            <Submit text=t!("questions-add-row") second=true name="then" value=format!("add:{}", question.id) />
            {tick(none(field), t!("questions-no-rows"), Some(legend.clone()), filled.none, "choice none")}
            {tick(dont_know(field), t!("dont-know"), Some(legend), filled.dont_know, "choice dont-know")}
        </fieldset>
    }
    .into_any()
}

fn row_card(question: &Question, row: &FilledRow, field: &str, index: usize, last: bool, wrong: &Wrong) -> AnyView {
    let blank = row.is_blank();
    let name = question.columns.first().map(|column| row.value(&column.id)).unwrap_or_default();
    let number = index + 1;
    let legend = match (blank, name.trim()) {
        (true, _) => t!("questions-row-new", number = number),
        (false, "") => t!("questions-row", number = number),
        (false, name) => t!("questions-row-named", number = number, name = name),
    };
    let cells: Vec<_> = question
        .columns
        .iter()
        .map(|column| cell_control(column, row, cell(field, index, &column.id), wrong))
        .collect();
    let remove = (!blank || row.remove).then(|| {
        tick(remove_row(field, index), t!("questions-remove-row"), Some(legend.clone()), row.remove, "choice remove")
    });
    // Where "save and add a row" comes back to.
    let id = if last { format!("{field}-new") } else { format!("{field}-row-{index}") };
    let body = view! { <div class="row-cells">{cells}</div> {remove} }.into_any();
    let body = if blank || question.columns.len() <= SMALL_ROW_COLUMNS {
        body
    } else {
        let begins = format!("{field}-{index}-");
        let unsettled = row.remove
            || wrong.iter().any(|error| error.field.starts_with(&begins))
            || question.columns.iter().any(|column| column.required && row.value(&column.id).is_empty());
        let about = legend.clone();
        view! {
            <p class="quiet row-words">{row_words(question, row)}</p>
            <details open=unsettled>
                <summary>{t!("questions-row-open")} <span class="heard-only">": " {about}</span></summary>
                {body}
            </details>
        }
        .into_any()
    };
    view! {
        <fieldset class="row-card" class:blank=blank id=id>
            <legend>{legend}</legend>
            {body}
        </fieldset>
    }
    .into_any()
}

/// What a row says besides its name, on one line, for a row that is folded away.
fn row_words(question: &Question, row: &FilledRow) -> String {
    let told =
        question.columns.iter().skip(1).filter(|column| matches!(column.kind, AnswerKind::Many | AnswerKind::Line));
    let cells = told.filter_map(|column| {
        let options = options(column.kind, &column.options);
        let words = |value: &String| {
            options.iter().find(|(id, _)| id == value).map_or_else(|| value.clone(), |(_, words)| words.clone())
        };
        let values: Vec<String> =
            row.cells.get(&column.id)?.iter().filter(|value| *value != DONT_KNOW).map(words).collect();
        (!values.is_empty()).then(|| values.join(", "))
    });
    cells.collect::<Vec<_>>().join("; ")
}

fn cell_control(column: &Column, row: &FilledRow, id: String, wrong: &Wrong) -> AnyView {
    let label = column.text.show(lang()).to_owned();
    let help = help(column.help.as_ref());
    let error = error_of(wrong, &id);
    match column.kind {
        AnswerKind::Many => {
            let options = options(column.kind, &column.options);
            let chosen = row.values(&column.id);
            view! { <Choices id=id legend=label options=options chosen=chosen many=true help=help error=error /> }
                .into_any()
        }
        AnswerKind::One | AnswerKind::YesNo => {
            let chosen = row.value(&column.id);
            let mut choices = vec![(String::new(), t!("questions-choose"))];
            choices.extend(options(column.kind, &column.options));
            // Where nothing need be chosen, nothing chosen says enough.
            if column.required || column.kind == AnswerKind::YesNo || chosen == DONT_KNOW {
                choices.push((DONT_KNOW.to_owned(), t!("dont-know")));
            }
            view! { <Select id=id label=label options=choices chosen=chosen help=help error=error /> }.into_any()
        }
        AnswerKind::Number => {
            view! { <Field id=id label=label value=row.value(&column.id) help=help error=error kind="number" /> }
                .into_any()
        }
        _ => view! { <Field id=id label=label value=row.value(&column.id) help=help error=error /> }.into_any(),
    }
}
