//! Interface texts, through Fluent. Every language has its files under `app/locales`, and all of them are complete; bokmål would stand in
//! for what another lacks. Catalogue text has languages of its own and does not pass through here.

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
    include_str!("../locales/nb/removal.ftl"),
    include_str!("../locales/nb/requirements.ftl"),
    include_str!("../locales/nb/lines.ftl"),
    include_str!("../locales/nb/annexes.ftl"),
    include_str!("../locales/nb/catalogue.ftl"),
    include_str!("../locales/nb/exchange.ftl"),
    include_str!("../locales/nb/organisation.ftl"),
    include_str!("../locales/nb/settings.ftl"),
    include_str!("../locales/nb/accounts.ftl"),
    include_str!("../locales/nb/access.ftl"),
    include_str!("../locales/nb/journal.ftl"),
    include_str!("../locales/nb/waiting.ftl"),
    include_str!("../locales/nb/comments.ftl"),
    include_str!("../locales/nb/feedback.ftl"),
    include_str!("../locales/nb/pilot.ftl"),
    include_str!("../locales/nb/desk.ftl"),
    include_str!("../locales/nb/share.ftl"),
    include_str!("../locales/nb/tenders.ftl"),
    include_str!("../locales/nb/editions.ftl"),
    include_str!("../locales/nb/follow.ftl"),
    include_str!("../locales/nb/newer.ftl"),
    include_str!("../locales/nb/drafts.ftl"),
    include_str!("../locales/nb/openid.ftl"),
];
const NN: &[&str] = &[
    include_str!("../locales/nn/common.ftl"),
    include_str!("../locales/nn/questions.ftl"),
    include_str!("../locales/nn/risk.ftl"),
    include_str!("../locales/nn/removal.ftl"),
    include_str!("../locales/nn/requirements.ftl"),
    include_str!("../locales/nn/lines.ftl"),
    include_str!("../locales/nn/annexes.ftl"),
    include_str!("../locales/nn/catalogue.ftl"),
    include_str!("../locales/nn/exchange.ftl"),
    include_str!("../locales/nn/organisation.ftl"),
    include_str!("../locales/nn/settings.ftl"),
    include_str!("../locales/nn/accounts.ftl"),
    include_str!("../locales/nn/access.ftl"),
    include_str!("../locales/nn/journal.ftl"),
    include_str!("../locales/nn/waiting.ftl"),
    include_str!("../locales/nn/comments.ftl"),
    include_str!("../locales/nn/feedback.ftl"),
    include_str!("../locales/nn/pilot.ftl"),
    include_str!("../locales/nn/desk.ftl"),
    include_str!("../locales/nn/share.ftl"),
    include_str!("../locales/nn/tenders.ftl"),
    include_str!("../locales/nn/editions.ftl"),
    include_str!("../locales/nn/follow.ftl"),
    include_str!("../locales/nn/newer.ftl"),
    include_str!("../locales/nn/drafts.ftl"),
    include_str!("../locales/nn/openid.ftl"),
];
const EN: &[&str] = &[
    include_str!("../locales/en/common.ftl"),
    include_str!("../locales/en/questions.ftl"),
    include_str!("../locales/en/risk.ftl"),
    include_str!("../locales/en/removal.ftl"),
    include_str!("../locales/en/requirements.ftl"),
    include_str!("../locales/en/lines.ftl"),
    include_str!("../locales/en/annexes.ftl"),
    include_str!("../locales/en/catalogue.ftl"),
    include_str!("../locales/en/exchange.ftl"),
    include_str!("../locales/en/organisation.ftl"),
    include_str!("../locales/en/settings.ftl"),
    include_str!("../locales/en/accounts.ftl"),
    include_str!("../locales/en/access.ftl"),
    include_str!("../locales/en/journal.ftl"),
    include_str!("../locales/en/waiting.ftl"),
    include_str!("../locales/en/comments.ftl"),
    include_str!("../locales/en/feedback.ftl"),
    include_str!("../locales/en/pilot.ftl"),
    include_str!("../locales/en/desk.ftl"),
    include_str!("../locales/en/share.ftl"),
    include_str!("../locales/en/tenders.ftl"),
    include_str!("../locales/en/editions.ftl"),
    include_str!("../locales/en/follow.ftl"),
    include_str!("../locales/en/newer.ftl"),
    include_str!("../locales/en/drafts.ftl"),
    include_str!("../locales/en/openid.ftl"),
];

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
    use std::collections::{BTreeMap, BTreeSet};

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

    /// The names of the variables in each text.
    fn variables(sources: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
        let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in sources.iter().flat_map(|source| source.lines()).filter(|line| !line.starts_with('#')) {
            if let Some((key, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                key.clone_into(&mut current);
                assert!(texts.insert(current.clone(), BTreeSet::new()).is_none(), "{current} stands twice");
            }
            let names = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).collect::<String>()
            });
            let names: Vec<_> = names.collect();
            if !names.is_empty() {
                texts.get_mut(&current).unwrap().extend(names);
            }
        }
        texts
    }

    #[test]
    fn each_language_has_every_text_with_the_same_variables() {
        let nb = variables(NB);
        assert!(nb.len() > 500, "only {} texts were found", nb.len());
        for (lang, sources) in [(Lang::Nn, NN), (Lang::En, EN)] {
            let other = variables(sources);
            let missing: Vec<&String> = nb.keys().filter(|key| !other.contains_key(*key)).collect();
            assert!(missing.is_empty(), "missing in {lang}: {missing:?}");
            for (key, names) in &other {
                let Some(wanted) = nb.get(key) else { panic!("{key} is in {lang} and not in bokmål") };
                assert_eq!(names, wanted, "{key} in {lang}");
            }
        }
    }

    #[test]
    fn each_text_can_be_written_for_one_and_for_several() {
        for (lang, bundle) in [(Lang::Nb, &BUNDLES.nb), (Lang::Nn, &BUNDLES.nn), (Lang::En, &BUNDLES.en)] {
            for (key, names) in variables(NB) {
                let pattern = bundle.get_message(&key).and_then(|message| message.value()).unwrap();
                for count in [0, 1, 2, 21] {
                    let args: FluentArgs<'_> = names.iter().map(|name| (name.as_str(), count)).collect();
                    let mut errors = Vec::new();
                    let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
                    assert!(errors.is_empty(), "{key} in {lang}: {errors:?}");
                    assert!(!text.trim().is_empty() && !text.contains(['{', '}']), "{key} in {lang}: {text:?}");
                }
            }
        }
        let said = |lang, count: usize| crate::t!(in lang, "state-lines", count = count);
        assert_eq!([1, 2].map(|count| said(Lang::Nb, count)), ["Ett krav", "2 krav"]);
        assert_eq!([1, 2].map(|count| said(Lang::Nn, count)), ["Eitt krav", "2 krav"]);
        assert_eq!([1, 2].map(|count| said(Lang::En, count)), ["One requirement", "2 requirements"]);
    }
}
