//! The shipped templates, one a kind and language, and the parts that they share.

use minijinja::Environment;
use serde::Serialize;

use super::{LetterError, environment, fault, filled};
use crate::domain::letter::LetterKind;
use crate::text::Language;

/// A template of the program, in both languages.
macro_rules! shipped {
    ($name:literal, $language:expr) => {
        match $language {
            Language::Fr => include_str!(concat!("../../../assets/letters/fr/", $name, ".md")),
            Language::En => include_str!(concat!("../../../assets/letters/en/", $name, ".md")),
        }
    };
}

/// The template that the program ships for a kind of letter.
pub const fn letter_template(kind: LetterKind, language: Language) -> &'static str {
    match kind {
        LetterKind::Acknowledgement => shipped!("acknowledgement", language),
        LetterKind::ReceiptOnTheSpot => shipped!("receipt_on_the_spot", language),
        LetterKind::IdentityRequest => shipped!("identity_request", language),
        LetterKind::IdentityReminder => shipped!("identity_reminder", language),
        LetterKind::CapacityRequest => shipped!("capacity_request", language),
        LetterKind::ClosingForSilence => shipped!("closing_for_silence", language),
        LetterKind::Clarification => shipped!("clarification", language),
        LetterKind::Extension => shipped!("extension", language),
        LetterKind::Fee => shipped!("fee", language),
        LetterKind::AccessGranted => shipped!("access", language),
        LetterKind::RectificationGranted => shipped!("rectification_granted", language),
        LetterKind::ErasureGranted => shipped!("erasure_granted", language),
        LetterKind::RestrictionGranted => shipped!("restriction_granted", language),
        LetterKind::PortabilityGranted => shipped!("portability_granted", language),
        LetterKind::MarketingObjectionGranted => shipped!("marketing_objection_granted", language),
        LetterKind::ObjectionGranted => shipped!("objection_granted", language),
        LetterKind::WithdrawalGranted => shipped!("withdrawal_granted", language),
        LetterKind::HumanReviewGranted => shipped!("human_review_granted", language),
        LetterKind::PostMortemGranted => shipped!("post_mortem_granted", language),
        LetterKind::PartlyGranted => shipped!("partly_granted", language),
        LetterKind::Refused => shipped!("refused", language),
        LetterKind::NothingHeld => shipped!("nothing_held", language),
        LetterKind::PassedToController => shipped!("passed_to_controller", language),
        LetterKind::PassedToControllerPerson => shipped!("passed_to_controller_person", language),
        LetterKind::Article19Notice => shipped!("article_19_notice", language),
        LetterKind::Chaser => shipped!("chaser", language),
        LetterKind::SourceRequest => shipped!("source_request", language),
        LetterKind::MailingStop => shipped!("mailing_stop", language),
        LetterKind::RestrictionLifted => shipped!("restriction_lifted", language),
    }
}

/// What templates include by name: the same words in every letter.
pub const PARTS: [&str; 6] =
    ["asked", "closing", "contact", "open_sources", "recipients", "remedies"];

/// The words of a part; none for a name that is not in [`PARTS`].
pub fn letter_part(name: &str, language: Language) -> &'static str {
    match name {
        "asked" => shipped!("parts/asked", language),
        "closing" => shipped!("parts/closing", language),
        "contact" => shipped!("parts/contact", language),
        "open_sources" => shipped!("parts/open_sources", language),
        "recipients" => shipped!("parts/recipients", language),
        "remedies" => shipped!("parts/remedies", language),
        _ => "",
    }
}

/// The draft of a letter: `template` with its values in their places, as data and never as markup.
pub fn render_letter<T: Serialize>(
    template: &str,
    values: &T,
    language: Language,
) -> Result<String, LetterError> {
    let mut environment = environment();
    add_parts(&mut environment, language).map_err(|error| fault(&error))?;
    filled(environment, template, values)
}

fn add_parts(
    environment: &mut Environment<'static>,
    language: Language,
) -> Result<(), minijinja::Error> {
    for name in PARTS {
        // A blank line after each, whatever the template writes next to it.
        environment.add_template_owned(name, format!("{}\n\n\n", letter_part(name, language)))?;
    }
    Ok(())
}

/// What marks a passage that the officer has to complete before a letter can be written.
const GAPS: [&str; 2] = ["[à compléter", "[to complete"];

/// The lines of a draft, from 1, that still have a passage to complete.
pub fn gaps(words: &str) -> Vec<usize> {
    let open = |line: &str| {
        let line = line.to_lowercase();
        GAPS.iter().any(|gap| line.contains(gap))
    };
    words.lines().enumerate().filter(|(_, line)| open(line)).map(|(place, _)| place + 1).collect()
}
