//! The demo's cases: opened on their day, and taken as far as each has come.

mod table;

use std::borrow::Cow;

use chrono::NaiveDate;

use super::cast::{INES, Known, MARC, uid_of};
use super::files::ago;
use super::mails;
use crate::casebook::views::{RequestDraft, Requester, Standing};
use crate::casebook::{Casebook, ErrandOrder, Error, Result};
use crate::domain::errand::{Duty, ErrandStep};
use crate::domain::ids::CaseNumber;
use crate::domain::request::{Channel, IdentityProof, Intake, Outcome, Refusal, Step};
use crate::domain::right::Right;
use crate::mail::{Mailbox, Message};

use table::CASES;

/// A case as it was asked and handled; every age counts in days before the demo's day.
struct Case<'a> {
    age: u64,
    name: &'a str,
    /// The address that the request came from.
    address: &'a str,
    /// The contact that it is about, where that is chosen.
    about: Option<&'a str>,
    intake: Intake,
    rights: &'a [Right],
    subject: &'a str,
    words: &'a str,
    steps: &'a [(Step, u64)],
}

/// A case that is opened from a shipped mail.
struct Posted<'a> {
    age: u64,
    mail: &'a [u8],
    about: &'a str,
    steps: &'a [(Step, u64)],
}

const VERIFIED: Step = Step::Verify { by: IdentityProof::KnownAddress };

const POSTED: [Posted<'_>; 2] = [
    Posted { age: 26, mail: mails::RECTIFICATION, about: INES, steps: &[(VERIFIED, 25)] },
    Posted {
        age: 10,
        mail: mails::ERASURE,
        about: MARC,
        steps: &[
            (VERIFIED, 9),
            (
                Step::Sent {
                    by: Channel::Email,
                    outcome: Outcome::Granted,
                    right: Some(Right::MarketingObjection),
                },
                9,
            ),
        ],
    },
];

/// Opens every case, the oldest first, and takes its steps. Returns how many there are.
pub(super) fn open(casebook: &mut Casebook, known: Known<'_>, today: NaiveDate) -> Result<u32> {
    let mut drafts = Vec::new();
    for case in &CASES {
        drafts.push((case.age, case.draft(known, today), case.steps));
    }
    for posted in &POSTED {
        drafts.push((posted.age, posted.draft(casebook, known, today)?, posted.steps));
    }
    drafts.sort_by_key(|(age, ..)| std::cmp::Reverse(*age));
    for (_, draft, steps) in &drafts {
        let number = casebook.open_request(draft)?;
        take(casebook, number, steps, today)?;
    }
    Ok(u32::try_from(drafts.len()).unwrap_or(u32::MAX))
}

fn take(
    casebook: &mut Casebook,
    number: CaseNumber,
    steps: &[(Step, u64)],
    today: NaiveDate,
) -> Result<()> {
    for (step, age) in steps {
        let on = ago(today, *age);
        if matches!(step, Step::Sent { outcome: Outcome::Granted | Outcome::NothingHeld, .. }) {
            apply(casebook, number, on)?;
            search(casebook, number, on)?;
        }
        casebook.take_step_saying(number, *step, on, said(*step))?;
    }
    tell(casebook, number)
}

/// What one step in the casebook carries out is done before a letter says so.
fn apply(casebook: &mut Casebook, number: CaseNumber, on: NaiveDate) -> Result<()> {
    let steps = casebook.request(number)?.allowed;
    for step in steps.into_iter().filter(|step| matches!(step, Step::Apply { .. })) {
        match casebook.take_step(number, step, on) {
            Err(Error::Refused(Refusal::NothingToApply) | Error::NoContact) => (),
            taken => taken?,
        }
    }
    Ok(())
}

/// The words that a step rests on: the doubt, or what proves that a letter left.
const fn said(step: Step) -> &'static str {
    if let Step::Sent { by: Channel::RegisteredPost, .. } = step {
        "Recommandé 1A 204 881 3367 1"
    } else if let Step::Sent { .. } = step {
        "Lettre suivie 2C 118 440 9052 7"
    } else if let Step::AskIdentity { .. } = step {
        "Adresse absente de nos fiches, deux homonymes"
    } else if let Step::AskClarification = step {
        "Quatre ans de messages de six boutiques"
    } else if let Step::Extend { .. } = step {
        "Six boutiques, trois outils ; annoncé par courriel"
    } else {
        ""
    }
}

