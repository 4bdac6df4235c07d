//! `wrk`, which asks as fast as it is answered.

use std::fmt::Write as _;
use std::process::Command;

/// As many as ask at the same time.
const CONNECTIONS: &str = "32";
const SECONDS: &str = "10s";

/// What it found.
pub struct Report {
    pub per_second: f64,
    /// The 99th percentile, in its own words.
    pub slowest_hundredth: String,
}

/// Asks for these paths with these cookies in turn, and fails unless every answer is a page.
pub async fn run(address: &str, requests: &[(String, String)]) -> Report {
    // Requests are made in `init`, where the header Host is known; each thread has a state of its own.
    let mut script = String::from("local requests, at\nfunction init(args)\nrequests = {\n");
    for (path, cookie) in requests {
        let _ = writeln!(script, "wrk.format(\"GET\", \"{path}\", {{ [\"Cookie\"] = \"{cookie}\" }}),");
    }
    script.push_str("}\nat = 0\nend\nfunction request() at = at % #requests + 1; return requests[at] end\n");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("requests.lua");
    std::fs::write(&file, script).unwrap();
    let mut wrk = Command::new("wrk");
    wrk.args(["--threads", "1", "--connections", CONNECTIONS, "--duration", SECONDS, "--latency", "--script"]);
    wrk.arg(&file).arg(address);
    let output = tokio::task::spawn_blocking(move || wrk.output().expect("wrk is installed")).await.unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && !said.contains("Non-2xx"), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let after = |label: &str| {
        let line = said.lines().map(str::trim).find(|line| line.starts_with(label)).unwrap_or_else(|| panic!("{said}"));
        line[label.len()..].trim().to_owned()
    };
    Report { per_second: after("Requests/sec:").parse().unwrap(), slowest_hundredth: after("99%") }
}
