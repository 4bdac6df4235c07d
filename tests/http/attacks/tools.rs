//! The tools, and what they say when they have found something.

use super::schema::Form;
use super::{LEFT_ALONE, Target};
use reqwest::{Method, StatusCode};
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use tokio::runtime::Handle;

/// How long `sqlmap` may try one form, in seconds.
const FORM_SECONDS: &str = "120";
/// How long it may take before no further form is begun.
const FORMS_WAIT: Duration = Duration::from_secs(12 * 60);
/// Forms tried at the same time: the tool waits for the server, and the other way round.
const FORMS_AT_ONCE: usize = 2;
/// What a tool that follows forms with a person's own account in them would put that person out by: their rights change, so that their session
/// goes on under another name, or they are no longer let in.
const PUTS_OUT: [&str; 2] = ["/second-factor", "/organisation/members"];
/// How many forms and fields there are at least: fewer, and the pages were not found.
const FORMS_MIN: usize = 50;
const FIELDS_MIN: usize = 250;
/// How long `wapiti` may look for pages, in seconds, and how long each of its attacks may take.
const SCAN_SECONDS: &str = "180";
const ATTACK_SECONDS: &str = "90";
/// Requests it makes at the same time.
const TASKS: &str = "8";
/// How many pages and forms it finds at least.
const PAGES_MIN: u64 = 200;
/// Where their random numbers begin.
const SEED: &str = "1";

/// The tool that this variable names.
fn tool(variable: &str) -> Command {
    Command::new(std::env::var(variable).unwrap_or_else(|_| panic!("{variable} names no program")))
}

fn run(command: &mut Command, folder: &Path) -> (Output, String) {
    let output = command.current_dir(folder).stdin(Stdio::null()).output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (output, said)
}

/// Requests by the table of routes, sensible and not: no answer may be an error of the server's.
pub fn schemathesis(target: &Target, schema: &Value) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("openapi.json"), schema.to_string()).unwrap();
    let mut schemathesis = tool("KRAVSPOR_SCHEMATHESIS");
    schemathesis.args(["run", "openapi.json", "--checks", "not_a_server_error", "--seed", SEED]);
    schemathesis.args(["--phases", "coverage,fuzzing", "--max-examples", "30", "--no-shrink", "--max-redirects", "0"]);
    schemathesis.args(["--suppress-health-check", "all", "--warnings", "off", "--continue-on-failure"]);
    schemathesis.args(["--url", &target.server.address, "--header", &format!("Cookie:{}", target.cookie())]);
    let (output, said) = run(&mut schemathesis, folder.path());
    println!("{}", said.lines().rev().take(25).collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join("\n"));
    assert!(output.status.success(), "{said}");
}

/// What became of a form that `sqlmap` was set on.
enum Became {
    /// Tried to the end, and nothing was found.
    Tried,
    /// It took too long.
    CutOff,
    /// It was not there any longer once it had been sent as it stood: what it takes away was gone.
    Gone,
    /// Something was found, or it could not be tried: the tool's own words.
    Found(String),
}

/// Every field of every form, by what a database would give away in an answer or do. Fields whose names differ in an id alone are tried
/// once. Of the first level: the third, measured, takes ten times as many requests.
pub fn sqlmap(target: &Target, forms: &[Form]) {
    let begun = Instant::now();
    let runtime = Handle::current();
    let left = Mutex::new(forms.iter().filter(|form| !form.new.is_empty()));
    let all = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..FORMS_AT_ONCE {
            scope.spawn(|| {
                let folder = tempfile::tempdir().unwrap();
                loop {
                    let form = left.lock().unwrap().next();
                    let Some(form) = form else { break };
                    let became = match begun.elapsed() > FORMS_WAIT {
                        true => Became::CutOff,
                        false => tried(target, form, &runtime, folder.path()),
                    };
                    all.lock().unwrap().push((form, became));
                }
            });
        }
    });
    let all = all.into_inner().unwrap();
    let named = |wanted: fn(&Became) -> bool| -> Vec<String> {
        let those = all.iter().filter(|(_, became)| wanted(became));
        those.map(|(form, _)| format!("{} {}", form.method, form.action)).collect()
    };
    let to_the_end = all.iter().filter(|(_, became)| matches!(became, Became::Tried));
    let (forms, fields) = to_the_end.fold((0, 0), |(forms, fields), (form, _)| (forms + 1, fields + form.new.len()));
    let cut_off = named(|became| matches!(became, Became::CutOff));
    println!("{forms} forms with {fields} fields in {} s", begun.elapsed().as_secs());
    println!("not to the end: {cut_off:#?}\ngone at once: {:#?}", named(|became| matches!(became, Became::Gone)));
    for (form, became) in &all {
        if let Became::Found(said) = became {
            panic!("{} {}\n{said}", form.method, form.action);
        }
    }
    assert!(forms >= FORMS_MIN && fields >= FIELDS_MIN, "only {forms} forms with {fields} fields were tried");
    assert!(cut_off.len() * 10 <= forms, "too many forms were not tried to the end");
}

