//! What can be wrong with a template, as data, and in words: what it is, and what to do.

use crate::content::{Lang, Release};

macro_rules! kinds {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident => $label:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// All of them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// Its label. The last part is a stable name of the kind.
            pub fn label(self) -> &'static str {
                match self { $($name::$variant => $label,)+ }
            }

            /// What is wrong and what to do, in two or three sentences.
            pub fn words(self, release: &Release, lang: Lang) -> &str {
                release.label(self.label(), lang)
            }
        }
    };
}

kinds! {
    /// Why a file is not taken as a template.
    Reason {
        /// It is no DOCX.
        NotDocx => "template.refused.not_docx",
        /// It is a Word file of the old kind, `.doc`.
        OldWord => "template.refused.old_word",
        /// It has a password.
        Encrypted => "template.refused.encrypted",
        /// It is cut off, or its archive or a part can't be read.
        Damaged => "template.refused.damaged",
        /// It unpacks to more than is taken, or nests too deep, or names too much.
        TooLarge => "template.refused.too_large",
        /// A part has a path that leads out of the file, or stands in it twice.
        Paths => "template.refused.paths",
        /// It holds macros.
        Macros => "template.refused.macros",
        /// It is a Word template, `.dotx`.
        WordTemplate => "template.refused.word_template",
        /// It is in the strict variant of the format.
        Strict => "template.refused.strict",
        /// It is signed.
        Signed => "template.refused.signed",
        /// It is made from a Word template that it still points to.
        AttachedTemplate => "template.refused.attached_template",
        /// It fetches something from elsewhere.
        External => "template.refused.external",
        /// It holds an object of another program.
        Embedded => "template.refused.embedded",
        /// It holds another document that Word reads in when it opens.
        AltChunk => "template.refused.alt_chunk",
        /// It has comments.
        Comments => "template.refused.comments",
        /// It has tracked changes.
        Tracked => "template.refused.tracked",
        /// A part declares a document type or entities.
        Dtd => "template.refused.dtd",
        /// A part is in another code than UTF-8.
        Encoding => "template.refused.encoding",
        /// A part is written in a way that no word processor writes.
        Foreign => "template.refused.foreign",
        /// Its sections do not hold together.
        Structure => "template.refused.structure",
    }
}

kinds! {
    /// What does not hold together in a template.
    Fault {
        /// A section begins and never ends.
        Unclosed => "template.fault.unclosed",
        /// A section ends that never began, or another one ends first.
        NotOpen => "template.fault.not_open",
        /// A section begins in one place and ends in another, so that it can't be taken out whole.
        Crosses => "template.fault.crosses",
        /// Rows are repeated inside a paragraph that is in no table.
        RepeatInText => "template.fault.repeat_in_text",
        /// A section cuts a field of Word in two, such as the table of contents.
        CutsField => "template.fault.cuts_field",
        /// Sections stand in sections too many times.
        TooDeep => "template.fault.too_deep",
        /// `{{` without `}}`.
        Unfinished => "template.fault.unfinished",
        /// A control that can't hold a text.
        Control => "template.fault.control",
    }
}

kinds! {
    /// The headings of what a template is told.
    Heading {
        /// The names it uses.
        Known => "template.survey.known",
        /// The names that are not known.
        Unknown => "template.survey.unknown",
        /// What it has no place for.
        Lacking => "template.survey.lacking",
        /// What else is wrong.
        Faults => "template.survey.faults",
        /// Behind what GDPR art. 28(3) asks for.
        Article28 => "template.survey.article_28",
    }
}

impl Fault {
    /// Whether the template can't be filled with this in it.
    pub fn is_fatal(self) -> bool {
        !matches!(self, Fault::Unfinished | Fault::Control)
    }
}
