//! A PostgreSQL server that is thrown away: in a temporary folder, reached by a unix socket in it, and by nobody else's settings.

use crate::process;
use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Where Debian puts the programs of each version, in folders named by it.
const DEBIAN_VERSIONS: &str = "/usr/lib/postgresql";
/// The account that Debian's package makes. PostgreSQL refuses to run as root.
const ACCOUNT: &str = "postgres";
/// Every test has a server of its own with a pool of its own.
const CONNECTIONS_MAX: &str = "500";
const START_WAIT: Duration = Duration::from_secs(60);

/// A running server. It ends, and its folder goes, with this.
pub struct Postgres {
    folder: PathBuf,
    server: Child,
}

impl Postgres {
    /// Starts one. Its alphabet is the Norwegian one, so that a query that forgets to say which order it wants is found out.
    pub fn start() -> Result<Self> {
        let programs = programs()?;
        let folder = std::env::temp_dir().join(format!("kravspor-postgres-{}", std::process::id()));
        fs::create_dir(&folder).with_context(|| format!("could not make {}", folder.display()))?;
        if is_root()? {
            process::run(Command::new("chown").arg(ACCOUNT).arg(&folder))?;
        }
        let data = folder.join("data");
        let mut initdb = as_account(&programs.join("initdb"))?;
        initdb.args(["--auth", "trust", "--username", ACCOUNT, "--no-sync", "--encoding", "UTF8"]);
        initdb.args(["--locale", "C.UTF-8", "--locale-provider", "icu", "--icu-locale", "nb", "--pgdata"]);
        process::output(initdb.arg(&data).current_dir(&folder))?;
        let log = File::create(folder.join("log"))?;
        let server = as_account(&programs.join("postgres"))?
            .arg("-D")
            .arg(&data)
            .arg("-k")
            .arg(&folder)
            .args(["-c", "listen_addresses=", "-c", "fsync=off", "-c", &format!("max_connections={CONNECTIONS_MAX}")])
            .current_dir(&folder)
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("could not start PostgreSQL")?;
        let mut started = Self { folder, server };
        started.wait(&programs.join("pg_isready"))?;
        Ok(started)
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("postgres://{ACCOUNT}@localhost/postgres?host={}", self.folder.display())
    }

    fn wait(&mut self, pg_isready: &Path) -> Result<()> {
        let begun = Instant::now();
        while !process::succeeds(Command::new(pg_isready).arg("--host").arg(&self.folder)) {
            if self.server.try_wait()?.is_some() || begun.elapsed() > START_WAIT {
                let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                bail!("PostgreSQL did not start:\n{log}");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // An interrupt is its fast way of ending; nothing in it is worth waiting for.
        process::succeeds(Command::new("kill").args(["-s", "INT", &self.server.id().to_string()]));
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The folder with the programs of the newest version.
fn programs() -> Result<PathBuf> {
    let newest = fs::read_dir(DEBIAN_VERSIONS).ok().and_then(|folders| {
        let versions = folders.flatten().filter_map(|folder| folder.file_name().to_str()?.parse::<u32>().ok());
        versions.max()
    });
    if let Some(version) = newest {
        return Ok(Path::new(DEBIAN_VERSIONS).join(version.to_string()).join("bin"));
    }
    let initdb = process::find("initdb").context("the tests use PostgreSQL, which this machine lacks")?;
    Ok(initdb.parent().context("initdb lies in no folder")?.to_owned())
}

fn is_root() -> Result<bool> {
    Ok(process::output(Command::new("id").arg("-u"))? == "0")
}

/// A program that doesn't run as root, and ends when this process does, however that ends.
fn as_account(program: &Path) -> Result<Command> {
    if process::find("setpriv").is_none() {
        return Ok(Command::new(program));
    }
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "INT"]);
    if is_root()? {
        command.args(["--reuid", ACCOUNT, "--regid", ACCOUNT, "--init-groups"]);
    }
    command.arg(program);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::{Postgres, programs};
    use crate::process;
    use std::process::Command;

    #[test]
    fn a_server_answers_and_leaves_nothing_behind() {
        let Ok(programs) = programs() else {
            eprintln!("skipped: there is no PostgreSQL here");
            return;
        };
        let postgres = Postgres::start().expect("it starts");
        let order = "SELECT string_agg(n, ',' ORDER BY n) FROM (VALUES ('Zara'), ('anna'), ('Åse'), ('Ærlig')) v (n)";
        let mut psql = Command::new(programs.join("psql"));
        psql.arg(postgres.url()).args(["--tuples-only", "--no-align", "--command", order]);
        assert_eq!(process::output(&mut psql).expect("it answers"), "anna,Zara,Ærlig,Åse");
        let folder = postgres.folder.clone();
        drop(postgres);
        assert!(!folder.exists());
    }
}
