//! What the documents of security claim, and whether it can still be looked up: a claim whose test is gone is none.
//!
//! A test is named in them as `path::name`, code by its path alone. A story of the store's suite is a test because `place.rs` lists it.

mod asvs;

use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const SECURITY: &str = "SECURITY.md";
const ASVS: &str = "docs/asvs.md";

/// What is claimed and does not hold. `files` is what git knows of.
pub fn problems(root: &Path, files: &[String]) -> Result<Vec<String>> {
    let tree = Tree { root, files: files.iter().map(String::as_str).collect() };
    let mut problems = Vec::new();
    for document in [SECURITY, ASVS] {
        let text = tree.read(document)?;
        let claims = text.lines().enumerate().flat_map(|(index, line)| spans(line).map(move |span| (index + 1, span)));
        for (line, span) in claims {
            let wrong = Claim::read(span).map_or(Ok(None), |claim| tree.wrong(&claim))?;
            problems.extend(wrong.map(|wrong| format!("{document}:{line}: {wrong}")));
        }
    }
    problems.extend(asvs::problems(&tree.read(ASVS)?).into_iter().map(|wrong| format!("{ASVS}: {wrong}")));
    Ok(problems)
}

/// What stands between backticks in a line.
fn spans(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// Something that a document says is in the tree.
#[derive(Debug, PartialEq, Eq)]
enum Claim<'a> {
    Test { path: &'a str, name: &'a str },
    File(&'a str),
    Folder(&'a str),
}

/// The endings of files that are named.
const ENDINGS: [&str; 8] = [".rs", ".mjs", ".sql", ".toml", ".json", ".md", ".txt", ".css"];

impl<'a> Claim<'a> {
    /// What the span claims; none for one that names nothing in the tree: an address, a word of code, a command.
    fn read(span: &'a str) -> Option<Self> {
        if let Some((path, name)) = span.split_once("::") {
            let source = path.ends_with(".rs") || path.ends_with(".mjs");
            return source.then_some(Claim::Test { path, name });
        }
        let path = !span.starts_with(['/', '~']) && !span.contains([' ', '*', '{', ':']);
        if path && ENDINGS.iter().any(|ending| span.ends_with(ending)) {
            return Some(Claim::File(span));
        }
        (path && span.len() > 1 && span.ends_with('/')).then_some(Claim::Folder(span))
    }
}

/// What git knows of, and where it lies.
struct Tree<'a> {
    root: &'a Path,
    files: BTreeSet<&'a str>,
}

impl Tree<'_> {
    fn read(&self, path: &str) -> Result<String> {
        fs::read_to_string(self.root.join(path)).with_context(|| format!("could not read {path}"))
    }

    /// What is wrong with the claim, in words.
    fn wrong(&self, claim: &Claim<'_>) -> Result<Option<String>> {
        Ok(match *claim {
            Claim::Test { path, .. } | Claim::File(path) if !self.files.contains(path) => {
                Some(format!("there is no file {path}; name the one that holds it now, or take the claim back"))
            }
            Claim::Folder(path) if !self.files.iter().any(|file| file.starts_with(path)) => {
                Some(format!("there is no folder {path}; name the one that holds it now"))
            }
            Claim::Test { path, name } if !self.has_test(path, name)? => {
                Some(format!("{path} has no test {name}; name the one that shows it now, or take the claim back"))
            }
            _ => None,
        })
    }

    fn has_test(&self, path: &str, name: &str) -> Result<bool> {
        let text = self.read(path)?;
        if path.ends_with(".mjs") {
            return Ok(has_browser_test(&text, name));
        }
        if has_rust_test(&text, name) {
            return Ok(true);
        }
        let Some((folder, file)) = path.rsplit_once('/') else { return Ok(false) };
        let place = format!("{folder}/place.rs");
        let listed = format!("{}::{name}", file.trim_end_matches(".rs"));
        Ok(self.files.contains(place.as_str())
            && self.read(&place)?.lines().any(|line| line.trim().trim_end_matches(',') == listed))
    }
}

