//! Codes by time (RFC 6238): SHA-1, six digits, thirty seconds, which is what every authenticator app takes for granted.

use super::token;
use crate::http::error::AppError;
use catalogue::content::release::hex;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;
use std::fmt;
use store::Timestamp;

/// As long as the hash, as RFC 4226 asks for.
const SECRET_BYTES: usize = 20;
const STEP_MILLIS: i64 = 30_000;
const DIGITS: u32 = 1_000_000;
/// How many steps a phone's clock may be off, either way.
const STEPS_OFF_MAX: i64 = 1;
/// Letters and digits that nobody mistakes for each other (RFC 4648).
const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// The secret that a phone and the server share.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Vec<u8>);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    /// A new one.
    ///
    /// # Errors
    /// When the machine can't give random bytes.
    pub fn new() -> Result<Self, AppError> {
        Ok(Secret(token::random::<SECRET_BYTES>()?.to_vec()))
    }

    /// As it is stored.
    pub fn to_hex(&self) -> String {
        hex(&self.0)
    }

    /// From what is stored.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits: Option<Vec<u8>> = text.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect();
        let digits = digits.filter(|digits| digits.len().is_multiple_of(2))?;
        Some(Secret(digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()))
    }

    /// As people type it into an app.
    pub fn base32(&self) -> String {
        base32(&self.0)
    }

    /// What a phone reads off the screen: the secret, with whom it is for and where.
    pub fn otpauth(&self, email: &str) -> String {
        let email: String = form_urlencoded::byte_serialize(email.as_bytes()).collect();
        format!("otpauth://totp/Kravspor:{email}?secret={}&issuer=Kravspor", self.base32())
    }

    /// The step that this code is of, if it is one of now, or of just before or after.
    pub fn step_of(&self, code: u32, now: Timestamp) -> Option<i64> {
        let step = now.as_millis().div_euclid(STEP_MILLIS);
        (step - STEPS_OFF_MAX..=step + STEPS_OFF_MAX).find(|step| self.code(*step) == Some(code))
    }

    fn code(&self, step: i64) -> Option<u32> {
        let mut mac = Hmac::<Sha1>::new_from_slice(&self.0).ok()?;
        mac.update(&step.to_be_bytes());
        let hash = mac.finalize().into_bytes();
        let start = usize::from(hash.last()? & 0x0f);
        let four: [u8; 4] = hash.get(start..start + 4)?.try_into().ok()?;
        Some((u32::from_be_bytes(four) & 0x7fff_ffff) % DIGITS)
    }
}

/// Without the padding, which apps do without.
pub fn base32(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(5) * 8);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = (held << 8 | u32::from(*byte)) & 0xffff;
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(char::from(BASE32[(held >> bits & 31) as usize]));
        }
    }
    if bits > 0 {
        text.push(char::from(BASE32[(held << (5 - bits) & 31) as usize]));
    }
    text
}

/// Something typed as proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Six digits from an app.
    Code(u32),
    /// A recovery code, in its one spelling.
    Recovery(String),
}

/// Letters in a recovery code: 80 bits of chance.
const RECOVERY_CHARS: usize = 16;

impl Typed {
    /// Reads what was typed, with spaces, hyphens and small letters forgiven.
    pub fn parse(text: &str) -> Option<Self> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_uppercase();
        if plain.len() == 6 && plain.bytes().all(|byte| byte.is_ascii_digit()) {
            return plain.parse().ok().map(Typed::Code);
        }
        let recovery = plain.len() == RECOVERY_CHARS && plain.bytes().all(|byte| BASE32.contains(&byte));
        recovery.then_some(Typed::Recovery(plain))
    }
}

/// New recovery codes, in groups of four as they are shown.
///
/// # Errors
/// When the machine can't give random bytes.
pub fn recovery_codes(count: usize) -> Result<Vec<String>, AppError> {
    let code = |_| -> Result<String, AppError> {
        let letters = base32(&token::random::<{ RECOVERY_CHARS * 5 / 8 }>()?);
        let groups: Vec<&str> = (0..RECOVERY_CHARS).step_by(4).map(|start| &letters[start..start + 4]).collect();
        Ok(groups.join("-"))
    };
    (0..count).map(code).collect()
}

#[cfg(test)]
mod tests {
    use super::{Secret, Typed, base32, recovery_codes};
    use store::Timestamp;

    /// The secret of the tables in RFC 4226 and RFC 6238.
    fn known() -> Secret {
        Secret(b"12345678901234567890".to_vec())
    }

    #[test]
    fn codes_are_those_of_the_standards() {
        let of_counter = [755_224, 287_082, 359_152, 969_429, 338_314, 254_676, 287_922, 162_583, 399_871, 520_489];
        for (step, code) in (0..).zip(of_counter) {
            assert_eq!(known().code(step), Some(code), "RFC 4226, appendix D, count {step}");
        }
        // RFC 6238, appendix B, the last six of its eight digits.
        for (seconds, code) in
            [(59, 287_082), (1_111_111_109, 81_804), (1_234_567_890, 5_924), (20_000_000_000, 353_130)]
        {
            let at = Timestamp::from_millis(seconds * 1000);
            assert_eq!(known().step_of(code, at), Some(seconds / 30), "{seconds}");
        }
    }

    #[test]
    fn a_clock_may_be_off_by_one_step() {
        let at = |seconds: i64| Timestamp::from_millis(seconds * 1000);
        assert_eq!(known().step_of(287_082, at(59)), Some(1));
        assert_eq!(known().step_of(287_082, at(0)), Some(1));
        assert_eq!(known().step_of(287_082, at(89)), Some(1));
        assert_eq!(known().step_of(287_082, at(90)), None);
    }

    #[test]
    fn secrets_are_written_as_apps_read_them() {
        for (plain, text) in [
            ("", ""),
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ] {
            assert_eq!(base32(plain.as_bytes()), text, "RFC 4648, section 10");
        }
        assert_eq!(Secret::from_hex(&known().to_hex()), Some(known()));
        for broken in ["0", "0g", "å"] {
            assert_eq!(Secret::from_hex(broken), None, "{broken}");
        }
        let link = known().otpauth("kari+test@example.no");
        assert_eq!(
            link,
            "otpauth://totp/Kravspor:kari%2Btest%40example.no?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Kravspor"
        );
        assert_ne!(Secret::new().unwrap(), Secret::new().unwrap());
        assert!(!format!("{:?}", known()).contains("49"), "it stays out of logs");
    }

    #[test]
    fn what_is_typed_is_read_with_patience() {
        assert_eq!(Typed::parse(" 081 804 "), Some(Typed::Code(81_804)));
        let code = recovery_codes(1).unwrap().remove(0);
        assert_eq!(code.len(), 19);
        let plain = code.replace('-', "");
        for typed in [code.clone(), code.to_lowercase(), plain.clone(), format!(" {}", code.replace('-', " "))] {
            assert_eq!(Typed::parse(&typed), Some(Typed::Recovery(plain.clone())), "{typed}");
        }
        for rubbish in ["", "12345", "1234567", "abcdef", "ABCD-EFGH-IJKL-MNO1", "ＡＢ１２３４"] {
            assert_eq!(Typed::parse(rubbish), None, "{rubbish}");
        }
    }
}
