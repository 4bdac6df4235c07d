//! The lock of npm: each package at one version, from npm's own registry, with the digest that it is held against.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;

const REGISTRY: &str = "https://registry.npmjs.org/";
/// The machine that the tests run on, in the words of npm.
const OURS: (&str, &str) = ("linux", "x64");

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Entry>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Entry {
    version: Option<String>,
    resolved: Option<String>,
    integrity: Option<String>,
    link: bool,
    optional: bool,
    os: Vec<String>,
    cpu: Vec<String>,
    has_install_script: bool,
}

impl Entry {
    /// Whether it is a package that machines like ours leave out. Of those npm may write no digest, as it has never seen them.
    fn for_others(&self) -> bool {
        let leaves_out = |names: &[String], ours: &str| !names.is_empty() && !names.iter().any(|name| name == ours);
        self.optional && (leaves_out(&self.os, OURS.0) || leaves_out(&self.cpu, OURS.1))
    }

    fn faults(&self) -> impl Iterator<Item = &'static str> {
        let elsewhere = self.resolved.as_deref().is_some_and(|from| !from.starts_with(REGISTRY));
        let digest = self.integrity.as_deref().is_some_and(|digest| digest.starts_with("sha512-"));
        [
            (elsewhere || self.link, "comes from somewhere else than registry.npmjs.org"),
            (self.version.is_none(), "has no version"),
            (!digest && !self.for_others(), "has no digest (integrity, sha512) to be held against"),
            (self.has_install_script, "runs a program when it is installed"),
        ]
        .into_iter()
        .filter_map(|(wrong, words)| wrong.then_some(words))
    }
}

/// What is wrong with this lock file.
pub(super) fn problems(path: &str, lock: &str) -> Result<Vec<String>> {
    let lock: Lock = serde_json::from_str(lock).with_context(|| format!("{path} is no lock of npm"))?;
    // The one without a name is the project itself.
    let taken = lock.packages.iter().filter(|(name, _)| !name.is_empty());
    Ok(taken.flat_map(|(name, entry)| entry.faults().map(move |fault| format!("{path}: {name} {fault}"))).collect())
}

#[cfg(test)]
mod tests {
    use super::problems;

    fn found(entry: &str) -> usize {
        let lock = format!(r#"{{"lockfileVersion": 3, "packages": {{"": {{}}, "node_modules/some": {entry}}}}}"#);
        problems("package-lock.json", &lock).expect("it is a lock of npm").len()
    }

    #[test]
    fn a_package_is_pinned_by_its_digest_and_comes_from_the_registry() {
        for good in [
            r#"{"version": "1.0.0", "integrity": "sha512-x"}"#,
            r#"{"version": "1.0.0", "integrity": "sha512-x", "resolved": "https://registry.npmjs.org/some/-/some-1.0.0.tgz"}"#,
            r#"{"version": "1.0.0", "optional": true, "os": ["darwin"], "cpu": ["x64"]}"#,
        ] {
            assert_eq!(found(good), 0, "{good}");
        }
        for bad in [
            r#"{"version": "1.0.0"}"#,
            r#"{"integrity": "sha512-x"}"#,
            r#"{"version": "1.0.0", "integrity": "sha1-x"}"#,
            r#"{"version": "1.0.0", "integrity": "sha512-x", "resolved": "https://registry.npmjs.org.example.com/some.tgz"}"#,
            r#"{"version": "1.0.0", "integrity": "sha512-x", "resolved": "git+ssh://git@github.com/some/some.git#1"}"#,
            r#"{"version": "1.0.0", "integrity": "sha512-x", "link": true}"#,
            r#"{"version": "1.0.0", "integrity": "sha512-x", "hasInstallScript": true}"#,
            r#"{"version": "1.0.0", "optional": true, "os": ["linux"], "cpu": ["x64"]}"#,
            r#"{"version": "1.0.0", "os": ["darwin"]}"#,
        ] {
            assert_eq!(found(bad), 1, "{bad}");
        }
    }

    #[test]
    fn another_kind_of_file_is_refused() {
        assert!(problems("package-lock.json", r#"{"dependencies": {}}"#).is_err());
    }
}
