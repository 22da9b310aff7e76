//! The verdict on each file of a person, and what follows from all of them for what belongs to no file.

use chrono::{Months, NaiveDate};

use crate::casebook::contacts::is_restricted;
use crate::casebook::derived::countdown;
use crate::casebook::{Result, Work};
use crate::domain::erasure::{
    Block, ContractState, FileSituation, Freeze, Ground, Item, PlanLine, Verdict, file_verdict,
};
use crate::domain::request::Stage;
use crate::domain::retention::{ObjectionScope, Phase, StartEvent};
use crate::domain::right::{Basis, Right};
use crate::store::contacts::StoredFile;
use crate::store::erasure::ContactCounts;
use crate::store::requests::StoredRequest;

/// A file with what its verdict rests on.
pub(in crate::casebook) struct Judged {
    pub(in crate::casebook) file: StoredFile,
    pub(in crate::casebook) line: PlanLine,
}

impl Work<'_> {
    pub(super) fn judge(&self, contact_id: i64, freeze_months: u32) -> Result<Vec<Judged>> {
        let requests = self.store.requests_of(contact_id)?;
        self.judge_files(self.store.files_of(contact_id)?, &requests, freeze_months)
    }

    /// The verdict on each of a person's files.
    pub(in crate::casebook) fn judge_files(
        &self,
        files: Vec<StoredFile>,
        requests: &[StoredRequest],
        freeze_months: u32,
    ) -> Result<Vec<Judged>> {
        let freeze = freeze(requests, self.today, freeze_months);
        let requested =
            requests.iter().any(|request| request.facts.asked().into_iter().any(Right::erases));
        files
            .into_iter()
            .map(|file| {
                let countdown =
                    countdown(self.policy, &file, self.today)?.map(|(_, countdown)| countdown);
                let facts = crate::domain::contact::file_facts(
                    file.state,
                    Some(file.collected_on),
                    &file.facts,
                );
                let rule = self.policy.rule_of_activity(&file.activity);
                let start = rule.map(|rule| rule.start);
                let situation = FileSituation {
                    block: match countdown.as_ref().map(|countdown| countdown.phase) {
                        _ if is_restricted(&file, self.today) => Block::Restricted,
                        Some(Phase::Held) => Block::Held,
                        Some(_) | None => Block::None,
                    },
                    freeze,
                    requested,
                    objected: facts
                        .objection(rule, self.today)
                        .is_some_and(|one| one.scope != ObjectionScope::Analytics),
                    obliged: self.basis_of(&file) == Some(Basis::LegalObligation),
                    phase: countdown.as_ref().map_or(Phase::Active, |one| one.phase),
                    expires_on: countdown.as_ref().and_then(|countdown| countdown.expires_on),
                    contract: match (start, facts.contract_end_on) {
                        (Some(StartEvent::ContractEnd), Some(end)) if end <= self.today => {
                            ContractState::Ended
                        }
                        (Some(StartEvent::ContractEnd), _) => ContractState::Running,
                        (_, _) => ContractState::None,
                    },
                };
                let verdict = file_verdict(&situation);
                let line = PlanLine {
                    item: Item::File { activity: file.activity.clone() },
                    count: 1,
                    verdict: verdict.verdict,
                    ground: verdict.ground,
                    until: verdict.until,
                };
                Ok(Judged { file, line })
            })
            .collect()
    }
}

/// The lines of the contact itself: they go when every file goes, and otherwise as far as no kept file needs them.
pub(super) fn identity_lines(counts: ContactCounts, judged: &[Judged]) -> Vec<PlanLine> {
    let kept: Vec<&PlanLine> =
        judged.iter().map(|one| &one.line).filter(|line| line.verdict == Verdict::Keep).collect();
    // As long as any of the kept files needs it: for one of unknown end, no day is named.
    let ends: Option<Vec<NaiveDate>> = kept.iter().map(|line| line.until).collect();
    let until = ends.and_then(|ends| ends.into_iter().max());
    let erase_ground = judged.first().map_or(Ground::NoLongerNeeded, |one| one.line.ground);
    let sorted = |ground| matches!(ground, Ground::ContractEvidence | Ground::LegalObligation);
    let whole_record_stays = kept.iter().any(|line| !sorted(line.ground));
    let line = |item, count, needed: bool| {
        if needed {
            PlanLine { item, count, verdict: Verdict::Keep, ground: Ground::NeededByKept, until }
        } else {
            let ground =
                judged.iter().map(|one| &one.line).find(|line| line.verdict == Verdict::Erase);
            let ground = ground.map_or(
                if kept.is_empty() { erase_ground } else { Ground::NoLongerNeeded },
                |line| line.ground,
            );
            PlanLine { item, count, verdict: Verdict::Erase, ground, until: None }
        }
    };
    let any = !kept.is_empty();
    vec![
        line(Item::Identity, 1, any),
        line(Item::Emails, counts.emails, any),
        line(Item::Phones, counts.phones, any && whole_record_stays),
        line(Item::Addresses, counts.addresses, any),
        // In archive only what the evidence needs is kept (sorting before archiving, LAW of the three phases).
        line(Item::Notes, counts.notes, any && whole_record_stays),
        line(Item::Attachments, counts.attachments, any),
        // A copy carries a little of everything: it stays only where everything stays.
        line(Item::Copies, counts.copies, any && whole_record_stays && kept.len() == judged.len()),
    ]
}

/// Whether the person's other cases freeze every erasure: one that is open, or a copy sent too recently.
pub(in crate::casebook) fn freeze(
    requests: &[StoredRequest],
    today: NaiveDate,
    months: u32,
) -> Freeze {
    let asked_erasure =
        requests.iter().any(|request| request.facts.asked().into_iter().any(Right::erases));
    let mut until = None;
    for facts in requests.iter().map(|request| &request.facts) {
        // An objection that was carried out wants the erasure; a restriction forbids it by itself.
        let carried_out =
            |right: &Right| *right != Right::Restriction && facts.applied_on(*right).is_some();
        let open = |right: &Right| {
            !right.erases() && !carried_out(right) && facts.answered_on(*right).is_none()
        };
        // A processor erases nothing that its client has not told it to erase (R 28(3)(a)).
        let uninstructed = !facts.may_act();
        if facts.stage() < Stage::Answered && (uninstructed || facts.rights.iter().any(open)) {
            return Freeze::WhileOpen;
        }
        let copied = facts.answer(Right::Access).filter(|(_, outcome)| outcome.discloses());
        if let Some((sent_on, _)) = copied.filter(|_| !asked_erasure) {
            let end = sent_on.checked_add_months(Months::new(months)).unwrap_or(sent_on);
            until = until.max(Some(end).filter(|end| today <= *end));
        }
    }
    until.map_or(Freeze::None, Freeze::Until)
}