/// One form.
fn tried(target: &Target, form: &Form, runtime: &Handle, folder: &Path) -> Became {
    let mut sqlmap = sqlmap_of(target, form);
    if form.method == Method::POST {
        let fields: Vec<_> = form.fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        if runtime.block_on(target.person.post(&form.action, &fields)).status == StatusCode::SEE_OTHER {
            // There is nothing to read in the answer: that the form is taken is all that it says.
            sqlmap.args(["--code", "303"]);
        }
    }
    let (output, said) = run(&mut sqlmap, folder);
    let suspects = ["identified the following injection", "might be injectable", "might be vulnerable"];
    if suspects.iter().any(|words| said.contains(words)) {
        Became::Found(said)
    } else if output.status.code() == Some(TIMED_OUT) {
        Became::CutOff
    } else if output.status.success() && said.contains("do not appear to be injectable") {
        Became::Tried
    } else if said.contains("page not found (404)") {
        Became::Gone
    } else {
        Became::Found(format!("it was not tried: {said}"))
    }
}

/// What `timeout` ends with when it had to end a program.
const TIMED_OUT: i32 = 124;

fn sqlmap_of(target: &Target, form: &Form) -> Command {
    // An asterisk would say where to inject.
    let data = form_urlencoded::Serializer::new(String::new()).extend_pairs(&form.fields).finish().replace('*', "%2A");
    let address = format!("{}{}", target.server.address, form.action);
    let mut sqlmap = Command::new("timeout");
    sqlmap.arg(FORM_SECONDS).arg(tool("KRAVSPOR_SQLMAP").get_program());
    sqlmap.args(["--batch", "--flush-session", "--disable-coloring", "--level", "1", "--risk", "1"]);
    // A page after a form is none of its answer, and the form would be sent to it again.
    sqlmap.args(["--technique", "BEU", "--dbms", "SQLite", "--ignore-redirects", "--skip-waf"]);
    sqlmap.args(["--output-dir", "out", "--cookie", &target.cookie(), "-p", &form.new.join(",")]);
    match form.method {
        Method::POST => sqlmap.args(["--url", &address, "--data", &data]),
        _ => sqlmap.args(["--url", &format!("{address}{}{data}", if address.contains('?') { '&' } else { '?' })]),
    };
    sqlmap
}

/// What `wapiti` looks for. Not what has the server ask an address on the internet (`ssrf`, `xxe`, `log4shell`): nothing here leaves the
/// machine.
const MODULES: &str = "xss,permanentxss,sql,timesql,exec,file,crlf,redirect,csp,cookieflags,http_headers,methods";

/// Opens these pages, sends their forms, and looks for what comes back as script, for files, commands, redirections and the like. In one
/// procurement: the others have the same pages.
pub fn wapiti(target: &Target, pages: &[String]) {
    let folder = tempfile::tempdir().unwrap();
    let address = &target.server.address;
    let (attacked, others) = target.procurements.split_first().unwrap();
    let mut wapiti = tool("KRAVSPOR_WAPITI");
    wapiti.args(["--url", &format!("{address}/procurements"), "--scope", "domain", "--depth", "1"]);
    for page in pages {
        wapiti.args(["--start", &format!("{address}{page}")]);
    }
    let left = LEFT_ALONE.iter().chain(&PUTS_OUT).map(|left| format!("{address}*{left}*"));
    for left in left.chain(others.iter().map(|other| format!("{address}{other}*"))) {
        wapiti.args(["--exclude", &left]);
    }
    wapiti.args(["--module", MODULES, "--max-scan-time", SCAN_SECONDS, "--max-attack-time", ATTACK_SECONDS]);
    wapiti.args(["--tasks", TASKS, "--timeout", "30", "--dns-endpoint", "localhost", "--no-bugreport"]);
    wapiti.args(["--header", &format!("Cookie: {}", target.cookie()), "--format", "json", "--output", "report.json"]);
    wapiti.args(["--flush-session", "--store-session", "session", "--store-config", "config"]);
    let begun = Instant::now();
    let (output, said) = run(&mut wapiti, folder.path());
    assert!(output.status.success(), "{said}");
    let report = std::fs::read_to_string(folder.path().join("report.json")).unwrap();
    let report: Value = serde_json::from_str(&report).unwrap();
    let told = |words: &str| said.lines().filter(|line| line.contains(words)).map(str::to_owned).collect::<Vec<_>>();
    let crawled = report["infos"]["crawled_pages_nbr"].as_u64().unwrap();
    println!("{crawled} pages and forms from {} in {}, {} s", pages.len(), attacked, begun.elapsed().as_secs());
    println!("{:#?}", [told("Launching module"), told("was reached"), told("were skipped")].concat());
    let found: Vec<String> = ["vulnerabilities", "anomalies"]
        .iter()
        .flat_map(|kind| report[kind].as_object().unwrap())
        .filter(|(_, found)| !found.as_array().unwrap().is_empty())
        .map(|(kind, found)| format!("{kind}: {found:#}"))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_eq!(told("Launching module").len(), MODULES.split(',').count(), "{said}");
    assert!(crawled >= PAGES_MIN, "only {crawled} pages and forms were found");
}
