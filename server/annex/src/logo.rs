//! An organisation's logo: a PNG that was decoded and encoded anew, so that nothing is in it but its pixels.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use catalogue::procurement::case::LogoRef;
use std::io::Cursor;

/// A logo.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    png: Vec<u8>,
    width: u32,
    height: u32,
}

/// Why a file is no logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogoRefusal {
    /// The case file says which one is kept, and has not the picture itself.
    #[error("the picture is not in the file; export the procurement again")]
    NotHere,
    /// It is not written in base64.
    #[error("the picture is not written in base64")]
    NoBase64,
    /// It is larger than [`Logo::BYTES_MAX`], as it came or when it is encoded anew.
    #[error("the picture is larger than {} bytes", Logo::BYTES_MAX)]
    TooLarge,
    /// It is no PNG, or it is broken.
    #[error("the file is no PNG that can be read")]
    NoPng,
    /// It is wider than [`Logo::WIDTH_MAX`] or higher than [`Logo::HEIGHT_MAX`].
    #[error("the picture is {width} by {height} pixels, and may have {} by {}", Logo::WIDTH_MAX, Logo::HEIGHT_MAX)]
    TooManyPixels {
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
    },
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Logo({} by {} pixels)", self.width, self.height)
    }
}

impl Logo {
    /// The largest file, in bytes, and the largest that is made of it.
    pub const BYTES_MAX: usize = 256 * 1024;
    /// The widest picture, in pixels.
    pub const WIDTH_MAX: u32 = 1600;
    /// The highest picture, in pixels.
    pub const HEIGHT_MAX: u32 = 800;

    /// The logo in a file. What is not its pixels is left behind: texts, times, profiles, whatever stands after the picture. Of what
    /// [`Logo::png`] gives it makes the same again.
    ///
    /// # Errors
    /// When the file is no PNG, or too much of one.
    pub fn read(file: &[u8]) -> Result<Self, LogoRefusal> {
        if file.len() > Self::BYTES_MAX {
            return Err(LogoRefusal::TooLarge);
        }
        let logo = Self::decoded(file)?;
        if logo.png.len() > Self::BYTES_MAX { Err(LogoRefusal::TooLarge) } else { Ok(logo) }
    }

    /// The logo of a case file.
    ///
    /// # Errors
    /// As [`Logo::read`]; and when the picture is not there, or not written as it should be.
    pub fn of(logo: &LogoRef) -> Result<Self, LogoRefusal> {
        match logo {
            LogoRef::Kept(_) => Err(LogoRefusal::NotHere),
            LogoRef::Png(text) if text.len() > Self::BYTES_MAX * 2 => Err(LogoRefusal::TooLarge),
            LogoRef::Png(text) => Self::read(&BASE64.decode(text).map_err(|_| LogoRefusal::NoBase64)?),
        }
    }

    /// A file of [`Logo::png`] as a case file carries it.
    pub fn carried(png: &[u8]) -> LogoRef {
        LogoRef::Png(BASE64.encode(png))
    }

    fn decoded(file: &[u8]) -> Result<Self, LogoRefusal> {
        let limits = png::Limits { bytes: 4 * Self::WIDTH_MAX as usize * Self::HEIGHT_MAX as usize };
        let mut decoder = png::Decoder::new_with_limits(Cursor::new(file), limits);
        // What is left behind is not unpacked either.
        decoder.set_ignore_text_chunk(true);
        decoder.set_ignore_iccp_chunk(true);
        // Palettes and 16 bits become plain colours of 8, which every office program shows.
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        // The library's limit is for what it keeps itself: the picture is ours, and is measured before there is room for it.
        let info = decoder.read_header_info().map_err(|_| LogoRefusal::NoPng)?;
        let (width, height) = (info.width, info.height);
        if width > Self::WIDTH_MAX || height > Self::HEIGHT_MAX {
            return Err(LogoRefusal::TooManyPixels { width, height });
        }
        let mut reader = decoder.read_info().map_err(|_| LogoRefusal::NoPng)?;
        let mut pixels = vec![0; reader.output_buffer_size().ok_or(LogoRefusal::NoPng)?];
        let frame = reader.next_frame(&mut pixels).map_err(|_| LogoRefusal::NoPng)?;
        let png = encoded(&frame, &pixels[..frame.buffer_size()]).map_err(|_| LogoRefusal::NoPng)?;
        Ok(Logo { png, width, height })
    }

    /// The file: the same bytes for the same pixels.
    pub fn png(&self) -> &[u8] {
        &self.png
    }

