//! The daily work in the terminal: from a mail to a proven answer, and from a period that is over to a receipt.

use std::io::Write;
use std::path::Path;

use super::mails;
use crate::casebook::views::{
    CopyOrder, MailProposal, RequestDraft, RequestView, Requester, Standing,
};
use crate::casebook::{Casebook, Result};
use crate::domain::erasure::Verdict;
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::request::{Channel, IdentityProof, Intake, Outcome, Stage, Step};
use crate::domain::retention::Phase;
use crate::domain::working::WorkingLine;
use crate::text::Text;
use crate::tr;

const VERIFIED: Step = Step::Verify { by: IdentityProof::KnownAddress };
const SENT: Step = Step::Sent { by: Channel::Email, outcome: Outcome::Granted, right: None };

/// Answers an access request, erases a record whose period is over, and verifies the journal; writes copy and receipt
/// into `out_dir` and says every step on `out`.
pub fn walk(
    casebook: &mut Casebook,
    out_dir: &Path,
    text: &Text,
    out: &mut dyn Write,
) -> Result<()> {
    let mut walk = Walk { casebook, out_dir, text, out };
    let number = walk.open_from_mail()?;
    walk.show_clock(number)?;
    walk.establish_identity(number)?;
    walk.answer(number)?;
    walk.erase_what_is_due()?;
    walk.verify_journal()
}

struct Walk<'a> {
    casebook: &'a mut Casebook,
    out_dir: &'a Path,
    text: &'a Text,
    out: &'a mut dyn Write,
}

