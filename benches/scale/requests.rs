//! The requests of years, one in fifty still open, as cases are opened and answered by hand.

use chrono::{Days, NaiveDate};
use greffe::casebook::Casebook;
use greffe::casebook::views::{ContactLine, RequestDraft, Requester, Standing};
use greffe::domain::request::{Channel, IdentityProof, Intake, Outcome, Step};
use greffe::domain::right::Right;

/// One case of so many is open.
const OPEN: u32 = 50;

/// Adds so many cases of contacts that stand in the casebook, received over three years.
pub(crate) fn add(casebook: &mut Casebook, count: u32, today: NaiveDate) {
    let mut contacts: Vec<ContactLine> = Vec::new();
    let mut next = None;
    for place in 0..count {
        if contacts.is_empty() {
            contacts = casebook.contacts_page(next.as_ref()).expect("a page");
            next = contacts.last().map(|line| line.key.clone());
        }
        let Some(contact) = contacts.pop() else { break };
        let open = place % OPEN == 0;
        let days = if open { place / OPEN % 80 } else { 90 + place % 1_000 };
        let received_on = today - Days::new(u64::from(days));
        let on = today.min(received_on + Days::new(2));
        open_case(casebook, &contact, place, (received_on, on), open);
    }
}

fn open_case(
    casebook: &mut Casebook,
    contact: &ContactLine,
    place: u32,
    (received_on, on): (NaiveDate, NaiveDate),
    open: bool,
) {
    let right = Right::ALL[place as usize % 5];
    let draft = RequestDraft {
        intake: Intake::Email,
        requester: Requester {
            name: contact.name.clone(),
            email: format!("case{place}@requester.example"),
            address: String::new(),
        },
        received_on,
        sent_on: None,
        recognised_on: Some(received_on),
        rights: vec![right],
        standing: Standing::default(),
        // An open request for access would freeze what the benches erase.
        contact: (!open || right != Right::Access).then_some(contact.uid),
        message: None,
        insist: false,
    };
    let number = casebook.open_request(&draft).expect("a case");
    let mut take = |step: Step| {
        let words = if step.needs_words() { "Recommandé 1A 204 881 3367 1" } else { "" };
        casebook.take_step_saying(number, step, on, words).expect("a step");
    };
    take(Step::Verify { by: IdentityProof::CustomerNumber });
    if !open {
        take(Step::Withdraw { right: None });
        take(Step::Close);
        return;
    }
    if place.is_multiple_of(3) {
        let outcome = Outcome::PartlyGranted;
        take(Step::Sent { by: Channel::Post, outcome, right: None });
    }
}
