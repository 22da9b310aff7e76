//! Random lives of a casebook: whatever is done, in whatever order, stored is what a rebuild would store.

use std::ops::Range;

use chrono::{Days, NaiveDate};
use greffe::casebook::views::{DueLine, NextStep};
use greffe::casebook::{Casebook, Error};
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::ids::{CaseNumber, Uid};
use greffe::domain::request::{
    Capacity, Channel, Doubt, ExtensionGround, IdentityProof, LateReason, Outcome, RefusalGround,
    Role, Showing, Stage, Step,
};
use greffe::domain::retention::{EventKind, ObjectionScope};
use greffe::domain::right::Right;
use proptest::prelude::*;

use crate::common::{
    PASSPHRASE, Takes as _, a_contact, a_demo_casebook, a_request, file_in, session_on, today,
};

const ACTIVITIES: [&str; 6] =
    ["clients", "partners", "prospects", "quotes", "candidates", "invoices"];
const FACTS: [FileFactKind; 11] = [
    FileFactKind::Event(EventKind::Call),
    FileFactKind::Event(EventKind::EmailOpen),
    FileFactKind::ContractEnd,
    FileFactKind::Closed,
    FileFactKind::Submitted,
    FileFactKind::Objection(ObjectionScope::Marketing),
    FileFactKind::Objection(ObjectionScope::Retention),
    FileFactKind::HoldBegin,
    FileFactKind::HoldEnd,
    FileFactKind::RestrictionBegin,
    FileFactKind::RestrictionEnd,
];
const STEPS: [Step; 27] = [
    Step::ActAs { role: Role::Processor },
    Step::AskFor { capacity: Capacity::Guardian },
    Step::AskFor { capacity: Capacity::Person },
    Step::GiveReceipt,
    Step::AskIdentity { doubt: Doubt::SeveralPersons },
    Step::RemindIdentity,
    Step::Verify { by: IdentityProof::CallBack },
    Step::AskShowing,
    Step::Show { what: Showing::OwnIdentity },
    Step::Show { what: Showing::Guardianship },
    Step::AskClarification,
    Step::Clarify,
    Step::Extend { ground: ExtensionGround::Number },
    Step::Requalify { from: Right::Objection, to: Right::MarketingObjection },
    Step::Withdraw { right: Some(Right::Access) },
    Step::Apply { right: Right::Restriction },
    Step::Apply { right: Right::MarketingObjection },
    Step::Refuse { ground: RefusalGround::NotIdentifiable, right: None },
    Step::Sent { by: Channel::Post, outcome: Outcome::Granted, right: None },
    Step::Sent { by: Channel::Post, outcome: Outcome::Refused, right: Some(Right::Access) },
    Step::Sent { by: Channel::Post, outcome: Outcome::PassedToController, right: None },
    Step::Sent { by: Channel::Post, outcome: Outcome::NoReply, right: None },
    Step::Returned,
    Step::Explain { reason: LateReason::Volume },
    Step::Close,
    Step::Reopen { right: None },
    Step::AcceptFee,
];

#[derive(Clone, Debug)]
enum Deed {
    AddContact { activity: usize, days_ago: u64 },
    AddFact { contact: usize, fact: usize, days_ago: u64 },
    OpenCase { contact: usize, rights: Vec<Right>, days_ago: u64 },
    TakeStep { case: usize, step: usize, days_ago: u64 },
    Erase { contact: usize },
}

fn a_deed() -> impl Strategy<Value = Deed> {
    let any: Range<usize> = 0..8;
    let rights = prop::sample::subsequence(Right::ALL.to_vec(), 1..4);
    prop_oneof![
        3 => (0..ACTIVITIES.len(), 0..3000_u64).prop_map(|(activity, days_ago)| Deed::AddContact { activity, days_ago }),
        4 => (any.clone(), 0..FACTS.len(), 0..2000_u64)
            .prop_map(|(contact, fact, days_ago)| Deed::AddFact { contact, fact, days_ago }),
        2 => (any.clone(), rights, 0..90_u64)
            .prop_map(|(contact, rights, days_ago)| Deed::OpenCase { contact, rights, days_ago }),
        5 => (any.clone(), 0..STEPS.len(), 0..90_u64)
            .prop_map(|(case, step, days_ago)| Deed::TakeStep { case, step, days_ago }),
        1 => any.prop_map(|contact| Deed::Erase { contact }),
    ]
}