impl Walk<'_> {
    fn head(&mut self, words: &str) -> Result<()> {
        Ok(writeln!(self.out, "\n{words}")?)
    }

    fn say(&mut self, words: &str) -> Result<()> {
        Ok(writeln!(self.out, "  {words}")?)
    }

    fn open_from_mail(&mut self) -> Result<CaseNumber> {
        let text = self.text;
        let mail = mails::moved(mails::ACCESS, self.casebook.today());
        let proposal = self.casebook.inspect_mail(&mail)?;
        self.head(&tr!(text, "demo-mail"))?;
        self.show_mail(&proposal)?;
        if let Some(number) = self.casebook.case_of_message(&proposal.message)? {
            self.say(&tr!(text, "demo-case-open", number = number.to_string()))?;
            return Ok(number);
        }
        let draft = draft_of(self.casebook, proposal);
        let number = self.casebook.open_request(&draft)?;
        self.say(&tr!(text, "demo-case-opened", number = number.to_string()))?;
        Ok(number)
    }

    fn show_mail(&mut self, proposal: &MailProposal) -> Result<()> {
        let text = self.text;
        let from = proposal.message.from.clone().unwrap_or_default();
        let name = from.name.unwrap_or_default();
        self.say(&tr!(text, "demo-mail-from", name = name, address = from.address))?;
        self.say(&tr!(text, "demo-mail-subject", subject = proposal.message.subject.clone()))?;
        for attachment in &proposal.message.attachments {
            self.say(&tr!(text, "demo-mail-attachment", name = attachment.name.clone()))?;
        }
        if let Some(day) = proposal.received_on {
            self.say(&tr!(text, "demo-mail-received", day = text.day_with_weekday(day)))?;
        }
        self.say(&tr!(text, "demo-mail-rights", rights = text.rights(&proposal.rights)))?;
        let Some(contact) = proposal.candidates.first() else { return Ok(()) };
        self.say(&tr!(
            text,
            "demo-mail-contact",
            name = contact.name.clone(),
            detail = contact.detail.clone()
        ))
    }

    fn show_clock(&mut self, number: CaseNumber) -> Result<()> {
        let text = self.text;
        let view = self.casebook.request(number)?;
        self.head(&tr!(text, "demo-clock"))?;
        let Some(demand) = view.demands.first() else { return Ok(()) };
        self.show_working(&demand.deadline.working)?;
        match view.line.due_on {
            Some(day) => self.say(&tr!(text, "demo-clock-due", day = text.day_with_weekday(day))),
            None => Ok(()),
        }
    }

    fn establish_identity(&mut self, number: CaseNumber) -> Result<()> {
        let text = self.text;
        let view = self.casebook.request(number)?;
        self.head(&tr!(text, "demo-identity"))?;
        if view.line.stage < Stage::InProgress && view.known_address {
            self.casebook.take_step(number, VERIFIED, self.casebook.today())?;
        }
        let view = self.casebook.request(number)?;
        self.show_last_step(&view)
    }

    fn show_last_step(&mut self, view: &RequestView) -> Result<()> {
        let text = self.text;
        let Some(fact) = view.facts.last() else { return Ok(()) };
        self.say(&tr!(text, "demo-step", day = text.day_long(fact.on), step = text.step(fact.step)))
    }

    fn answer(&mut self, number: CaseNumber) -> Result<()> {
        let text = self.text;
        self.head(&tr!(text, "demo-copy"))?;
        if Stage::Answered <= self.casebook.request(number)?.line.stage {
            return self.say(&tr!(text, "demo-copy-sent-before"));
        }
        let review = self.casebook.review_copy(number)?;
        let (items, sources) = (review.items.len(), review.sources.len());
        self.say(&tr!(text, "demo-copy-review", items = items, sources = sources))?;
        let choices = review.items.iter().map(|item| item.choice).collect();
        let order = CopyOrder {
            about: review.about,
            letter: review.letter,
            choices,
            form: review.form,
            beside_case: false,
        };
        let written = self.casebook.write_copy(&order, self.out_dir)?;
        for file in &written.files {
            self.say(&tr!(text, "demo-file", path = file.display().to_string()))?;
        }
        self.say(&tr!(text, "demo-copy-passphrase", passphrase = written.passphrase.as_str()))?;
        self.casebook.take_step(number, SENT, self.casebook.today())?;
        let view = self.casebook.request(number)?;
        self.show_last_step(&view)
    }

    fn erase_what_is_due(&mut self) -> Result<()> {
        let text = self.text;
        self.head(&tr!(text, "demo-erasure"))?;
        let Some(contact) = first_due(self.casebook)? else {
            return self.say(&tr!(text, "demo-erasure-none"));
        };
        self.show_countdowns(contact)?;
        let policy = self.casebook.policy();
        let plan = self.casebook.plan_erasure(contact)?;
        for line in &plan.lines {
            let (item, ground) = (text.plan_item(&line.item, &policy), text.ground(line.ground));
            let (count, article) = (line.count, text.article(line.ground.article()));
            self.say(&match line.verdict {
                Verdict::Erase => {
                    tr!(
                        text,
                        "demo-plan-erase",
                        item = item,
                        count = count,
                        ground = ground,
                        article = article
                    )
                }
                Verdict::Keep => {
                    tr!(
                        text,
                        "demo-plan-keep",
                        item = item,
                        count = count,
                        ground = ground,
                        article = article
                    )
                }
            })?;
        }
        let done = self.casebook.erase(&plan)?;
        self.say(&tr!(text, "demo-erased", erased = done.erased, kept = done.kept))?;
        for path in self.casebook.save_receipt(done.receipt, self.out_dir)? {
            self.say(&tr!(text, "demo-file", path = path.display().to_string()))?;
        }
        Ok(())
    }

    fn show_countdowns(&mut self, contact: Uid) -> Result<()> {
        let text = self.text;
        let view = self.casebook.contact(contact)?;
        self.say(&tr!(text, "demo-erasure-whom", name = view.name.display()))?;
        let mut workings: Vec<&Vec<WorkingLine>> = Vec::new();
        for (_, countdown) in view.files.iter().filter_map(|file| file.countdown.as_ref()) {
            // Two files of one person may end by the same steps.
            if !workings.contains(&&countdown.working) {
                workings.push(&countdown.working);
            }
        }
        workings.into_iter().try_for_each(|working| self.show_working(working))
    }

    fn show_working(&mut self, working: &[WorkingLine]) -> Result<()> {
        let text = self.text;
        for line in working {
            let (words, source) = (text.working_line(line), text.source(&line.rule.source()));
            self.say(&tr!(text, "demo-clock-line", words = words, source = source))?;
        }
        Ok(())
    }

    fn verify_journal(&mut self) -> Result<()> {
        let text = self.text;
        self.head(&tr!(text, "demo-journal"))?;
        match self.casebook.verify_journal()? {
            Ok(count) => self.say(&tr!(text, "demo-journal-whole", count = count)),
            Err(entry) => self.say(&tr!(text, "demo-journal-broken", entry = entry)),
        }
    }
}

fn draft_of(casebook: &Casebook, proposal: MailProposal) -> RequestDraft {
    let from = proposal.message.from.clone().unwrap_or_default();
    RequestDraft {
        intake: Intake::Email,
        requester: Requester {
            name: from.name.unwrap_or_default(),
            email: from.address,
            address: String::new(),
        },
        received_on: proposal.received_on.unwrap_or_else(|| casebook.today()),
        sent_on: proposal.message.sent_at.map(|moment| casebook.day_of(moment.to_utc())),
        recognised_on: None,
        rights: proposal.rights,
        standing: Standing::default(),
        contact: proposal.proposed,
        message: Some(proposal.message),
        insist: false,
    }
}

/// The contact of the file that is longest past its period.
fn first_due(casebook: &Casebook) -> Result<Option<Uid>> {
    let due = casebook.retention_due()?;
    Ok(due.iter().find(|line| line.phase == Phase::DeleteDue).map(|line| line.contact))
}