/// Every source was searched on the day of the answer, and had nothing more; every tool that sends mail has stopped.
fn search(casebook: &mut Casebook, number: CaseNumber, on: NaiveDate) -> Result<()> {
    let view = casebook.request(number)?;
    if !view.line.rights.iter().any(|right| right.claims_all_sources()) {
        return Ok(());
    }
    casebook.open_searches(number, on)?;
    for errand in casebook.request(number)?.errands {
        let duty = errand.duty;
        if duty.is_notice() {
            continue;
        }
        let done = if duty == Duty::Search { ErrandStep::Nothing } else { ErrandStep::Done };
        for step in [ErrandStep::Ask, done] {
            let (party, words) = (errand.party.clone(), String::new());
            let order = ErrandOrder { duty, party, step, on, words };
            casebook.take_errand_step(number, &order)?;
        }
    }
    Ok(())
}

/// Every recipient was told on the day of the answer, and has acknowledged (R 19).
fn tell(casebook: &mut Casebook, number: CaseNumber) -> Result<()> {
    for errand in casebook.request(number)?.errands {
        if !errand.duty.is_notice() {
            continue;
        }
        for step in [ErrandStep::Ask, ErrandStep::Done] {
            let (duty, party, on) = (errand.duty, errand.party.clone(), errand.opened_on);
            let order = ErrandOrder { duty, party, step, on, words: String::new() };
            casebook.take_errand_step(number, &order)?;
        }
    }
    Ok(())
}

impl Case<'_> {
    fn draft(&self, known: Known<'_>, today: NaiveDate) -> RequestDraft {
        let received_on = ago(today, self.age);
        RequestDraft {
            intake: self.intake,
            requester: Requester {
                name: self.name.to_owned(),
                email: self.address.to_owned(),
                address: String::new(),
            },
            received_on,
            sent_on: (self.intake == Intake::Letter).then(|| ago(today, self.age + 2)),
            recognised_on: Some(received_on),
            rights: self.rights.to_vec(),
            standing: Standing::default(),
            contact: self.about.and_then(|address| uid_of(known, address)),
            message: Some(self.message(received_on)),
            insist: false,
        }
    }

    /// The request in its own words, or as it was noted down.
    fn message(&self, received_on: NaiveDate) -> Message {
        let by_mail = self.intake == Intake::Email;
        Message {
            from: Some(Mailbox {
                address: self.address.to_owned(),
                name: Some(self.name.to_owned()),
            }),
            subject: self.subject.to_owned(),
            sent_at: received_on
                .and_hms_opt(9, 12, 0)
                .map(|at| at.and_utc().fixed_offset())
                .filter(|_| by_mail),
            message_id: by_mail.then(|| format!("demande-{}-jours@boites.example", self.age)),
            text: signed(self.words, self.name).into_owned(),
            ..Message::default()
        }
    }
}

fn signed<'a>(words: &'a str, name: &str) -> Cow<'a, str> {
    if words.starts_with("Bonjour") {
        format!("{words}\n\n-- \n{name}").into()
    } else {
        words.into()
    }
}

impl Posted<'_> {
    fn draft(
        &self,
        casebook: &Casebook,
        known: Known<'_>,
        today: NaiveDate,
    ) -> Result<RequestDraft> {
        let proposal = casebook.inspect_mail(&mails::moved(self.mail, today))?;
        let from = proposal.message.from.clone().unwrap_or_default();
        let received_on = proposal.received_on.unwrap_or_else(|| ago(today, self.age));
        Ok(RequestDraft {
            intake: Intake::Email,
            requester: Requester {
                name: from.name.unwrap_or_default(),
                email: from.address,
                address: String::new(),
            },
            received_on,
            sent_on: proposal.message.sent_at.map(|moment| casebook.day_of(moment.to_utc())),
            recognised_on: Some(received_on),
            rights: proposal.rights,
            standing: Standing::default(),
            contact: proposal.proposed.or_else(|| uid_of(known, self.about)),
            message: Some(proposal.message),
            insist: false,
        })
    }
}