/// Whether there is a function of this name, and above it the attribute of a test that runs: one that is passed over shows nothing.
fn has_rust_test(text: &str, name: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let is_it = |line: &str| {
        let after = line.split_once("fn ").and_then(|(_, after)| after.strip_prefix(name));
        after.is_some_and(|after| after.starts_with(['(', '<']))
    };
    let is_test = |attribute: &str| attribute.starts_with("#[test]") || attribute.starts_with("#[tokio::test");
    let above =
        |at: usize| lines[..at].iter().rev().take_while(|line| line.starts_with("#[") || line.starts_with("//"));
    let runs = |at: usize| above(at).any(|line| is_test(line)) && !above(at).any(|line| line.starts_with("#[ignore"));
    lines.iter().enumerate().any(|(at, line)| is_it(line) && runs(at))
}

fn has_browser_test(text: &str, name: &str) -> bool {
    let begins = [format!("test('{name}'"), format!("test(\"{name}\""), format!("test(`{name}`")];
    text.lines().any(|line| begins.iter().any(|begin| line.trim_start().starts_with(begin.as_str())))
}

#[cfg(test)]
mod tests {
    use super::{Claim, Tree, has_browser_test, has_rust_test, spans};
    use std::path::Path;

    #[test]
    fn claims_are_what_stands_between_backticks() {
        let line = "| V1 | `tests/http/a.rs::it_holds`, `server/src/http/`, `x::y`, `GET /p/{id}` and `deny.toml` |";
        let claims: Vec<_> = spans(line).filter_map(Claim::read).collect();
        let test = Claim::Test { path: "tests/http/a.rs", name: "it_holds" };
        assert_eq!(claims, [test, Claim::Folder("server/src/http/"), Claim::File("deny.toml")]);
        for none in ["/procurements/", "cargo xtask check", "sqlite:kravspor.db", "migrations/*.sql", "/etc/x.toml"] {
            assert_eq!(Claim::read(none), None, "{none}");
        }
    }

    #[test]
    fn a_function_is_a_test_by_its_attribute() {
        let text = "#[test]\n// why\n#[cfg(unix)]\nfn it_holds() {}\n\nfn helper() {}\n    #[tokio::test(flavor = \"x\")]\n    async fn it_runs() {}";
        assert!(has_rust_test(text, "it_holds") && has_rust_test(text, "it_runs"));
        for none in ["helper", "it", "it_holds_not", "holds"] {
            assert!(!has_rust_test(text, none), "{none}");
        }
        for passed_over in ["#[test]\n#[ignore]\nfn waits() {}", "#[ignore = \"slow\"]\n#[test]\nfn waits() {}"] {
            assert!(!has_rust_test(passed_over, "waits"), "{passed_over}");
        }
        assert!(has_browser_test("test('signing out and in', async () => {", "signing out and in"));
        assert!(!has_browser_test("// test('signing out and in'", "signing out and in"));
        assert!(!has_browser_test("test('signing out and in', x", "signing out"));
    }

    #[test]
    fn a_claim_whose_test_is_gone_is_found() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let files = ["xtask/src/claims.rs", "server/store/tests/suite/setup.rs", "server/store/tests/suite/place.rs"];
        let tree = Tree { root: &root, files: files.into() };
        let wrong = |span| tree.wrong(&Claim::read(span).expect("it claims something")).expect("files are read");
        for right in [
            "xtask/src/claims.rs::a_claim_whose_test_is_gone_is_found",
            "server/store/tests/suite/setup.rs::a_setup_link_opens_once",
            "xtask/src/",
        ] {
            assert_eq!(wrong(right), None, "{right}");
        }
        for gone in [
            "xtask/src/claims.rs::no_such_test",
            "xtask/src/claims.rs::has_rust_test",
            "xtask/src/gone.rs::it_holds",
            "xtask/src/gone.rs",
            "server/store/tests/suite/setup.rs::no_such_story",
            "server/gone/",
        ] {
            assert!(wrong(gone).is_some(), "{gone}");
        }
    }
}
