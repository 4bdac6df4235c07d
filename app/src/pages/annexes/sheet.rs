//! The requirement sheet as a page.

use super::document::{PreviewFrame, above};
use crate::t;
use catalogue::document::sheet::{ColumnId, Guidance, Sheet};
use leptos::prelude::*;

/// The page. The hidden column stays hidden, and the tenderer's columns stand empty.
pub fn sheet_page(sheet: Sheet, frame: PreviewFrame) -> AnyView {
    let front = sheet.front.iter().map(|row| {
        let value = if row.input { t!("annexes-tenderer-fills") } else { row.value.clone() };
        view! { <div><dt>{row.label.clone()}</dt><dd class:quiet=row.input>{value}</dd></div> }
    });
    let front = front.collect_view();
    let marking = sheet.imprint.marking.clone().map(|marking| view! { <p class="stop">{marking}</p> });
    let answers = sheet.guidance.answers.iter();
    let answers = answers.map(|(word, means)| view! { <div><dt>{word.clone()}</dt><dd>{means.clone()}</dd></div> });
    let answers = answers.collect_view();
    let paragraphs = sheet.guidance.paragraphs.iter().map(|text| view! { <p>{text.clone()}</p> }).collect_view();
    view! {
        {above(&frame)}
        <article class="sheet-of-paper wide" lang=sheet.imprint.lang.tag()>
            <h1>{sheet.imprint.title.clone()}</h1>
            {marking}
            <h2>{sheet.names.front.clone()}</h2>
            <dl class="front">{front}</dl>
            <h2 id="guidance">{sheet.guidance.title.clone()}</h2>
            {types(&sheet.guidance)}
            <dl class="front">{answers}</dl>
            {paragraphs}
            <h2 id="requirements">{sheet.names.requirements.clone()}</h2>
            {requirements(&sheet)}
        </article>
    }
    .into_any()
}

/// What each type means, what is answered, and what an empty answer means.
fn types(guidance: &Guidance) -> AnyView {
    let headings = guidance.type_headings.iter().map(|heading| view! { <th scope="col">{heading.clone()}</th> });
    let rows = guidance.types.iter().map(|kind| {
        let cells = [&kind.name, &kind.meaning, &kind.answer, &kind.empty];
        let cells = cells.map(|text| view! { <td>{text.clone()}</td> }).into_iter().collect_view();
        view! { <tr><th scope="row">{kind.letter.clone()}</th>{cells}</tr> }
    });
    view! {
        <div class="scroll" role="region" aria-labelledby="guidance" tabindex="0">
            <table>
                <thead><tr>{headings.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn requirements(sheet: &Sheet) -> AnyView {
    let shown: Vec<(usize, ColumnId)> = sheet
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| (index, column.id))
        .filter(|(_, id)| *id != ColumnId::RowId)
        .collect();
    let headings = shown.iter().filter_map(|(index, id)| {
        let column = sheet.columns.get(*index)?;
        Some(view! { <th scope="col" class:answer=id.is_answer()>{column.heading.clone()}</th> })
    });
    let headings = headings.collect_view();
    let rows = sheet.rows.iter().map(|row| {
        let cells = shown.iter().map(|(index, id)| {
            let text = row.cells.get(*index).cloned().unwrap_or_default();
            if *id == ColumnId::Id {
                view! { <th scope="row">{text}</th> }.into_any()
            } else {
                view! { <td class:answer=id.is_answer()>{text}</td> }.into_any()
            }
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <div class="scroll" role="region" aria-labelledby="requirements" tabindex="0">
            <table class="requirements">
                <thead><tr>{headings}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
