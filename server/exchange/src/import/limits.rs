//! What a file may cost before it is refused.

/// Limits on a file that somebody sends. Every one of them is checked before the memory is spent. At most, reading a file takes about four
/// times `inflated_bytes_max`: the parts unpacked, the texts a workbook shares, the cells and the entries made of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The file itself, in bytes.
    pub upload_bytes_max: usize,
    /// Everything inside a workbook when unpacked, and all text taken out of any file, in bytes.
    pub inflated_bytes_max: u64,
    /// How many times larger than packed a part of a workbook may be when it is larger than a megabyte.
    pub inflation_ratio_max: u64,
    /// Parts in a workbook.
    pub parts_max: usize,
    /// Rows with something in them, over all sheets.
    pub rows_max: usize,
    /// The number of the last column with something in it.
    pub columns_max: usize,
    /// Cells with something in them, over all sheets.
    pub cells_max: usize,
    /// Values in a JSON file: numbers, texts, lists and tables together.
    pub json_values_max: usize,
    /// How deep lists and tables of a JSON file may lie in each other; at most 128.
    pub json_depth_max: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            upload_bytes_max: 20 * 1024 * 1024,
            inflated_bytes_max: 200 * 1024 * 1024,
            inflation_ratio_max: 200,
            parts_max: 1_000,
            rows_max: 100_000,
            columns_max: 500,
            cells_max: 2_000_000,
            json_values_max: 2_000_000,
            json_depth_max: 64,
        }
    }
}