    /// Its width and height, in pixels.
    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// Its width and height where it may be so wide and so high, in whatever unit: as large as fits, and never stretched.
    pub(crate) fn within(&self, width: u32, height: u32) -> (u32, u32) {
        let (own_width, own_height) = (u64::from(self.width), u64::from(self.height));
        let by_height = own_width * u64::from(height) / own_height;
        if by_height <= u64::from(width) {
            (u32::try_from(by_height).unwrap_or(width).max(1), height)
        } else {
            let by_width = own_height * u64::from(width) / own_width;
            (width, u32::try_from(by_width).unwrap_or(height).max(1))
        }
    }
}

fn encoded(frame: &png::OutputInfo, pixels: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, frame.width, frame.height);
    encoder.set_color(frame.color_type);
    encoder.set_depth(frame.bit_depth);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::{Logo, LogoRefusal};
    use catalogue::procurement::case::{KeptLogo, LogoRef};

    /// A picture of one colour with a text beside its pixels.
    fn png(width: u32, height: u32, text: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.add_text_chunk("Comment".to_owned(), text.to_owned()).unwrap();
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&vec![90; (width * height * 3) as usize]).unwrap();
        writer.finish().unwrap();
        bytes
    }

    #[test]
    fn only_the_pixels_are_kept_and_they_give_the_same_bytes() {
        let (one, other) = (Logo::read(&png(60, 20, "HEMMELIG")).unwrap(), Logo::read(&png(60, 20, "annet")).unwrap());
        assert_eq!(one.png(), other.png());
        assert!(!one.png().windows(8).any(|bytes| bytes == b"HEMMELIG"));
        assert_eq!(one.size(), (60, 20));
        assert_eq!(Logo::read(one.png()).unwrap(), one);
        assert_eq!(Logo::of(&Logo::carried(one.png())).unwrap(), one);
        let mut trailing = png(60, 20, "x");
        trailing.extend_from_slice(b"<script>");
        assert_eq!(Logo::read(&trailing).unwrap(), one);
    }

    #[test]
    fn what_is_no_logo_is_refused() {
        for rubbish in [&b""[..], b"GIF89a", b"\x89PNG\r\n\x1a\n", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"] {
            assert_eq!(Logo::read(rubbish), Err(LogoRefusal::NoPng));
        }
        let whole = png(60, 20, "x");
        assert_eq!(Logo::read(&whole[..whole.len() - 30]), Err(LogoRefusal::NoPng));
        assert_eq!(Logo::read(&vec![0; Logo::BYTES_MAX + 1]), Err(LogoRefusal::TooLarge));
        assert_eq!(Logo::of(&LogoRef::Png("A".repeat(Logo::BYTES_MAX * 2 + 1))), Err(LogoRefusal::TooLarge));
        assert_eq!(Logo::of(&LogoRef::Png("<svg>".to_owned())), Err(LogoRefusal::NoBase64));
        assert_eq!(Logo::of(&LogoRef::Kept(KeptLogo::default())), Err(LogoRefusal::NotHere));
        let wide = LogoRefusal::TooManyPixels { width: 1601, height: 2 };
        assert_eq!(Logo::read(&png(1601, 2, "x")), Err(wide));
    }

    /// Colours of a palette, each pixel one of 256, are three bytes each when they are plain: what fits in the file may not fit afterwards.
    #[test]
    fn what_grows_too_large_when_it_is_encoded_anew_is_refused() {
        let (width, height) = (500, 500);
        let mut state = 1_u32;
        let mut noise = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        };
        let palette: Vec<u8> = (0..768).map(|_| noise()).collect();
        let pixels: Vec<u8> = (0..width * height).map(|_| noise()).collect();
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_palette(palette);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&pixels).unwrap();
        writer.finish().unwrap();
        assert!(bytes.len() <= Logo::BYTES_MAX);
        assert_eq!(Logo::read(&bytes), Err(LogoRefusal::TooLarge));
    }

    #[test]
    fn a_header_that_promises_much_costs_nothing() {
        let mut bytes = png(60, 20, "x");
        // Width and height stand after the signature and the head of the first chunk; its checksum follows.
        bytes[16..24].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
        assert!(matches!(Logo::read(&bytes), Err(LogoRefusal::NoPng | LogoRefusal::TooManyPixels { .. })));
    }

    #[test]
    fn a_logo_is_never_stretched() {
        let logo = Logo::read(&png(60, 20, "x")).unwrap();
        assert_eq!(logo.within(600, 100), (300, 100));
        assert_eq!(logo.within(150, 100), (150, 50));
    }
}
