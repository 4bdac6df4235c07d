//! Interface texts, through Fluent. Every language has a file under `app/locales`; bokmål is complete, and stands in for what another
//! language lacks. Catalogue text has languages of its own and does not pass through here.

use catalogue::content::Lang;
pub use fluent_bundle::FluentArgs;
use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use std::sync::LazyLock;

struct Bundles {
    nb: FluentBundle<FluentResource>,
    nn: FluentBundle<FluentResource>,
    en: FluentBundle<FluentResource>,
}

static BUNDLES: LazyLock<Bundles> =
    LazyLock::new(|| Bundles { nb: bundle(Lang::Nb, NB), nn: bundle(Lang::Nn, NN), en: bundle(Lang::En, EN) });

const NB: &[&str] = &[
    include_str!("../locales/nb/common.ftl"),
    include_str!("../locales/nb/questions.ftl"),
    include_str!("../locales/nb/risk.ftl"),
    include_str!("../locales/nb/requirements.ftl"),
];
const NN: &[&str] = &[include_str!("../locales/nn/common.ftl")];
const EN: &[&str] = &[include_str!("../locales/en/common.ftl")];

fn bundle(lang: Lang, sources: &[&str]) -> FluentBundle<FluentResource> {
    let tag = lang.tag().parse().expect("the tags of our languages are well formed");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks would end up in copied text and in tests, and no language here is written from right to left.
    bundle.set_use_isolating(false);
    for source in sources {
        let resource = FluentResource::try_new((*source).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("{lang}: the interface texts can't be read: {errors:?}"));
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{lang}: a text stands twice: {errors:?}"));
    }
    bundle
}

/// The text of this key. Use [`t!`](crate::t) in pages.
pub fn text(lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> String {
    let wanted = match lang {
        Lang::Nb => &BUNDLES.nb,
        Lang::Nn => &BUNDLES.nn,
        Lang::En => &BUNDLES.en,
    };
    let found = [wanted, &BUNDLES.nb].into_iter().find_map(|bundle| {
        let pattern = bundle.get_message(key)?.value()?;
        Some(bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned())
    });
    debug_assert!(found.is_some(), "no interface text is called {key}");
    found.unwrap_or_else(|| key.to_owned())
}

/// The language of the page being rendered.
pub fn lang() -> Lang {
    leptos::prelude::use_context::<Lang>().unwrap_or_default()
}

/// An interface text in the language of the page: `t!("save")`, `t!("saved-at", time = clock)`. With `in lang` first, in that one.
#[macro_export]
macro_rules! t {
    (in $lang:expr, $key:expr) => { $crate::i18n::text($lang, $key, None) };
    (in $lang:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = $crate::i18n::FluentArgs::new();
        $(args.set(stringify!($name), $value);)+
        $crate::i18n::text($lang, $key, Some(&args))
    }};
    ($key:expr) => { $crate::t!(in $crate::i18n::lang(), $key) };
    ($key:expr, $($name:ident = $value:expr),+ $(,)?) => { $crate::t!(in $crate::i18n::lang(), $key, $($name = $value),+) };
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// The keys that the sources ask for by a literal.
    fn asked_for(folder: &std::path::Path, keys: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                asked_for(&path, keys);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                let code =
                    source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
                let pieces: Vec<&str> = code.split("t!(").collect();
                // `format!(` ends in the same letters.
                let calls =
                    pieces.windows(2).filter(|pair| !pair[0].ends_with(char::is_alphanumeric)).map(|pair| pair[1]);
                for call in calls {
                    let key =
                        call.strip_prefix("in ").and_then(|call| call.split_once(", ")).map_or(call, |(_, rest)| rest);
                    let key = key.strip_prefix('"').and_then(|key| key.split_once('"')).map(|(key, _)| key);
                    keys.extend(key.map(|key| (key.to_owned(), path.display().to_string())));
                }
            }
        }
    }

    #[test]
    fn every_text_that_pages_ask_for_is_there_in_bokmål() {
        let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut keys = Vec::new();
        asked_for(&here.join("src"), &mut keys);
        asked_for(&here.join("../server/src"), &mut keys);
        assert!(keys.len() > 300, "only {} calls were found", keys.len());
        for (key, file) in keys {
            // "step-{}" is made up as it goes; those are asked for with each of their values by the pages' own tests.
            let made_up = key.contains('{');
            assert!(made_up || BUNDLES.nb.has_message(&key), "{file}: no interface text is called {key}");
        }
    }

    #[test]
    fn every_text_of_another_language_is_one_of_bokmål() {
        let ids = |sources: &[&str]| -> Vec<String> {
            sources
                .iter()
                .flat_map(|source| source.lines())
                .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
                .filter_map(|line| line.split_once(" =").map(|(id, _)| id.to_owned()))
                .collect()
        };
        let nb = ids(NB);
        for id in ids(NN).into_iter().chain(ids(EN)) {
            assert!(nb.contains(&id), "{id} is not in bokmål");
        }
        assert!(text(Lang::Nb, "save", None) == "Lagre");
    }
}
