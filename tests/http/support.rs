//! A real server on a free port with a database of its own, and people who use it.

use crate::database;
use reqwest::{Method, StatusCode};
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The password of everybody in these tests.
pub const PASSWORD: &str = "en lang setning som passord";

/// A running server. Its process ends with it.
pub struct TestServer {
    pub address: String,
    pub folder: TempDir,
    /// Where it tells what it counts, if it was asked to.
    pub metrics: Option<String>,
    setup: Option<String>,
    process: Child,
}

impl TestServer {
    /// Starts a server over an empty database.
    pub fn start() -> Self {
        Self::start_in(tempfile::tempdir().unwrap(), &[])
    }

    /// Starts a server over an empty database, with further arguments.
    pub fn start_with(arguments: &[&str]) -> Self {
        Self::start_in(tempfile::tempdir().unwrap(), arguments)
    }

    /// Starts a server over the database in the folder.
    pub fn start_in(folder: TempDir, arguments: &[&str]) -> Self {
        let database = database::of(folder.path());
        Self::spawn(folder, &database, arguments, Command::new(env!("CARGO_BIN_EXE_kravspor")))
    }

    /// Starts a server over an empty file, also where the tests run on PostgreSQL.
    pub fn start_on_file() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = format!("sqlite:{}", folder.path().join("kravspor.db").display());
        Self::spawn(folder, &database, &[], Command::new(env!("CARGO_BIN_EXE_kravspor")))
    }

    /// Starts a server over an empty database, its log in the file `log` of its folder.
    pub fn start_logging(arguments: &[&str]) -> Self {
        Self::start_logging_in(tempfile::tempdir().unwrap(), arguments)
    }

    /// The same over the database in the folder.
    pub fn start_logging_in(folder: TempDir, arguments: &[&str]) -> Self {
        let database = database::of(folder.path());
        let mut command = Command::new(env!("CARGO_BIN_EXE_kravspor"));
        command.stderr(std::fs::File::create(folder.path().join("log")).unwrap());
        let arguments = [&["--log", "info"][..], arguments].concat();
        Self::spawn(folder, &database, &arguments, command)
    }

    /// Starts another server over the database of this one, which has been set up.
    pub fn beside(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("set-up"), "").unwrap();
        Self::spawn(folder, &self.database(), &[], Command::new(env!("CARGO_BIN_EXE_kravspor")))
    }

    /// Starts a server whose process may write no file larger than so many kilobytes.
    pub fn start_with_file_limit(folder: TempDir, kilobytes: u64) -> Self {
        let mut shell = Command::new("bash");
        shell.args(["-c", &format!("ulimit -f {kilobytes}; exec \"$0\" \"$@\""), env!("CARGO_BIN_EXE_kravspor")]);
        let database = database::of(folder.path());
        Self::spawn(folder, &database, &[], shell)
    }

    fn spawn(folder: TempDir, database: &str, arguments: &[&str], mut command: Command) -> Self {
        let ready = folder.path().join("ready");
        let _ = std::fs::remove_file(&ready);
        let mut process = command
            .args(["serve", "--listen", "127.0.0.1:0", "--database", database])
            .arg("--ready-file")
            .arg(&ready)
            .args(arguments)
            .env("KRAVSPOR_LOG", std::env::var("TEST_LOG").unwrap_or_else(|_| "off".to_owned()))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(process.stdout.take().unwrap());
        let begun = Instant::now();
        let listening = loop {
            // There is a moment in which the file is made and nothing is in it.
            match std::fs::read_to_string(&ready) {
                Ok(listening) if !listening.is_empty() => break listening,
                _ => {}
            }
            assert!(process.try_wait().unwrap().is_none(), "the server ended at once");
            assert!(begun.elapsed() < Duration::from_secs(60), "the server did not get ready");
            std::thread::sleep(Duration::from_millis(10));
        };
        // Everything is printed before the ready file is written, so these lines don't wait.
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let setup = needs_setup(folder.path()).then(|| {
            let mut line = String::new();
            out.read_line(&mut line).unwrap();
            line.trim().rsplit(' ').next().unwrap().to_owned()
        });
        let mut listening = listening.lines().map(|local| format!("http://{local}"));
        TestServer { address: listening.next().unwrap(), metrics: listening.next(), folder, setup, process }
    }

    /// The path of the set-up link that was printed.
    pub fn setup_path(&self) -> String {
        self.setup.as_ref().unwrap().strip_prefix(&self.address).unwrap().to_owned()
    }

    /// The address of the database.
    pub fn database(&self) -> String {
        database::of(self.folder.path())
    }

    /// The file of the database.
    pub fn database_file(&self) -> PathBuf {
        self.folder.path().join("kravspor.db")
    }

    /// Stops the server and gives its folder back.
    pub fn stop(mut self) -> TempDir {
        self.end();
        std::mem::replace(&mut self.folder, tempfile::tempdir().unwrap())
    }

    /// The number of its process.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// Tells the server to stop, as a service manager does.
    pub fn terminate(&self) {
        let told = Command::new("kill").args(["-s", "TERM", &self.id().to_string()]).status().unwrap();
        assert!(told.success());
    }

    /// How the server ended by itself.
    pub fn ended(&mut self) -> std::process::ExitStatus {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.process.try_wait().unwrap() {
                return status;
            }
            assert!(begun.elapsed() < Duration::from_secs(30), "the server did not end");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn end(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }

    /// Somebody without an account.
    pub fn anonymous(&self) -> Person {
        Person { address: self.address.clone(), cookies: Mutex::default(), client: client() }
    }

    /// The first account, made through the link that was printed.
    pub async fn first(&self) -> Person {
        let person = self.anonymous();
        let path = self.setup_path();
        let fields = [
            ("organisation", "Fjordvik kommune"),
            ("name", "Innkjøper"),
            ("email", "innkjoper@example.no"),
            ("password", PASSWORD),
            ("password-again", PASSWORD),
        ];
        person.post(&path, &fields).await.to("/organisation");
        std::fs::write(self.folder.path().join("set-up"), "").unwrap();
        person
    }

    /// Another account of the same installation, signed in.
    pub async fn other(&self) -> Person {
        add_account(self.folder.path(), "annen@example.no", "En annen");
        let person = self.anonymous();
        person.sign_in("annen@example.no").await;
        person
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.end();
        database::drop_of(self.folder.path());
    }
}

