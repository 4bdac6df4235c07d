//! The database of a server: a file in its folder, or, where `KRAVSPOR_TEST_ON` is `postgres`, a database of its own on the server that
//! `KRAVSPOR_TEST_POSTGRES` names.

use std::path::Path;
use std::process::Command;

/// The PostgreSQL server that these tests are to run on.
pub fn postgres() -> Option<String> {
    let wanted = std::env::var("KRAVSPOR_TEST_ON").is_ok_and(|wish| wish == "postgres");
    wanted.then(|| std::env::var("KRAVSPOR_TEST_POSTGRES").expect("KRAVSPOR_TEST_POSTGRES names the server"))
}

/// The address of the database that belongs to a folder, made if it is not there.
pub fn of(folder: &Path) -> String {
    let Some(server) = postgres() else {
        return format!("sqlite:{}", folder.join("kravspor.db").display());
    };
    let name = name(folder);
    let made = folder.join("database-made");
    if !made.exists() {
        run(Command::new("createdb").arg("--maintenance-db").arg(&server).arg(&name));
        std::fs::write(made, "").unwrap();
    }
    let separator = if server.contains('?') { '&' } else { '?' };
    format!("{server}{separator}dbname={name}")
}

/// Throws the database of a folder away, under whoever is connected. A file goes with its folder.
pub fn drop_of(folder: &Path) {
    if let Some(server) = postgres()
        && folder.join("database-made").exists()
    {
        run(Command::new("dropdb").args(["--if-exists", "--force", "--maintenance-db"]).arg(&server).arg(name(folder)));
    }
}

fn name(folder: &Path) -> String {
    let folder = folder.file_name().unwrap().to_str().unwrap();
    format!("kravspor_http_{}", folder.replace('.', ""))
}

fn run(command: &mut Command) {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
