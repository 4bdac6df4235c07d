//! Whether the gates hold together.

use super::Finding;
use crate::content::Release;
use crate::content::id::RoleId;
use crate::content::people::{Gate, GateAsk, GateCheck};
use crate::procurement::known::CONTRACT_SIGNED;
use std::collections::BTreeSet;

pub(super) fn check(release: &Release, findings: &mut Vec<Finding>) {
    for gate in &release.gates {
        let asks = gate.asks.iter().map(|ask| problems(release, ask).into_iter().map(move |told| (ask, told)));
        for (ask, told) in asks.flatten() {
            findings.push(Finding::new("gate", &gate.id, format!("{}: {told}", ask.id)));
        }
        for told in openers(release, gate) {
            findings.push(Finding::new("gate", &gate.id, told));
        }
    }
    if !release.gates.is_empty() && !release.gates.iter().any(|gate| gate.id == CONTRACT_SIGNED) {
        findings.push(Finding::new("gate", CONTRACT_SIGNED, "is known by name, and is not there"));
    }
    let frozen = release.gates.iter().any(|gate| !gate.frozen_by.is_empty());
    if release.gates.iter().any(|gate| !gate.asks.is_empty()) && !frozen {
        findings.push(Finding::new("gate", "", "no gate says who freezes a version"));
    }
}

fn problems(release: &Release, ask: &GateAsk) -> Vec<String> {
    let mut told = Vec::new();
    let named = ask.check == GateCheck::RoleHeld || ask.check.is_signed();
    match &ask.role {
        None if named => told.push("names no role card".to_owned()),
        Some(_) if !named => told.push("names a role card that its check does not read".to_owned()),
        Some(role) if release.role(role).is_none() => told.push(format!("no role is called {role}")),
        Some(role) if ask.check == GateCheck::Approved => told.extend(adviser(release, role)),
        _ => {}
    }
    if ask.check.is_signed() != ask.covers.is_some() {
        told.push("what somebody signs says what it covers, and nothing else does".to_owned());
    }
    told
}

fn openers(release: &Release, gate: &Gate) -> Vec<String> {
    let mut told = Vec::new();
    let open = gate.opened_by.is_empty();
    if !gate.asks.is_empty() && !gate.after_competition && open {
        told.push("nobody may let a procurement through".to_owned());
    }
    if gate.after_competition && !(open && gate.frozen_by.is_empty()) {
        told.push("nothing is frozen after the competition, so nobody lets anything through".to_owned());
    }
    for role in gate.opened_by.iter().chain(&gate.frozen_by) {
        if release.role(role).is_none() {
            told.push(format!("no role is called {role}"));
        }
        told.extend(adviser(release, role));
    }
    let mut seen = BTreeSet::new();
    for ask in gate.asks.iter().filter(|ask| !seen.insert(ask.id.as_str())) {
        told.push(format!("asks twice for {}", ask.id));
    }
    told
}

fn adviser(release: &Release, role: &RoleId) -> Option<String> {
    release.role(role).filter(|role| role.advises_only).map(|role| format!("{} advises and never decides", role.id))
}
