//! Letters of every step: their words in both languages, what each must carry, how they are kept, and templates.

mod another;
mod dossier;
mod hostile;
mod kept;
mod templates;
mod terminal;
mod words;

use greffe::casebook::views::{LetterChoice, LetterDraft, LetterOrder, LetterTo};
use greffe::domain::ids::CaseNumber;
use greffe::domain::letter::{Audience, LetterForm, LetterKind};
use greffe::domain::request::{
    Capacity, Doubt, ExtensionGround, IdentityProof, RefusalGround, Step,
};
use greffe::domain::right::Right;
use greffe::text::Language;

use crate::common::{Shelf, Takes as _, a_casebook, a_contact, a_request, day};

/// What is asked in the case that a kind of letter is tried on.
fn rights(kind: LetterKind) -> Vec<Right> {
    match kind {
        LetterKind::RectificationGranted => vec![Right::Rectification],
        LetterKind::RestrictionGranted | LetterKind::RestrictionLifted => vec![Right::Restriction],
        LetterKind::PortabilityGranted => vec![Right::Portability],
        LetterKind::MarketingObjectionGranted | LetterKind::MailingStop => {
            vec![Right::MarketingObjection]
        }
        LetterKind::ObjectionGranted => vec![Right::Objection],
        LetterKind::HumanReviewGranted => vec![Right::AutomatedDecision],
        LetterKind::PostMortemGranted => vec![Right::PostMortem],
        LetterKind::WithdrawalGranted => vec![Right::Withdrawal],
        LetterKind::ErasureGranted | LetterKind::PartlyGranted | LetterKind::Article19Notice => {
            vec![Right::Erasure]
        }
        LetterKind::AccessGranted
        | LetterKind::Acknowledgement
        | LetterKind::ReceiptOnTheSpot
        | LetterKind::IdentityRequest
        | LetterKind::IdentityReminder
        | LetterKind::ClosingForSilence
        | LetterKind::Clarification
        | LetterKind::Extension
        | LetterKind::Fee
        | LetterKind::Refused
        | LetterKind::NothingHeld
        | LetterKind::PassedToController
        | LetterKind::PassedToControllerPerson
        | LetterKind::Chaser
        | LetterKind::SourceRequest
        | LetterKind::CapacityRequest => vec![Right::Access, Right::Erasure],
    }
}

/// The steps taken before a kind of letter is due. Today is 10 March 2026.
fn steps(kind: LetterKind) -> Vec<(Step, &'static str)> {
    let ask = (Step::AskIdentity { doubt: Doubt::UnknownAddress }, "2026-02-23");
    let verify = (Step::Verify { by: IdentityProof::CallBack }, "2026-02-25");
    match kind {
        LetterKind::Acknowledgement
        | LetterKind::ReceiptOnTheSpot
        | LetterKind::CapacityRequest => Vec::new(),
        LetterKind::IdentityRequest
        | LetterKind::IdentityReminder
        | LetterKind::ClosingForSilence => vec![ask],
        LetterKind::Extension => {
            vec![verify, (Step::Extend { ground: ExtensionGround::Complexity }, "2026-03-09")]
        }
        LetterKind::Clarification
        | LetterKind::Fee
        | LetterKind::AccessGranted
        | LetterKind::RectificationGranted
        | LetterKind::ErasureGranted
        | LetterKind::RestrictionGranted
        | LetterKind::PortabilityGranted
        | LetterKind::MarketingObjectionGranted
        | LetterKind::ObjectionGranted
        | LetterKind::WithdrawalGranted
        | LetterKind::HumanReviewGranted
        | LetterKind::PostMortemGranted
        | LetterKind::MailingStop
        | LetterKind::PartlyGranted
        | LetterKind::Refused
        | LetterKind::NothingHeld
        | LetterKind::PassedToController
        | LetterKind::PassedToControllerPerson
        | LetterKind::Article19Notice
        | LetterKind::Chaser
        | LetterKind::SourceRequest
        | LetterKind::RestrictionLifted => vec![verify],
    }
}

const NAME: &str = "Élodie Lefèvre-Nguyen";
const EMAIL: &str = "elodie.lefevre@courrier.example";

/// A case of a client who lives in Strasbourg, as far as a kind of letter needs it.
fn a_case(kind: LetterKind) -> (Shelf, CaseNumber) {
    a_case_of(kind, NAME)
}

fn a_case_of(kind: LetterKind, name: &str) -> (Shelf, CaseNumber) {
    let mut shelf = a_casebook();
    let mut asked = a_request().from(name, EMAIL).asking(&rights(kind));
    if kind != LetterKind::NothingHeld {
        let client = a_contact().named("Élodie", "Lefèvre-Nguyen").email(EMAIL);
        let client = client.living("12 impasse des Œillets", "67000", "Strasbourg");
        asked = asked.about(shelf.add(client.client_since("2024-01-15")));
    }
    let mut draft = asked.draft();
    if kind == LetterKind::CapacityRequest {
        draft.standing.capacity = Capacity::Agent;
        "Rosa Müller".clone_into(&mut draft.standing.subject);
    }
    // Identity is asked before anybody knows whose address it is.
    let contact = draft.contact.take();
    let number = shelf.casebook.open_request(&draft).expect("a case");
    for (step, on) in steps(kind) {
        shelf.casebook.takes(number, step, day(on)).expect("a step");
    }
    if let Some(contact) = contact {
        shelf.casebook.choose_contact(number, contact).expect("the contact");
    }
    if kind == LetterKind::Refused {
        let decided = Step::Refuse { ground: RefusalGround::NotIdentifiable, right: None };
        shelf.casebook.take_step(number, decided, day("2026-03-01")).expect("a decision");
    }
    (shelf, number)
}

/// The kinds that are written by themselves.
fn alone() -> impl Iterator<Item = LetterKind> {
    LetterKind::ALL.into_iter().filter(|kind| !kind.goes_with_copy())
}

fn choice(number: CaseNumber, kind: LetterKind, language: Language) -> LetterChoice {
    let to = match (kind.audience(), kind) {
        (Audience::Person, _) => LetterTo::default(),
        (Audience::Party, LetterKind::PassedToController) => LetterTo {
            name: "Boutique Aurore SAS".to_owned(),
            email: "dpo@aurore.example".to_owned(),
            address: "8 quai des Brumes\n44000 Nantes".to_owned(),
            id: None,
        },
        (Audience::Party, _) => LetterTo {
            id: Some("typeform".to_owned()),
            email: "privacy@typeform.example".to_owned(),
            ..LetterTo::default()
        },
    };
    LetterChoice { number, kind, language: Some(language), to }
}

fn draft(shelf: &Shelf, number: CaseNumber, kind: LetterKind, language: Language) -> LetterDraft {
    shelf.casebook.letter(&choice(number, kind, language)).expect("a draft")
}

/// The draft with every passage in brackets completed.
fn completed(draft: &LetterDraft) -> String {
    let mut words = String::new();
    let mut rest = draft.words.as_str();
    while let Some(begin) = rest.find("[à compléter").or_else(|| rest.find("[to complete")) {
        let (before, gap) = rest.split_at(begin);
        words.push_str(before);
        words.push_str("COMPLETED");
        rest = gap.split_once(']').map_or("", |(_, after)| after);
    }
    words.push_str(rest);
    words
}

fn order(draft: &LetterDraft, form: LetterForm) -> LetterOrder {
    LetterOrder { choice: draft.choice.clone(), words: completed(draft), form }
}
