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

#[test]
fn a_database_that_is_not_there_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("a.db").display());
    assert!(refused(&kravspor(&["journal", "verify", "--database", &url]), 1).contains("there is no such file"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
