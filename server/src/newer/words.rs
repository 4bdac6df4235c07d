//! What a newer release would change, in words.

use app::pages::newer::{AlongRow, FieldRow, Group, Row};
use app::t;
use catalogue::content::{Lang, Release};
use catalogue::document::difference::spell;
use catalogue::document::words;
use catalogue::procurement::newer::{
    Along, AlongChange, AlongKind, Field, Key, Newer, NumberProposal, Proposal, Stated,
};
use catalogue::procurement::taken::ChangeKind;

/// The two releases, and the language of the page.
pub(super) struct Words<'a> {
    pub(super) old: &'a Release,
    pub(super) new: &'a Release,
    pub(super) lang: Lang,
    /// The language of the documents, in which the catalogue's texts are compared.
    pub(super) written: Lang,
}

/// What was chosen and typed.
pub(super) trait Chosen {
    /// Whether the change is taken.
    fn takes(&self, key: &Key) -> bool;
    /// Why not.
    fn reason(&self, key: &Key) -> String;
    /// What is wrong with that.
    fn wrong(&self, key: &Key) -> Option<String>;
}

impl Words<'_> {
    /// What is to be chosen, by kind.
    pub(super) fn groups(&self, newer: &Newer, chosen: &impl Chosen) -> Vec<Group> {
        let groups = ChangeKind::ALL.into_iter().map(|change| {
            let rows = match change {
                ChangeKind::Number => {
                    let free = newer.numbers.iter().filter(|number| number.can_stay);
                    free.map(|number| self.number_row(number, chosen)).collect()
                }
                _ => {
                    let of_kind = newer.lines.iter().filter(|proposal| proposal.change == change);
                    of_kind.map(|proposal| self.row(proposal, chosen)).collect::<Vec<_>>()
                }
            };
            let title = t!(in self.lang, "newer-group", change = change.code());
            let lead = t!(in self.lang, "newer-group-lead", change = change.code());
            Group { id: change.code(), title, lead, rows }
        });
        groups.filter(|group| !group.rows.is_empty()).collect()
    }

    fn row(&self, proposal: &Proposal, chosen: &impl Chosen) -> Row {
        let lang = self.lang;
        let name = match &proposal.successor {
            Some(new) => t!(in lang, "newer-name-replaced", old = proposal.id.as_str(), new = new.as_str()),
            None => proposal.id.to_string(),
        };
        let moves = proposal.successor.as_ref().filter(|_| {
            self.new.item(&proposal.id).is_some_and(|item| item.retired.is_some() && item.replaced_by.is_some())
        });
        let edited = match moves {
            Some(new) => t!(in lang, "newer-edited-moves", new = new.as_str()),
            None => t!(in lang, "newer-edited"),
        };
        let notes = [
            proposal.left_out.then(|| t!(in lang, "newer-left-out")),
            (proposal.edited && proposal.new.is_some()).then_some(edited),
            proposal.own_words.then(|| t!(in lang, "newer-own-words")),
        ];
        let asks = proposal.change != ChangeKind::Reworded;
        Row {
            id: control(&proposal.key),
            name,
            notes: notes.into_iter().flatten().collect(),
            fields: self.fields(proposal),
            taken: chosen.takes(&proposal.key),
            reason: asks.then(|| chosen.reason(&proposal.key)),
            wrong: chosen.wrong(&proposal.key),
            key: proposal.key.to_string(),
        }
    }

    /// What differs; of a line that comes or goes what it demands, as what kind, and why.
    fn fields(&self, proposal: &Proposal) -> Vec<FieldRow> {
        const WHOLE: [Field; 4] = [Field::Text, Field::Type, Field::Placement, Field::Evidence];
        let shown: Vec<Field> = match (&proposal.old, &proposal.new) {
            (Some(_), Some(_)) => proposal.fields.clone(),
            _ => WHOLE.to_vec(),
        };
        let said = |stated: &Option<Stated>, release, field| match stated {
            Some(stated) => self.value(release, stated, field),
            None => String::new(),
        };
        let rows = shown.into_iter().map(|field| {
            let (old, new) = (said(&proposal.old, self.old, field), said(&proposal.new, self.new, field));
            FieldRow { what: t!(in self.lang, "newer-field", field = code(field)), pieces: spell(&old, &new) }
        });
        rows.filter(|row| !row.pieces.is_empty()).collect()
    }

    fn value(&self, release: &Release, stated: &Stated, field: Field) -> String {
        let lang = self.written;
        match field {
            Field::Text => stated.text.clone(),
            Field::Reason => stated.reason.clone(),
            Field::Evidence => stated.evidence.clone(),
            Field::Better => stated.better.clone(),
            Field::Type => words::type_word(release, stated.kind, lang).to_owned(),
            Field::Placement => words::placement_word(release, stated.placement, lang).to_owned(),
            Field::Met => words::met_word(release, stated.met, lang).to_owned(),
            Field::VerifiedBy => words::verification_word(release, stated.verified_by, lang).to_owned(),
            Field::Scale => stated.scale.map(|(low, high)| format!("{low}–{high}")).unwrap_or_default(),
            Field::AnnexC => release.label(if stated.annex_c { "word.yes" } else { "word.no" }, lang).to_owned(),
            Field::References => stated.references.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            Field::Burden => stated.burden.to_string(),
        }
    }

    fn number_row(&self, number: &NumberProposal, chosen: &impl Chosen) -> Row {
        let (old, new) = &number.said;
        Row {
            id: control(&number.key),
            name: self.named(number),
            notes: vec![self.standing(number)],
            fields: vec![FieldRow { what: String::new(), pieces: spell(old, new) }],
            taken: chosen.takes(&number.key),
            reason: None,
            wrong: None,
            key: number.key.to_string(),
        }
    }

    fn named(&self, number: &NumberProposal) -> String {
        let parameter = self.new.parameter(&number.id);
        parameter.map_or_else(|| number.id.to_string(), |parameter| parameter.text.show(self.lang).to_owned())
    }

    fn standing(&self, number: &NumberProposal) -> String {
        let lines: Vec<&str> = number.lines.iter().map(catalogue::content::id::ItemId::as_str).collect();
        match lines.is_empty() {
            true => t!(in self.lang, "newer-number-nowhere"),
            false => t!(in self.lang, "newer-number-lines", lines = lines.join(", ")),
        }
    }

    /// The numbers that can't stay.
    pub(super) fn forced(&self, newer: &Newer) -> Vec<String> {
        let forced = newer.numbers.iter().filter(|number| !number.can_stay);
        let sentence = |number: &NumberProposal| {
            let ((old, new), lines) = (number.said.clone(), self.standing(number));
            t!(in self.lang, "newer-forced-one", name = self.named(number), old = old, new = new, lines = lines)
        };
        forced.map(sentence).collect()
    }

    /// What comes along, by kind.
    pub(super) fn along(&self, newer: &Newer) -> Vec<(String, Vec<AlongRow>)> {
        let kinds = AlongKind::ALL.into_iter().map(|kind| {
            let title = t!(in self.lang, "newer-along-kind", kind = kind.code());
            let of_kind = newer.along.iter().filter(|along| along.kind == kind);
            (title, of_kind.map(|along| self.along_row(along)).collect::<Vec<_>>())
        });
        kinds.filter(|(_, rows)| !rows.is_empty()).collect()
    }

    fn along_row(&self, along: &Along) -> AlongRow {
        let change = match along.change {
            AlongChange::Came => "came",
            AlongChange::Gone => "gone",
            AlongChange::Reworded => "reworded",
        };
        AlongRow {
            name: along.id.clone(),
            change: t!(in self.lang, "newer-along-change", change = change),
            pieces: spell(&along.old, &along.new),
        }
    }

    /// What has no place, each by its section and key.
    pub(super) fn left(&self, newer: &Newer) -> Vec<String> {
        newer.left.iter().map(|left| place(self.lang, &left.section, &left.key)).collect()
    }
}

/// An entry in words.
pub(super) fn place(lang: Lang, section: &str, key: &str) -> String {
    let section = t!(in lang, "journal-section", section = section.replace('/', "-"));
    format!("{section}: {key}")
}

/// The id of the control of a choice.
pub(super) fn control(key: &Key) -> String {
    let id: String = key.as_str().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("take-{id}")
}

/// The word in the keys of interface texts.
pub(crate) fn code(field: Field) -> &'static str {
    match field {
        Field::Text => "text",
        Field::Reason => "reason",
        Field::Evidence => "evidence",
        Field::Better => "better",
        Field::Type => "type",
        Field::Placement => "placement",
        Field::Met => "met",
        Field::VerifiedBy => "verified",
        Field::Scale => "scale",
        Field::AnnexC => "annex_c",
        Field::References => "references",
        Field::Burden => "burden",
    }
}
