//! `deny.toml`, and every package held against it. The file is cargo-deny's; of its words these are understood, and one that is not is an
//! error, so that nothing stands there without being checked.

use super::Package;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use spdx::{Expression, ParseMode};
use std::collections::BTreeSet;

/// Strict, save for the slash between two licences that crates.io took before it knew better.
const CRATES_IO: ParseMode = ParseMode { allow_slash_as_or_operator: true, ..ParseMode::STRICT };

/// What may be taken in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rules {
    graph: Graph,
    licenses: Licenses,
    bans: Bans,
    sources: Sources,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Graph {
    all_features: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Licenses {
    allow: BTreeSet<String>,
    exceptions: Vec<Exception>,
    private: Private,
}

/// A licence that one package may have and no other.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    #[serde(rename = "crate")]
    name: String,
    allow: BTreeSet<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Private {
    ignore: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Bans {
    deny: Vec<Banned>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Banned {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Sources {
    // Read so that the file can't say anything milder than what is done here.
    #[serde(rename = "unknown-registry")]
    _unknown_registry: Deny,
    #[serde(rename = "unknown-git")]
    _unknown_git: Deny,
    allow_registry: BTreeSet<String>,
}

#[derive(Debug, Deserialize)]
enum Deny {
    #[serde(rename = "deny")]
    Deny,
}

impl Rules {
    /// Reads the file.
    ///
    /// # Errors
    /// What in it is not understood, or names a licence that there is not.
    pub(super) fn read(text: &str) -> Result<Self> {
        let rules: Rules = toml::from_str(text).context("deny.toml")?;
        let named = rules.licenses.exceptions.iter().flat_map(|exception| &exception.allow);
        for license in rules.licenses.allow.iter().chain(named) {
            if let Err(error) = Expression::parse(license) {
                bail!("deny.toml: {license} is no licence that SPDX knows: {}", error.reason);
            }
        }
        Ok(rules)
    }

    /// Whether dependencies that only a feature brings are looked at too.
    pub(super) fn all_features(&self) -> bool {
        self.graph.all_features
    }

    /// What is wrong with these packages.
    pub(super) fn problems(&self, packages: &[Package]) -> Vec<String> {
        let mut problems = Vec::new();
        for package in packages {
            let found = [self.ban(package), self.source(package), self.license(package)];
            let name = format!("{} {}", package.name, package.version);
            problems.extend(found.into_iter().flatten().map(|problem| format!("{name}: {problem}")));
        }
        let here: BTreeSet<&str> = packages.iter().map(|package| package.name.as_str()).collect();
        let idle = self.licenses.exceptions.iter().filter(|exception| !here.contains(exception.name.as_str()));
        problems
            .extend(idle.map(|gone| format!("deny.toml: {} is not a dependency; take its exception out", gone.name)));
        problems
    }

    fn ban(&self, package: &Package) -> Option<String> {
        let banned = self.bans.deny.iter().find(|banned| banned.name == package.name)?;
        Some(format!("is never taken in: {}", banned.reason))
    }

    fn source(&self, package: &Package) -> Option<String> {
        let source = package.source.as_deref()?;
        let known =
            source.strip_prefix("registry+").is_some_and(|registry| self.sources.allow_registry.contains(registry));
        (!known).then(|| format!("comes from {source}; only crates.io is a source"))
    }

    fn license(&self, package: &Package) -> Option<String> {
        if package.source.is_none() && self.licenses.private.ignore {
            return None;
        }
        let Some(written) = package.license.as_deref() else {
            return Some(
                "names no licence; read what it comes with, and do without it unless that is clear".to_owned(),
            );
        };
        let expression = match Expression::parse_mode(written, CRATES_IO) {
            Ok(expression) => expression,
            Err(error) => return Some(format!("its licence can't be read: {written} ({})", error.reason)),
        };
        let own = self.licenses.exceptions.iter().find(|exception| exception.name == package.name);
        let allowed = |license: &str| {
            self.licenses.allow.contains(license) || own.is_some_and(|exception| exception.allow.contains(license))
        };
        let satisfied = expression.evaluate(|asked| allowed(&asked.to_string()));
        (!satisfied).then(|| format!("its licence is not allowed: {written}"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Package, Rules};

    const RULES: &str = r#"
        graph = { all-features = true }
        licenses = { allow = ["MIT", "Apache-2.0", "Unicode-3.0"], exceptions = [{ crate = "folder", allow = ["MPL-2.0"] }], private = { ignore = true } }
        bans = { deny = [{ crate = "openssl-sys", reason = "rustls" }] }
        sources = { unknown-registry = "deny", unknown-git = "deny", allow-registry = ["https://github.com/rust-lang/crates.io-index"] }
    "#;
    const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

    fn package(name: &str, license: Option<&str>, source: Option<&str>) -> Package {
        let owned = |text: &str| text.to_owned();
        Package { name: owned(name), version: owned("1.0.0"), license: license.map(owned), source: source.map(owned) }
    }

    /// What is wrong with this one, beside the package that has an exception.
    fn found(name: &str, license: Option<&str>, source: Option<&str>) -> Vec<String> {
        let folder = package("folder", Some("MPL-2.0"), Some(CRATES_IO));
        Rules::read(RULES).expect("the rules are well formed").problems(&[folder, package(name, license, source)])
    }

    #[test]
    fn a_licence_has_to_be_satisfied() {
        for good in ["MIT", "MIT/Apache-2.0", "GPL-3.0-only OR MIT", "(MIT OR Apache-2.0) AND Unicode-3.0"] {
            assert_eq!(found("some", Some(good), Some(CRATES_IO)), Vec::<String>::new(), "{good}");
        }
        for bad in ["GPL-3.0-only", "MIT AND GPL-3.0-only", "MPL-2.0", "Apache-2.0 WITH LLVM-exception", "Free", ""] {
            let problems = found("some", Some(bad), Some(CRATES_IO));
            assert_eq!(problems.len(), 1, "{bad}: {problems:?}");
            assert!(problems[0].starts_with("some 1.0.0: its licence"), "{}", problems[0]);
        }
        assert!(found("some", None, Some(CRATES_IO))[0].contains("names no licence"));
        assert!(found("ours", Some("EUPL-1.2"), None).is_empty(), "ours is not held against what others may have");
    }

    #[test]
    fn what_is_banned_or_from_elsewhere_is_found() {
        assert_eq!(
            found("openssl-sys", Some("MIT"), Some(CRATES_IO)),
            ["openssl-sys 1.0.0: is never taken in: rustls"]
        );
        for elsewhere in ["git+https://github.com/rust-lang/crates.io-index", "registry+https://example.com/index"] {
            assert_eq!(found("some", Some("MIT"), Some(elsewhere)).len(), 1, "{elsewhere}");
        }
        assert_eq!(
            found("openssl-sys", Some("GPL-3.0-only"), Some("git+https://example.com/x")).len(),
            3,
            "each is said"
        );
    }

    #[test]
    fn an_exception_that_nobody_needs_is_found() {
        let rules = Rules::read(RULES).expect("the rules are well formed");
        assert_eq!(rules.problems(&[]), ["deny.toml: folder is not a dependency; take its exception out"]);
    }

    #[test]
    fn a_rule_that_is_not_understood_is_no_rule() {
        for (was, put) in [
            ("all-features = true", "all-features = true, exclude = [\"ring\"]"),
            ("unknown-git = \"deny\"", "unknown-git = \"warn\""),
            ("\"MIT\", ", "\"MIT\", \"M.I.T.\", "),
            ("bans = {", "bans = { multiple-versions = \"deny\","),
        ] {
            assert!(RULES.contains(was));
            assert!(Rules::read(&RULES.replace(was, put)).is_err(), "{put}");
        }
    }
}
