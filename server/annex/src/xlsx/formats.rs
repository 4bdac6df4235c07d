//! How cells look.

use crate::look::Look;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// A font that both Word and LibreOffice have, or one of the same measure.
const FONT: &str = "Arial";
/// Thin lines between cells.
const LINE: Color = Color::RGB(0xB8_C2_CC);
/// What marks a workbook.
const MARKING: Color = Color::RGB(0x9C_1C_1C);
/// Cells that the tenderer fills in.
const INPUT: Color = Color::RGB(0xFF_F8_DC);
/// Cells that have nothing to fill in.
const CLOSED: Color = Color::RGB(0xEC_EF_F2);
/// The label column of the front page.
const LABEL: Color = Color::RGB(0xEE_F3_F8);

/// The formats of the workbook.
pub(crate) struct Formats {
    /// What every cell starts from.
    pub(super) default: Format,
    /// The title of a page.
    pub(super) title: Format,
    /// A heading within a page.
    pub(super) heading: Format,
    /// The headings of a table.
    pub(super) header: Format,
    /// What a row of the front page is.
    pub(super) label: Format,
    /// A sum below a column.
    pub(crate) sum: Format,
    /// Text in a table.
    pub(super) text: Format,
    /// Small text in a table: ids.
    pub(super) small: Format,
    /// Text that is centred in a table.
    pub(super) centred: Format,
    /// Text that is stressed in a table.
    pub(super) strong: Format,
    /// Text outside a table.
    pub(crate) prose: Format,
    /// The number of a paragraph, close to it.
    pub(super) number: Format,
    /// What marks a workbook: that it is a draft, or who may have it.
    pub(super) marking: Format,
    /// A cell that the tenderer writes in.
    pub(super) input: Format,
    /// A cell that the tenderer chooses in.
    pub(super) choice: Format,
    /// A cell that is not answered.
    pub(super) closed: Format,
}

impl Formats {
    /// The formats of a workbook that looks so.
    pub(crate) fn new(look: &Look) -> Self {
        let ink = Color::RGB(look.ink());
        let plain = || Format::new().set_font_name(FONT).set_font_size(10);
        let wrapped = || plain().set_text_wrap().set_align(FormatAlign::Top);
        let cell = || wrapped().set_border(FormatBorder::Thin).set_border_color(LINE);
        let input = || cell().set_background_color(INPUT).set_unlocked();
        Formats {
            default: plain(),
            title: plain().set_bold().set_font_size(16).set_font_color(ink),
            heading: plain().set_bold().set_font_size(12).set_font_color(ink),
            header: cell()
                .set_bold()
                .set_font_color(Color::White)
                .set_background_color(ink)
                .set_align(FormatAlign::VerticalCenter),
            label: cell().set_bold().set_background_color(LABEL),
            sum: cell().set_bold().set_background_color(LABEL).set_align(FormatAlign::Center),
            text: cell(),
            small: cell().set_font_size(8).set_font_color(Color::RGB(0x45_50_5C)),
            centred: cell().set_align(FormatAlign::Center),
            strong: cell().set_bold(),
            prose: wrapped(),
            number: wrapped().set_align(FormatAlign::Right),
            marking: plain().set_bold().set_font_size(12).set_font_color(MARKING),
            input: input(),
            choice: input().set_align(FormatAlign::Center),
            closed: cell().set_background_color(CLOSED),
        }
    }
}
