//! The spelling of what people read: the catalogue and the interface, in bokmål, nynorsk and English, by real dictionaries.
//!
//! A dictionary doesn't know the words of the field, nor every compound. Those stand in `catalogue/spelling/`, one a line, where a
//! reader has looked at each.

use crate::process;
use anyhow::{Context, Result, bail};
use catalogue::content::check::each_text;
use catalogue::content::{Lang, embedded};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// How many places of a word are named.
const PLACES_SHOWN: usize = 2;

pub fn check(root: &Path) -> Result<()> {
    if process::find("hunspell").is_none() {
        bail!("hunspell is not installed: Debian's packages hunspell, hunspell-no and hunspell-en-gb");
    }
    let mut problems = Vec::new();
    for lang in Lang::ALL {
        let words = words(root, lang)?;
        let own = own_words(root, lang)?;
        let unknown = unknown(lang, &words)?;
        for word in &unknown {
            if !own.contains(&word.to_lowercase()) {
                let places: Vec<&str> = words[word].iter().take(PLACES_SHOWN).map(String::as_str).collect();
                problems.push(format!("{lang}: {word} ({})", places.join(", ")));
            }
        }
        let unknown: BTreeSet<String> = unknown.iter().map(|word| word.to_lowercase()).collect();
        let idle: Vec<&String> = own.iter().filter(|word| !unknown.contains(*word)).collect();
        problems.extend(
            idle.iter().map(|word| format!("{lang}: {word} stands in the list of words and is not needed there")),
        );
    }
    if !problems.is_empty() {
        bail!(
            "{} words to look at; mend them, or add them to catalogue/spelling/ if they are right:\n{}",
            problems.len(),
            problems.join("\n")
        );
    }
    println!("Spelling: nothing to put right.");
    Ok(())
}

/// Every word that people read in the language, with the places it stands in.
fn words(root: &Path, lang: Lang) -> Result<BTreeMap<String, Vec<String>>> {
    let mut words: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut add = |text: &str, place: &str| {
        for word in split(text) {
            let places = words.entry(word).or_default();
            if !places.iter().any(|known| known == place) {
                places.push(place.to_owned());
            }
        }
    };
    each_text(embedded(), &mut |place, text| {
        // A title that is the same in every language is in English.
        let as_in_english = lang != Lang::En && text.get(lang) == text.en.as_deref();
        // What the linter looks for is there to be found, not to be read.
        let to_find = place.table == "wording" && !place.field.ends_with("reason") && !place.field.ends_with("advice");
        if !as_in_english && !to_find {
            add(text.get(lang).unwrap_or_default(), &format!("{} {}", place.table, place.id));
        }
    });
    let folder = root.join("app/locales").join(lang.code());
    for entry in fs::read_dir(&folder).with_context(|| format!("could not read {}", folder.display()))? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for line in fs::read_to_string(&file)?.lines() {
            add(fluent_text(line), &format!("{}/{name}", lang.code()));
        }
    }
    Ok(words)
}

/// What a person reads of a line of Fluent.
fn fluent_text(line: &str) -> &str {
    let text = line.trim_start();
    if text.starts_with('#') {
        return "";
    }
    if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return text.split_once('=').map_or("", |(_, text)| text);
    }
    // A variant, `*[other] words`.
    match text.trim_start_matches('*').strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((_, text)) => text,
        None => text,
    }
}

/// The words of a text, without placeholders, numbers, abbreviations in capitals and addresses.
fn split(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(if c == '’' { '\'' } else { c }),
            _ => {}
        }
    }
    let words = plain
        .split(|c: char| c.is_whitespace() || "–—/«»“”\"()[]:;,!?*_=<>|…&+%".contains(c))
        .filter(|token| !token.contains(['@', '.']) || token.ends_with('.'))
        .flat_map(|token| token.trim_matches('.').split('-'))
        .map(|word| word.trim_matches(['\'', '.']).trim_end_matches("'s"));
    words
        .filter(|word| word.chars().count() > 1 && word.chars().all(|c| c.is_alphabetic() || c == '\''))
        .filter(|word| word.chars().skip(1).any(char::is_lowercase) && !word.chars().skip(1).any(char::is_uppercase))
        .map(str::to_owned)
        .collect()
}

/// The words of the field that the dictionary lacks, in lower case.
fn own_words(root: &Path, lang: Lang) -> Result<BTreeSet<String>> {
    let file = root.join("catalogue/spelling").join(format!("{}.txt", lang.code()));
    let text = fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
    Ok(text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(str::to_lowercase)
        .collect())
}

/// Those of the words that the dictionary does not know.
fn unknown(lang: Lang, words: &BTreeMap<String, Vec<String>>) -> Result<Vec<String>> {
    let dictionary = match lang {
        Lang::Nb => "nb_NO",
        Lang::Nn => "nn_NO",
        Lang::En => "en_GB",
    };
    let mut hunspell = Command::new("hunspell")
        .args(["-d", dictionary, "-i", "UTF-8", "-l"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("hunspell did not start")?;
    let list: String = words.keys().map(|word| format!("{word}\n")).collect();
    let mut input = hunspell.stdin.take().context("hunspell has no input")?;
    let writer = std::thread::spawn(move || input.write_all(list.as_bytes()));
    let output = hunspell.wait_with_output()?;
    writer.join().map_err(|_| anyhow::anyhow!("the words were not sent"))??;
    if !output.status.success() {
        bail!("hunspell has no dictionary {dictionary}: Debian's packages hunspell-no and hunspell-en-gb");
    }
    let found: BTreeSet<String> = String::from_utf8(output.stdout)?.lines().map(str::to_owned).collect();
    Ok(found.into_iter().filter(|word| words.contains_key(word)).collect())
}

#[cfg(test)]
mod tests {
    use super::{fluent_text, split};

    #[test]
    fn words_are_what_people_read() {
        let text = "Innen {breach_hours} timer skal «bruker-ID» (KOFA) til post@kommune.no, jf. § 15-1.";
        assert_eq!(split(text), ["Innen", "timer", "skal", "bruker", "til", "jf"]);
        assert_eq!(fluent_text("save = Lagre"), " Lagre");
        assert_eq!(fluent_text("   *[other] { $count } linjer"), " { $count } linjer");
        assert_eq!(fluent_text("# note"), "");
    }
}
