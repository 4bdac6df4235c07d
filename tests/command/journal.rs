//! `kravspor journal verify`: what it says of journals that somebody has been at with a database tool.

use crate::support::{kravspor, refused};
use crate::throwaway;

#[tokio::test]
async fn a_chain_that_was_broken_is_named_with_its_record() {
    for database in throwaway::each() {
        let url = database.url();
        let (_, made) = throwaway::filled(&url, 3).await;
        let verify = |more: &[&str]| kravspor(&[&["journal", "verify", "--database", &url], more].concat());

        let sound = verify(&[]);
        assert!(sound.status.success(), "{sound:?}");
        let told = String::from_utf8(sound.stdout).unwrap();
        let lines: Vec<String> = made.iter().map(|id| format!("{id}  unbroken, 3 records")).collect();
        assert_eq!(told.lines().collect::<Vec<_>>(), lines);

        let [erased, altered, sound] = made.as_slice() else { panic!("three were made") };
        database.sql(&format!(
            "UPDATE journal SET payload = NULL, summary = '' WHERE seq = 2 AND procurement_id = '{erased}'"
        ));
        database.sql(&format!(
            "UPDATE journal SET payload = replace(payload, 'hemmelig', 'offentlig')
             WHERE seq = 3 AND procurement_id = '{altered}'"
        ));
        let broken = verify(&[]);
        assert_eq!(refused(&broken, 1).trim(), "kravspor: 1 of 3 journals are not what was written");
        let told = String::from_utf8(broken.stdout).unwrap();
        let lines = [
            format!("{erased}  unbroken, 3 records, of which 1 have had their payload erased"),
            format!("{altered}  BROKEN at record 3: its payload was changed"),
            format!("{sound}  unbroken, 3 records"),
        ];
        assert_eq!(told.lines().collect::<Vec<_>>(), lines);

        assert!(verify(&["--procurement", sound.as_str()]).status.success());
        refused(&verify(&["--procurement", altered.as_str()]), 1);
        let unknown = verify(&["--procurement", "0192d3b0-0000-7000-8000-000000000000"]);
        assert!(refused(&unknown, 1).contains("there is no such procurement"));
        refused(&verify(&["--procurement", "12"]), 2);
    }
}

#[tokio::test]
async fn what_stands_in_a_record_is_erased_by_an_administrator_with_a_reason() {
    for database in throwaway::each() {
        let url = database.url();
        let (_, made) = throwaway::filled(&url, 1).await;
        let [id] = made.as_slice() else { panic!("one was made") };
        let erase = |record: &str, by: &str, reason: &str| {
            let which = ["journal", "erase", "--database", &url, "--procurement", id.as_str(), "--record", record];
            kravspor(&[&which[..], &["--by", by, "--reason", reason]].concat())
        };
        assert!(refused(&erase("2", throwaway::ADMINISTRATOR, " "), 1).contains("say why"));
        assert!(refused(&erase("2", "ukjent@example.no", "Krav"), 1).contains("has no account"));
        assert!(refused(&erase("9", throwaway::ADMINISTRATOR, "Krav"), 1).contains("no record 9 with content"));
        let done = erase("2", throwaway::ADMINISTRATOR, "Krav om sletting, sak 26/1");
        assert!(done.status.success(), "{done:?}");
        refused(&erase("2", throwaway::ADMINISTRATOR, "Krav"), 1);
        let verified = kravspor(&["journal", "verify", "--database", &url]);
        assert!(verified.status.success(), "{verified:?}");
        let told = String::from_utf8(verified.stdout).unwrap();
        assert_eq!(told.trim(), format!("{id}  unbroken, 4 records, of which 1 have had their payload erased"));
    }
}

#[test]
fn a_database_that_is_not_there_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("a.db").display());
    assert!(refused(&kravspor(&["journal", "verify", "--database", &url]), 1).contains("there is no such file"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
