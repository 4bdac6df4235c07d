//! The checklist for a tenderer's own data processing agreement, as a workbook.

use super::formats::Formats;
use super::height::row_points;
use super::{begin, finish, front, front_cells, grid, refuse_long_cells};
use crate::Error;
use crate::look::Look;
use catalogue::document::checklist::Checklist;

/// The checklist as a workbook: a front page with how it is filled in, and a page for each table.
///
/// # Errors
/// [`Error::CellTooLong`] for a value that no cell can hold.
pub fn checklist_xlsx(list: &Checklist, look: &Look) -> Result<Vec<u8>, Error> {
    let values = list.pages.iter().flat_map(|page| page.rows.iter());
    let values = values.flat_map(|row| row.iter().map(|cell| (row[1].as_str(), cell.as_str())));
    refuse_long_cells(values.chain(front_cells(&list.front)))?;
    let formats = Formats::new(look);
    let mut workbook = begin(&list.imprint, &formats)?;
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(&list.front_name)?;
    let mut number = front::rows(worksheet, &list.imprint, &list.front, &formats)? + 1;
    for (index, text) in (1..).zip(&list.guidance) {
        worksheet.write_string_with_format(number, 0, format!("{index}."), &formats.number)?;
        worksheet.write_string_with_format(number, 1, text, &formats.prose)?;
        worksheet.set_row_height(number, row_points([(text.as_str(), front::VALUE_WIDTH)]))?;
        number += 1;
    }
    front::finish(worksheet, &list.imprint, number)?;
    for page in &list.pages {
        grid::grid(workbook.add_worksheet(), &list.imprint, page, &formats)?;
    }
    finish(workbook, &list.imprint)
}
