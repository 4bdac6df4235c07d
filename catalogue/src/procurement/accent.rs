//! The one colour that an organisation gives the headings of its documents and the head of its pages. It only ever meets white, or stands
//! where nothing has to be read, so all that it has to be is dark enough for white.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A colour that can be read on white, and white on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Accent([u8; 3]);

/// Why a text gives no [`Accent`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AccentFault {
    /// It is not `#` and six hexadecimal digits.
    #[error("the colour is not written as #1d4f5c")]
    NoColour,
    /// It is too pale: the contrast with white, in hundredths.
    #[error("the contrast with white is {0}:100, and has to be 450:100 at least")]
    TooPale(u32),
}

impl Accent {
    /// The least contrast with white, in hundredths: that of WCAG 2.2 for text (1.4.3).
    pub const CONTRAST_MIN: u32 = 450;

    /// The colour that is written so: `#1d4f5c`, in whatever capitals, with the `#` or without.
    ///
    /// # Errors
    /// When it is no colour, or too pale.
    pub fn parse(text: &str) -> Result<Self, AccentFault> {
        let digits = text.trim().trim_start_matches('#');
        if digits.len() != 6 || !digits.chars().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(AccentFault::NoColour);
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| AccentFault::NoColour);
        let accent = Accent([part(0)?, part(2)?, part(4)?]);
        let contrast = accent.contrast_with_white();
        if contrast < Self::CONTRAST_MIN { Err(AccentFault::TooPale(contrast)) } else { Ok(accent) }
    }

    /// Red, green and blue as one number: `0x1d4f5c`.
    pub fn rgb(self) -> u32 {
        let [red, green, blue] = self.0;
        u32::from_be_bytes([0, red, green, blue])
    }

    /// Six hexadecimal digits, small.
    pub fn digits(self) -> String {
        format!("{:06x}", self.rgb())
    }

    /// The contrast with white by WCAG 2.2, in hundredths, rounded down.
    pub fn contrast_with_white(self) -> u32 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        let luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        // Between 100 and 2100: it fits.
        (1.05 / (luminance + 0.05) * 100.0) as u32
    }
}

impl fmt::Display for Accent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.digits())
    }
}

impl TryFrom<String> for Accent {
    type Error = AccentFault;

    fn try_from(text: String) -> Result<Self, AccentFault> {
        Accent::parse(&text)
    }
}

impl From<Accent> for String {
    fn from(accent: Accent) -> Self {
        accent.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::{Accent, AccentFault};

    #[test]
    fn a_colour_is_read_in_any_capitals_and_written_in_one_way() {
        assert_eq!(Accent::parse(" #1D4F5C ").unwrap().to_string(), "#1d4f5c");
        assert_eq!(Accent::parse("1d4f5c").unwrap().digits(), "1d4f5c");
        for rubbish in ["", "#", "#12345", "#1234567", "red", "#12345g", "#ååå", "æææ"] {
            assert_eq!(Accent::parse(rubbish), Err(AccentFault::NoColour), "{rubbish:?}");
        }
    }

    #[test]
    fn what_is_too_pale_on_white_is_refused_with_its_contrast() {
        assert_eq!(Accent::parse("#000000").unwrap().contrast_with_white(), 2100);
        // The greys on either side of the limit, as every table of contrasts has them.
        assert_eq!(Accent::parse("#767676").unwrap().contrast_with_white(), 454);
        assert_eq!(Accent::parse("#777777"), Err(AccentFault::TooPale(447)));
        assert_eq!(Accent::parse("#ffffff"), Err(AccentFault::TooPale(100)));
    }
}