fn ago(days: u64) -> NaiveDate {
    today() - Days::new(days)
}

#[derive(Default)]
struct Life {
    contacts: Vec<(Uid, &'static str)>,
    cases: Vec<CaseNumber>,
}

impl Life {
    fn contact(&self, number: usize) -> Option<(Uid, &'static str)> {
        self.contacts.get(number % self.contacts.len().max(1)).copied()
    }

    fn live(&mut self, casebook: &mut Casebook, deed: &Deed) -> Result<(), Error> {
        match deed {
            Deed::AddContact { activity, days_ago } => {
                let activity = ACTIVITIES[*activity];
                let contact =
                    a_contact().named("Ada", "Quint").file(activity, &ago(*days_ago).to_string());
                self.contacts.push((casebook.add_contact(contact.draft())?, activity));
            }
            Deed::AddFact { contact, fact, days_ago } => {
                let Some((uid, activity)) = self.contact(*contact) else { return Ok(()) };
                casebook.add_fact(
                    uid,
                    activity,
                    DatedFact { kind: FACTS[*fact], on: ago(*days_ago) },
                )?;
            }
            Deed::OpenCase { contact, rights, days_ago } => {
                let mut draft = a_request().asking(rights).received(ago(*days_ago)).draft();
                draft.contact = self.contact(*contact).map(|(uid, _)| uid);
                self.cases.push(casebook.open_request(&draft)?);
            }
            Deed::TakeStep { case, step, days_ago } => {
                let Some(number) = self.cases.get(case % self.cases.len().max(1)) else {
                    return Ok(());
                };
                casebook.takes(*number, STEPS[*step], ago(*days_ago))?;
            }
            Deed::Erase { contact } => {
                let Some((uid, _)) = self.contact(*contact) else { return Ok(()) };
                let plan = casebook.plan_erasure(uid)?;
                if casebook.erase(&plan)?.whole {
                    self.contacts.retain(|(one, _)| *one != uid);
                }
            }
        }
        Ok(())
    }
}

/// Every case that is not closed stands on Today, with one next step and a day.
fn never_forgotten(casebook: &Casebook, lived: &Life) -> Result<(), TestCaseError> {
    let due = casebook.due().expect("what is due");
    for number in &lived.cases {
        let stage = casebook.request(*number).expect("a case").line.stage;
        let shown: Vec<_> = due
            .lines
            .iter()
            .filter_map(|line| match line {
                DueLine::Request(request) if request.number == *number => Some((line, request)),
                DueLine::Request(_)
                | DueLine::Errand(_)
                | DueLine::Notice(_)
                | DueLine::Duty(_)
                | DueLine::Hold(_)
                | DueLine::Inform { .. }
                | DueLine::Retention { .. } => None,
            })
            .collect();
        if stage == Stage::Closed {
            prop_assert!(shown.is_empty(), "{number} is closed and still on Today");
            continue;
        }
        prop_assert_eq!(1, shown.len(), "{} is not once on Today", number);
        let (line, request) = shown[0];
        prop_assert!(request.next != NextStep::Nothing, "{number} has no next step");
        prop_assert!(line.day().is_some(), "{number} has no day");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_stored_is_what_a_rebuild_would_store(
        deeds in prop::collection::vec(a_deed(), 10..60),
        days_later in 1..4000_u64,
    ) {
        let mut shelf = a_demo_casebook(today());
        let mut life = Life::default();
        for deed in &deeds {
            match life.live(&mut shelf.casebook, deed) {
                Ok(())
                | Err(
                    Error::Refused(_)
                    | Error::Invalid(_)
                    | Error::NothingToErase
                    | Error::NoContact,
                ) => (),
                Err(error) => panic!("{deed:?}: {error:?}"),
            }
        }
        let report = shelf.casebook.check().expect("a check");
        prop_assert!(report.is_whole(), "{:?} after {:?}", report, deeds);

        never_forgotten(&shelf.casebook, &life)?;

        // And on a later day, when phases have changed without a write.
        let later = session_on(today() + Days::new(days_later));
        let folder = shelf.close();
        let mut casebook = Casebook::open(&file_in(folder.path()), PASSPHRASE, later).expect("the casebook again");
        let report = casebook.check().expect("a check");
        prop_assert!(report.is_whole(), "{:?} {} days later, after {:?}", report, days_later, deeds);
        never_forgotten(&casebook, &life)?;
    }
}
