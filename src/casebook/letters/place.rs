//! Where a letter goes: its addressee, and the names of its files.

use std::path::Path;

use crate::casebook::views::{Client, LetterChoice, LetterTo, Requester};
use crate::documents::letter::ClientLine;
use crate::domain::letter::LetterKind;
use crate::domain::policy::Policy;

/// The addressee as the case knows it, with what the officer typed over it.
pub(super) fn chosen(known: Requester, typed: &LetterTo) -> Requester {
    let or = |typed: &str, known: String| {
        if typed.trim().is_empty() { known } else { typed.trim().to_owned() }
    };
    Requester {
        name: or(&typed.name, known.name),
        email: or(&typed.email, known.email),
        address: or(&typed.address, known.address),
    }
}

/// The client with its address, in one line.
pub(super) fn client(client: &Client) -> Option<ClientLine> {
    let address = lines(&client.address).join(", ");
    (!client.name.is_empty()).then(|| ClientLine {
        name: client.name.clone(),
        address: Some(address).filter(|address| !address.is_empty()),
    })
}

/// The lines of an envelope, without empty ones.
pub(super) fn lines(address: &str) -> Vec<String> {
    address.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

pub(super) fn one_line(recipient: &Requester) -> String {
    match (recipient.name.is_empty(), recipient.email.is_empty()) {
        (true, _) => recipient.email.clone(),
        (false, true) => recipient.name.clone(),
        (false, false) => format!("{} <{}>", recipient.name, recipient.email),
    }
}

pub(super) fn media_type(name: &str) -> &'static str {
    if name.ends_with("pdf") { "application/pdf" } else { "message/rfc822" }
}

/// `lettre-2026-0042-refus`: the case and the kind, and of others than the person the policy's id.
pub(super) fn name(choice: &LetterChoice, policy: &Policy) -> String {
    let word = word(choice.kind);
    let known = |id: &&String| policy.recipient(id).is_some() || policy.source(id).is_some();
    match choice.to.id.as_ref().filter(known) {
        Some(id) => format!("lettre-{}-{word}-{}", choice.number, plain(id)),
        None => format!("lettre-{}-{word}", choice.number),
    }
}

fn plain(id: &str) -> String {
    id.chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' }).collect()
}

/// A name that no file of the folder bears yet: a letter that was written is never overwritten.
pub(super) fn free(folder: &Path, name: &str, files: &[(&'static str, Vec<u8>)]) -> String {
    let taken = |name: &str| {
        files.iter().any(|(ending, _)| folder.join(format!("{name}.{ending}")).exists())
    };
    let numbered = (2_u32..).map(|number| format!("{name}-{number}"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
}

/// The kind in a file's name, which the person reads.
const fn word(kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::Acknowledgement => "accuse-de-reception",
        LetterKind::ReceiptOnTheSpot => "recu",
        LetterKind::IdentityRequest => "identite",
        LetterKind::IdentityReminder => "identite-rappel",
        LetterKind::CapacityRequest => "justificatifs",
        LetterKind::ClosingForSilence => "cloture",
        LetterKind::Clarification => "precision",
        LetterKind::Extension => "prolongation",
        LetterKind::Fee => "frais",
        LetterKind::AccessGranted => "acces",
        LetterKind::RectificationGranted => "rectification",
        LetterKind::ErasureGranted => "effacement",
        LetterKind::RestrictionGranted => "limitation",
        LetterKind::PortabilityGranted => "portabilite",
        LetterKind::MarketingObjectionGranted => "prospection",
        LetterKind::ObjectionGranted => "opposition",
        LetterKind::WithdrawalGranted => "retrait",
        LetterKind::HumanReviewGranted => "reexamen",
        LetterKind::PostMortemGranted => "apres-deces",
        LetterKind::PartlyGranted => "reponse-partielle",
        LetterKind::Refused => "refus",
        LetterKind::NothingHeld => "aucune-donnee",
        LetterKind::PassedToController => "transmission",
        LetterKind::PassedToControllerPerson => "transmise",
        LetterKind::Article19Notice => "article-19",
        LetterKind::Chaser => "rappel",
        LetterKind::SourceRequest => "recherche",
        LetterKind::MailingStop => "arret-des-envois",
        LetterKind::RestrictionLifted => "levee",
    }
}
