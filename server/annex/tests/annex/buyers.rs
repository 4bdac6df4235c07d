//! The six cases that a buyer would write, in each language that documents have.

use crate::case::{derived, inputs};
use annex::File;
use catalogue::content::Lang;
use catalogue::procurement::{CaseFile, Derivation};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The cases in `tests/cases`.
pub const NAMES: [&str; 6] =
    ["school-survey", "night-supervision", "case-archive", "booking", "sewer-sensors", "ai-assistant"];
/// Set by `cargo xtask deep`: every case in every language.
const EVERY: &str = "KRAVSPOR_EVERY_LANGUAGE";

/// A case with everything that is made of it.
pub struct Package {
    pub name: &'static str,
    pub case: CaseFile,
    pub derivation: Derivation,
    pub files: Vec<File>,
}

impl Package {
    pub fn new(name: &'static str, case: CaseFile) -> Self {
        let derivation = derived(&case);
        let inputs = inputs(&case, &derivation);
        let mut files = annex::all(&inputs).expect("written");
        files.push(annex::consultation(&inputs, true).expect("written"));
        Package { name, case, derivation, files }
    }

    pub fn lang(&self) -> Lang {
        self.case.document_language()
    }

    /// The case and the language, for messages and folders.
    pub fn label(&self) -> String {
        format!("{}-{}", self.name, self.lang())
    }

    /// The files with this ending, each with what to call it in a message.
    pub fn files(&self, ending: &str) -> impl Iterator<Item = (String, &File)> {
        let found = self.files.iter().filter(move |file| file.path.ends_with(ending));
        found.map(|file| (format!("{}: {}", self.label(), file.path), file))
    }

    /// Writes the files below a folder of the target folder, where they stay for whoever wants to open them. `test` keeps tests that
    /// run at the same time apart.
    pub fn write(&self, test: &str) -> Vec<PathBuf> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("annex").join(test).join(self.label());
        let write = |file: &File| {
            let path = folder.join(&file.path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(&path, &file.bytes).expect("written");
            path
        };
        self.files.iter().map(write).collect()
    }
}

/// A case as it stands in its file, in this language.
pub fn buyers_case(name: &str, lang: Lang) -> CaseFile {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases").join(format!("{name}.json"));
    let json = std::fs::read_to_string(file).expect("the case is there");
    let mut case = catalogue::procurement::read::read(&json).expect("the case can be read");
    case.language = Some(lang);
    case
}

/// What a program of somebody else's reads: each case in the language whose turn it is. That the languages of a case differ in words
/// alone is a test of its own, over all of them.
pub fn read_by_others() -> Vec<Package> {
    match std::env::var_os(EVERY) {
        Some(_) => every(),
        None => made(&NAMES.into_iter().zip(Lang::ALL.into_iter().cycle()).collect::<Vec<_>>()),
    }
}

/// Every case in every language.
pub fn every() -> Vec<Package> {
    made(&NAMES.into_iter().flat_map(|name| Lang::ALL.map(|lang| (name, lang))).collect::<Vec<_>>())
}

fn made(asked: &[(&'static str, Lang)]) -> Vec<Package> {
    each(asked, |(name, lang)| Package::new(name, buyers_case(name, *lang)))
}

/// Does the work for each, as many at a time as the machine has processors, and gives the results in order.
pub fn each<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(all.len()));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads.min(all.len()) {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(one) = all.get(index) else { break };
                    let result = work(one);
                    done.lock().expect("no panic").push((index, result));
                }
            });
        }
    });
    let mut done = done.into_inner().expect("no panic");
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}
