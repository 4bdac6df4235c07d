//! How high a row must be for all of its text to show. Office programs measure for themselves when they may; this is what they
//! start from, and what others go by, so it errs on the high side.

use std::sync::LazyLock;

/// Points that one line takes at 10 points.
const LINE_POINTS: f64 = 12.9;
/// Points above and below the text.
const PADDING_POINTS: f64 = 5.0;
/// No row is higher than this in Excel.
const ROW_POINTS_MAX: f64 = 409.0;
/// The lines that such a row shows.
const LINES_MAX: usize = 31;
/// The width of one unit of a column, in pixels at 96 dots an inch.
const COLUMN_UNIT_PIXELS: f64 = 7.0;
/// What a cell loses to its margins.
const CELL_MARGIN_PIXELS: f64 = 8.0;

/// The height of a row, in points: that of its highest cell. Cells are text and the width of their column in units.
pub(super) fn row_points<'c>(cells: impl IntoIterator<Item = (&'c str, f64)>) -> f64 {
    let lines = cells.into_iter().map(|(text, width)| lines(text, width)).max().unwrap_or(1).max(1);
    let lines = u32::try_from(lines).unwrap_or(u32::MAX);
    (f64::from(lines) * LINE_POINTS + PADDING_POINTS).min(ROW_POINTS_MAX)
}

/// The place of the cell that would make its row higher than a workbook allows; nothing for a row that shows all of its text.
pub(super) fn too_high<'c>(cells: impl IntoIterator<Item = (&'c str, f64)>) -> Option<usize> {
    let lines = cells.into_iter().map(|(text, width)| lines(text, width)).enumerate();
    lines.max_by_key(|(_, lines)| *lines).filter(|(_, lines)| *lines > LINES_MAX).map(|(at, _)| at)
}

/// How many lines the text takes in a column, broken between words as office programs break it.
fn lines(text: &str, width: f64) -> usize {
    let room = (width * COLUMN_UNIT_PIXELS - CELL_MARGIN_PIXELS).max(1.0);
    text.split('\n').map(|paragraph| paragraph_lines(paragraph, room)).sum()
}

fn paragraph_lines(paragraph: &str, room: f64) -> usize {
    let mut lines = 1;
    let mut used = 0.0;
    for word in paragraph.split_inclusive(' ') {
        let wide: f64 = word.chars().map(pixels).sum();
        if used > 0.0 && used + wide > room {
            lines += 1;
            used = 0.0;
        }
        used += wide;
        // A word that is wider than the column is broken where it has to be.
        while used > room {
            lines += 1;
            used -= room;
        }
    }
    lines
}

/// The widths of the characters that Norwegian text is made of: thousands of them are asked for in every row.
static WIDTHS: LazyLock<[f64; 256]> = LazyLock::new(|| std::array::from_fn(|code| wide(code as u8 as char)));

/// The width of a character of Arial at 10 points, in pixels; on the wide side.
fn pixels(character: char) -> f64 {
    WIDTHS.get(character as usize).copied().unwrap_or_else(|| wide(character))
}

fn wide(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | '\'' | '|' => 3.2,
        ' ' | '.' | ',' | ':' | ';' | '!' | '/' | 't' | 'f' => 3.8,
        'r' | '(' | ')' | '-' => 4.5,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 6.7,
        'm' | 'M' | 'æ' | 'w' => 11.9,
        'W' | 'Æ' | '%' | '@' => 13.5,
        character if character.is_uppercase() => 9.7,
        _ => 7.5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_takes_the_lines_it_needs() {
        assert_eq!(lines("kort", 20.0), 1);
        assert_eq!(lines("a\nb\nc", 20.0), 3);
        assert!(lines(&"ord ".repeat(40), 20.0) >= 6);
        assert!(lines(&"x".repeat(100), 10.0) >= 10, "a word without a break is broken");
    }

    #[test]
    fn no_row_is_higher_than_excel_allows() {
        assert!(row_points([("x\n".repeat(500).as_str(), 10.0)]) <= ROW_POINTS_MAX);
        assert!(row_points([("", 10.0)]) > LINE_POINTS);
        let highest = "x\n".repeat(LINES_MAX - 1);
        assert_eq!(too_high([("x", 10.0), (highest.as_str(), 10.0)]), None);
        assert_eq!(too_high([("x", 10.0), (format!("{highest}x\nx").as_str(), 10.0)]), Some(1));
        assert!((LINES_MAX as f64) * LINE_POINTS + PADDING_POINTS <= ROW_POINTS_MAX);
    }
}
