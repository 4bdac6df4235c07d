//! The tools, and what they say when they have found something.

use super::schema::Form;
use super::{LEFT_ALONE, Target};
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

/// How long each may go on, in seconds.
const SECONDS: &str = "600";
/// Where their random numbers begin.
const SEED: &str = "1";

/// The tool that this variable names.
fn tool(variable: &str) -> Command {
    Command::new(std::env::var(variable).unwrap_or_else(|_| panic!("{variable} names no program")))
}

fn run(command: &mut Command, folder: &Path) -> (Output, String) {
    let output = command.current_dir(folder).output().unwrap();
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

/// Every field of every form, by what a database would give away in an answer or do.
pub fn sqlmap(target: &Target, forms: &[Form]) {
    let folder = tempfile::tempdir().unwrap();
    let mut tried = 0;
    for form in forms.iter().filter(|form| !form.fields.is_empty()) {
        let data = form_urlencoded::Serializer::new(String::new()).extend_pairs(&form.fields).finish();
        let mut sqlmap = Command::new("timeout");
        sqlmap.arg(SECONDS).arg(tool("KRAVSPOR_SQLMAP").get_program());
        sqlmap.args(["--batch", "--flush-session", "--disable-coloring", "--level", "1", "--risk", "1"]);
        sqlmap.args(["--technique", "BEU", "--dbms", "SQLite"]);
        sqlmap.args(["--output-dir", "out", "--cookie", &target.cookie(), "--skip", "Cookie"]);
        sqlmap.args(["--url", &format!("{}{}", target.server.address, form.action), "--data", &data]);
        let (output, said) = run(&mut sqlmap, folder.path());
        assert!(output.status.success(), "{said}");
        assert!(!said.contains("sqlmap identified the following injection"), "{}: {said}", form.action);
        assert!(
            said.contains("do not appear to be injectable") || said.contains("no parameter"),
            "{}: {said}",
            form.action
        );
        tried += 1;
    }
    println!("{tried} forms");
    assert!(tried > 20, "only {tried} forms were found");
}

/// Follows links and sends forms by itself, and looks for what comes back as script, for files, commands, redirections and the like.
pub fn wapiti(target: &Target) {
    let folder = tempfile::tempdir().unwrap();
    let address = &target.server.address;
    let mut wapiti = tool("KRAVSPOR_WAPITI");
    wapiti.args([
        "--url",
        &format!("{address}/procurements"),
        "--scope",
        "domain",
        "--flush-session",
        "--no-bugreport",
    ]);
    wapiti.args([
        "--module",
        "xss,permanentxss,sql,exec,file,crlf,redirect,ssrf,xxe,csp,cookieflags,http_headers,methods",
    ]);
    wapiti.args([
        "--max-scan-time",
        SECONDS,
        "--max-attack-time",
        SECONDS,
        "--max-links-per-page",
        "60",
        "--depth",
        "4",
    ]);
    wapiti.args(["--header", &format!("Cookie: {}", target.cookie()), "--format", "json", "--output", "report.json"]);
    wapiti.args(["--store-session", "session", "--store-config", "config"]);
    for left in LEFT_ALONE {
        wapiti.args(["--exclude", &format!("{address}*{left}*")]);
    }
    let (output, said) = run(&mut wapiti, folder.path());
    assert!(output.status.success(), "{said}");
    let report = std::fs::read_to_string(folder.path().join("report.json")).unwrap();
    let report: Value = serde_json::from_str(&report).unwrap();
    println!("{} pages and forms", report["infos"]["crawled_pages_nbr"]);
    let found: Vec<String> = ["vulnerabilities", "anomalies"]
        .iter()
        .flat_map(|kind| report[kind].as_object().unwrap())
        .filter(|(_, found)| !found.as_array().unwrap().is_empty())
        .map(|(kind, found)| format!("{kind}: {found:#}"))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}
