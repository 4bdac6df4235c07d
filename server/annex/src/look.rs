//! How the files of an organisation look.

use crate::Error;
use crate::logo::Logo;
use catalogue::document::words::clean;
use catalogue::procurement::case::{Accent, Organisation};

/// Dark blue, in red, green and blue: headings, and the heading row of tables.
const INK: u32 = 0x1F_3A_5F;

/// The logo and the colour that files get. Without them they have Kravspor's own.
#[derive(Clone, Debug, Default)]
pub struct Look {
    accent: Option<Accent>,
    logo: Option<Logo>,
    /// What is said for the logo to those who can't see it.
    name: String,
}

impl Look {
    /// That of an organisation, as its case file has it.
    ///
    /// # Errors
    /// When the logo is none.
    pub fn of(organisation: &Organisation) -> Result<Self, Error> {
        let look = &organisation.look;
        let logo = look.logo.as_ref().map(Logo::of).transpose()?;
        Ok(Look { accent: look.accent, logo, name: clean(&organisation.name) })
    }

    /// The colour of headings, in red, green and blue. It can be read on white, and white on it.
    pub(crate) fn ink(&self) -> u32 {
        self.accent.map_or(INK, Accent::rgb)
    }

    /// The same as six hexadecimal digits.
    pub(crate) fn ink_digits(&self) -> String {
        format!("{:06X}", self.ink())
    }

    /// The logo, and what is said for it.
    pub(crate) fn logo(&self) -> Option<(&Logo, &str)> {
        self.logo.as_ref().map(|logo| (logo, self.name.as_str()))
    }
}