fn needs_setup(folder: &Path) -> bool {
    !folder.join("set-up").exists()
}

/// `kravspor user add`.
pub fn add_account(folder: &Path, email: &str, name: &str) {
    add_account_to(&database::of(folder), email, name);
}

/// `kravspor user add`, on this database.
pub fn add_account_to(database: &str, email: &str, name: &str) {
    let mut adding = Command::new(env!("CARGO_BIN_EXE_kravspor"))
        .args(["user", "--database", database, "add", "--email", email, "--name", name])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    adding.stdin.take().unwrap().write_all(format!("{PASSWORD}\n").as_bytes()).unwrap();
    assert!(adding.wait().unwrap().success());
}

fn client() -> reqwest::Client {
    // The library wants to know with what it would encrypt, though everything here is on this machine.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build().unwrap()
}

/// Somebody with a browser: keeps cookies, follows nothing by itself. The cookie is for secure connections, which browsers take
/// loopback for; the client library does not, so cookies are kept here.
pub struct Person {
    pub address: String,
    cookies: Mutex<BTreeMap<String, String>>,
    client: reqwest::Client,
}

impl Person {
    /// Signs in.
    pub async fn sign_in(&self, email: &str) {
        self.post("/sign-in", &[("email", email), ("password", PASSWORD)]).await.to("/procurements");
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, |request| request).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(Method::POST, path, |request| request.form(fields)).await
    }

    /// Sends the form of a page back as it stands there (hidden fields, values, what is chosen), with these fields changed. A field
    /// given several times replaces all of its name; an empty list of values takes it away.
    pub async fn fill_in(&self, path: &str, changed: &[(&str, &str)]) -> Answer {
        let page = self.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text);
        let mut fields = super::html::fields(&page.text, path);
        for (name, _) in changed {
            fields.retain(|(field, _)| field != name);
        }
        fields.extend(changed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(path, &fields).await
    }

    /// Sends a file in a form.
    pub async fn upload(&self, path: &str, name: &str, bytes: Vec<u8>) -> Answer {
        self.upload_all(path, [(name, bytes)]).await
    }

    /// Sends files in a form.
    pub async fn upload_all<'n>(&self, path: &str, files: impl IntoIterator<Item = (&'n str, Vec<u8>)>) -> Answer {
        let form = files.into_iter().fold(reqwest::multipart::Form::new(), |form, (name, bytes)| {
            form.part("file", reqwest::multipart::Part::bytes(bytes).file_name(name.to_owned()))
        });
        self.send(Method::POST, path, |request| request.multipart(form)).await
    }

    /// Sends any request.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        prepare: impl FnOnce(reqwest::RequestBuilder) -> reqwest::RequestBuilder,
    ) -> Answer {
        self.try_send(method, path, prepare).await.unwrap()
    }

    /// Sends any request, to a server that may not be there any longer.
    pub async fn try_send(
        &self,
        method: Method,
        path: &str,
        prepare: impl FnOnce(reqwest::RequestBuilder) -> reqwest::RequestBuilder,
    ) -> reqwest::Result<Answer> {
        let cookies: Vec<String> =
            self.cookies.lock().unwrap().iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = self.client.request(method, format!("{}{path}", self.address));
        if !cookies.is_empty() {
            request = request.header("cookie", cookies.join("; "));
        }
        let response = prepare(request).send().await?;
        let headers = response.headers().clone();
        for cookie in headers.get_all("set-cookie") {
            let cookie = cookie.to_str().unwrap();
            let (pair, _) = cookie.split_once(';').unwrap_or((cookie, ""));
            let (name, value) = pair.split_once('=').unwrap();
            let mut jar = self.cookies.lock().unwrap();
            if value.is_empty() || cookie.contains("Max-Age=0") {
                jar.remove(name);
            } else {
                jar.insert(name.to_owned(), value.to_owned());
            }
        }
        let status = response.status();
        let bytes = response.bytes().await?.to_vec();
        let text = super::html::without_marks(&String::from_utf8_lossy(&bytes));
        Ok(Answer { status, headers, text, bytes })
    }

    /// The value of the session cookie.
    pub fn session(&self) -> Option<String> {
        self.cookies.lock().unwrap().get("__Host-kravspor").cloned()
    }

    /// Sets the session cookie, as somebody who has got hold of it would.
    pub fn set_session(&self, value: &str) {
        self.cookies.lock().unwrap().insert("__Host-kravspor".to_owned(), value.to_owned());
    }

    /// Creates a procurement and gives its path, `/p/…`.
    pub async fn procurement(&self, title: &str) -> String {
        self.post("/procurements", &[("title", title)]).await.location()
    }

    /// Imports one of the case files under `tests/cases` and gives its path.
    pub async fn import(&self, case: &str) -> String {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases").join(format!("{case}.json"));
        self.upload("/procurements/import", "sak.json", std::fs::read(file).unwrap()).await.location()
    }
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: reqwest::header::HeaderMap,
    pub text: String,
    pub bytes: Vec<u8>,
}

impl Answer {
    /// Where the browser is sent on to.
    pub fn location(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text);
        self.headers["location"].to_str().unwrap().to_owned()
    }

    /// Asserts where the browser is sent on to.
    pub fn to(&self, path: &str) {
        assert_eq!(self.location(), path);
    }

    /// Asserts the status, showing the page when it is another.
    pub fn expect(self, status: StatusCode) -> Self {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }

    /// Asserts that the page says this.
    pub fn says(&self, words: &str) {
        assert!(self.text.contains(words), "the page does not say {words:?}:\n{}", self.text);
    }
}
