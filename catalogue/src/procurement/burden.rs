//! The burden gauge: what the requirements cost a tenderer, and who they may shut out.

use super::case::CaseFile;
use super::derivation::{Derivation, Line};
use crate::content::burden::{Barrier, Effort, LEVELS};
use crate::content::id::ItemId;
use crate::content::item::{LineType, Placement};
use crate::content::{Lang, Release};

/// What the requirements cost a tenderer. It counts what stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Burden<'r> {
    /// All lines.
    pub lines: usize,
    /// Lines that a tenderer answers: all but those of the contract.
    pub answered: usize,
    /// Those of them by burden, from the lowest.
    pub levels: [usize; LEVELS],
    /// Absolute lines of the specification.
    pub absolute: usize,
    /// How many of those the organisation wants at most.
    pub limit: u32,
    /// What the answers take, from and to, in minutes. None where the catalogue says nothing about it.
    pub minutes: Option<(u32, u32)>,
    /// What may keep suppliers away, in the order of the catalogue, each with the lines it stands in.
    pub barriers: Vec<(&'r Barrier, Vec<ItemId>)>,
}

impl Burden<'_> {
    /// Whether there are more absolute lines than the organisation wants.
    pub fn is_over(&self) -> bool {
        u32::try_from(self.absolute).unwrap_or(u32::MAX) > self.limit
    }

    /// What the answers take, from and to, in whole hours: the one rounded down, the other up.
    pub fn hours(&self) -> Option<(u32, u32)> {
        self.minutes.map(|(low, high)| (low / 60, high.div_ceil(60)))
    }
}

/// Works out the gauge.
pub fn burden<'r>(release: &'r Release, case: &CaseFile, derivation: &Derivation) -> Burden<'r> {
    let lines = || derivation.lines.iter().filter(|line| line.stands());
    let answered = || lines().filter(|line| line.placement != Placement::Contract);
    let level = |line: &Line| usize::from(line.burden).clamp(1, LEVELS);
    let mut levels = [0; LEVELS];
    for line in answered() {
        levels[level(line) - 1] += 1;
    }
    let lang = case.document_language();
    let barriers = release.burden.barriers.iter().map(|barrier| {
        let shut = answered().filter(|line| line.kind == LineType::Absolute && stops(barrier, line, lang));
        (barrier, shut.map(|line| line.id.clone()).collect::<Vec<_>>())
    });
    Burden {
        lines: lines().count(),
        answered: answered().count(),
        levels,
        absolute: lines().filter(|line| line.counts_as_absolute()).count(),
        limit: case.organisation.absolute_lines_max,
        minutes: minutes(&release.burden.efforts, levels),
        barriers: barriers.filter(|(_, lines)| !lines.is_empty()).collect(),
    }
}

fn minutes(efforts: &[Effort], levels: [usize; LEVELS]) -> Option<(u32, u32)> {
    let mut sum = (0_u32, 0_u32);
    for (level, count) in (1..).zip(levels).filter(|(_, count)| *count > 0) {
        let (low, high) = efforts.iter().find(|effort| effort.level == level)?.minutes;
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        sum = (sum.0.saturating_add(low.saturating_mul(count)), sum.1.saturating_add(high.saturating_mul(count)));
    }
    Some(sum)
}

fn stops(barrier: &Barrier, line: &Line, lang: Lang) -> bool {
    let said = format!("{} {}", &*line.text, &*line.evidence).to_lowercase();
    let says = |words: &[String]| words.iter().any(|word| said.contains(word.as_str()));
    let sign = barrier.level.is_some_and(|level| line.burden >= level)
        || barrier.met == Some(line.met)
        || says(barrier.words.of(lang));
    sign && !says(barrier.unless.of(lang))
}

#[cfg(all(test, feature = "content"))]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::content::embedded;
    use crate::content::item::Met;
    use crate::procurement::case::OwnLine;
    use crate::procurement::derive;

    fn own(text: &str, kind: LineType, met: Met) -> OwnLine {
        let placement = kind.usual_placement();
        serde_json::from_value(serde_json::json!({
            "text": text, "domain": "STY", "type": kind, "placement": placement, "met": met, "by": "Innkjøper",
        }))
        .unwrap()
    }

    fn of(lines: &[OwnLine]) -> CaseFile {
        let mut case = CaseFile::default();
        for (number, line) in lines.iter().enumerate() {
            case.requirements.own.insert(format!("E-{}", number + 1).as_str().into(), line.clone());
        }
        case.organisation.absolute_lines_max = 0;
        case
    }

    #[test]
    fn own_lines_are_counted_and_what_shuts_out_is_named() {
        let release = embedded();
        let plain = of(&[]);
        let before = burden(release, &plain, &derive(release, &plain)).answered;
        let case = of(&[
            own(
                "Leverandøren skal være sertifisert etter ISO/IEC 27001 eller tilsvarende.",
                LineType::Absolute,
                Met::Start,
            ),
            own("Løsningen skal finnes.", LineType::Absolute, Met::Tender),
            own("Leverandøren bør ha vakt døgnet rundt.", LineType::Evaluated, Met::Start),
        ]);
        let derivation = derive(release, &case);
        let gauge = burden(release, &case, &derivation);
        assert_eq!(gauge.answered, before + 3);
        assert_eq!(gauge.levels.iter().sum::<usize>(), gauge.answered);
        assert!(gauge.is_over());
        let lines = |id: &str| {
            let found = gauge.barriers.iter().find(|(barrier, _)| barrier.id == id);
            found.map(|(_, lines)| lines.iter().map(ToString::to_string).collect::<Vec<_>>()).unwrap_or_default()
        };
        assert!(lines("certificate").contains(&"E-1".to_owned()));
        assert!(lines("at_tender").contains(&"E-2".to_owned()));
        assert!(!lines("round_the_clock").contains(&"E-3".to_owned()), "an evaluated line shuts nobody out");
        let (low, high) = gauge.hours().unwrap();
        assert!(low <= high && high > 0);
    }

    #[test]
    fn another_way_of_showing_it_is_no_barrier() {
        let release = embedded();
        let mut line = own("Leverandøren skal sikre datasenteret.", LineType::Absolute, Met::Start);
        line.evidence = "Sertifikat etter ISO/IEC 27001 eller tilsvarende.".to_owned();
        let named = |line: &OwnLine| {
            let case = of(std::slice::from_ref(line));
            let derivation = derive(release, &case);
            let gauge = burden(release, &case, &derivation);
            gauge.barriers.iter().any(|(barrier, lines)| barrier.id == "certificate" && lines.contains(&"E-1".into()))
        };
        assert!(named(&line));
        line.evidence = "Sertifikat etter ISO/IEC 27001 eller tilsvarende, eller en beskrivelse.".to_owned();
        assert!(!named(&line));
    }
}
