//! Words for letters: their kinds, what they carry, and what a template lacks.

use super::Text;
use crate::documents::letter::{NamedRight, TemplateError, TemplateFault};
use crate::domain::letter::{LetterKind, Mention};
use crate::domain::request::{Doubt, ExtensionGround};
use crate::domain::right::Right;
use crate::tr;

impl Text {
    /// The kind as a list of letters shows it.
    pub fn letter_kind(&self, kind: LetterKind) -> String {
        match kind {
            LetterKind::Acknowledgement => tr!(self, "letter-acknowledgement"),
            LetterKind::ReceiptOnTheSpot => tr!(self, "letter-receipt-on-the-spot"),
            LetterKind::IdentityRequest => tr!(self, "letter-identity-request"),
            LetterKind::IdentityReminder => tr!(self, "letter-identity-reminder"),
            LetterKind::CapacityRequest => tr!(self, "letter-capacity-request"),
            LetterKind::ClosingForSilence => tr!(self, "letter-closing-for-silence"),
            LetterKind::Clarification => tr!(self, "letter-clarification"),
            LetterKind::Extension => tr!(self, "letter-extension"),
            LetterKind::Fee => tr!(self, "letter-fee"),
            LetterKind::AccessGranted => tr!(self, "letter-access-granted"),
            LetterKind::RectificationGranted => tr!(self, "letter-rectification-granted"),
            LetterKind::ErasureGranted => tr!(self, "letter-erasure-granted"),
            LetterKind::RestrictionGranted => tr!(self, "letter-restriction-granted"),
            LetterKind::PortabilityGranted => tr!(self, "letter-portability-granted"),
            LetterKind::MarketingObjectionGranted => tr!(self, "letter-marketing-granted"),
            LetterKind::ObjectionGranted => tr!(self, "letter-objection-granted"),
            LetterKind::WithdrawalGranted => tr!(self, "letter-withdrawal-granted"),
            LetterKind::HumanReviewGranted => tr!(self, "letter-human-review"),
            LetterKind::PostMortemGranted => tr!(self, "letter-post-mortem"),
            LetterKind::PartlyGranted => tr!(self, "letter-partly-granted"),
            LetterKind::Refused => tr!(self, "letter-refused"),
            LetterKind::NothingHeld => tr!(self, "letter-nothing-held"),
            LetterKind::PassedToController => tr!(self, "letter-passed-to-controller"),
            LetterKind::PassedToControllerPerson => tr!(self, "letter-passed-person"),
            LetterKind::Article19Notice => tr!(self, "letter-article-19"),
            LetterKind::Chaser => tr!(self, "letter-chaser"),
            LetterKind::SourceRequest => tr!(self, "letter-source-request"),
            LetterKind::MailingStop => tr!(self, "letter-mailing-stop"),
            LetterKind::RestrictionLifted => tr!(self, "letter-restriction-lifted"),
        }
    }

    pub fn mention(&self, mention: Mention) -> String {
        match mention {
            Mention::CaseNumber => tr!(self, "mention-case-number"),
            Mention::ReceivedOn => tr!(self, "mention-received-on"),
            Mention::Sender => tr!(self, "mention-sender"),
            Mention::DpoContact => tr!(self, "mention-dpo"),
            Mention::FirstDue => tr!(self, "mention-first-due"),
            Mention::ExtendedUntil => tr!(self, "mention-extended-until"),
            Mention::Complaint => tr!(self, "mention-complaint"),
            Mention::Remedy => tr!(self, "mention-remedy"),
        }
    }

    /// What follows «votre demande»: «d’accès à vos données et d’effacement de vos données», or «d’accès aux données de
    /// Rosa Müller» where somebody asks for another.
    pub fn asked(&self, rights: &[Right], of: Option<&str>) -> String {
        let asked = rights.iter().map(|right| match of {
            Some(whom) => self.asked_right_of(*right, whom),
            None => self.asked_right(*right),
        });
        let asked: Vec<String> = asked.collect();
        match asked.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, before)) => {
                tr!(self, "letter-and", before = before.join(", "), last = last.clone())
            }
            None => String::new(),
        }
    }

    fn asked_right(&self, right: Right) -> String {
        match right {
            Right::Access => tr!(self, "asked-access"),
            Right::Rectification => tr!(self, "asked-rectification"),
            Right::Erasure => tr!(self, "asked-erasure"),
            Right::Restriction => tr!(self, "asked-restriction"),
            Right::Portability => tr!(self, "asked-portability"),
            Right::Objection => tr!(self, "asked-objection"),
            Right::Withdrawal => tr!(self, "asked-withdrawal"),
            Right::MarketingObjection => tr!(self, "asked-marketing-objection"),
            Right::AutomatedDecision => tr!(self, "asked-automated-decision"),
            Right::PostMortem => tr!(self, "asked-post-mortem"),
            Right::MinorErasure => tr!(self, "asked-minor-erasure"),
        }
    }

    fn asked_right_of(&self, right: Right, whom: &str) -> String {
        match right {
            Right::Access => tr!(self, "asked-access-of", whom = whom),
            Right::Rectification => tr!(self, "asked-rectification-of", whom = whom),
            Right::Erasure => tr!(self, "asked-erasure-of", whom = whom),
            Right::Restriction => tr!(self, "asked-restriction-of", whom = whom),
            Right::Portability => tr!(self, "asked-portability-of", whom = whom),
            Right::Objection => tr!(self, "asked-objection-of", whom = whom),
            Right::Withdrawal => tr!(self, "asked-withdrawal-of", whom = whom),
            Right::MarketingObjection => tr!(self, "asked-marketing-objection-of", whom = whom),
            Right::AutomatedDecision => tr!(self, "asked-automated-decision-of", whom = whom),
            Right::PostMortem => tr!(self, "asked-post-mortem-of", whom = whom),
            Right::MinorErasure => tr!(self, "asked-minor-erasure-of", whom = whom),
        }
    }

    /// «le droit d’accès», and its article.
    pub fn named_right(&self, right: Right) -> NamedRight {
        let name = match right {
            Right::Access => tr!(self, "named-access"),
            Right::Rectification => tr!(self, "named-rectification"),
            Right::Erasure => tr!(self, "named-erasure"),
            Right::Restriction => tr!(self, "named-restriction"),
            Right::Portability => tr!(self, "named-portability"),
            Right::Objection => tr!(self, "named-objection"),
            Right::Withdrawal => tr!(self, "named-withdrawal"),
            Right::MarketingObjection => tr!(self, "named-marketing-objection"),
            Right::AutomatedDecision => tr!(self, "named-automated-decision"),
            Right::PostMortem => tr!(self, "named-post-mortem"),
            Right::MinorErasure => tr!(self, "named-minor-erasure"),
        };
        NamedRight { name, article: self.article_of(right) }
    }

    /// The bare word for what was done: «effacement», and its article.
    pub fn measure(&self, right: Right) -> NamedRight {
        NamedRight { name: self.right(right).to_lowercase(), article: self.article_of(right) }
    }

    fn article_of(&self, right: Right) -> String {
        if right == Right::Withdrawal {
            return tr!(self, "letter-article-7-3");
        }
        if !right.article().chars().all(|sign| sign.is_ascii_digit()) {
            return self.right_article(right);
        }
        tr!(self, "letter-article", number = right.article())
    }

    /// Why there is a doubt, as the letter tells the person.
    pub fn doubt(&self, doubt: Doubt) -> String {
        match doubt {
            Doubt::UnknownAddress => tr!(self, "letter-doubt-address"),
            Doubt::SeveralPersons => tr!(self, "letter-doubt-several"),
            Doubt::ContradictoryDetails => tr!(self, "letter-doubt-details"),
        }
    }

    pub fn extension_ground(&self, ground: ExtensionGround) -> String {
        match ground {
            ExtensionGround::Complexity => tr!(self, "letter-ground-complexity"),
            ExtensionGround::Number => tr!(self, "letter-ground-number"),
        }
    }

    /// «ligne 12 : …», with what was expected.
    pub fn template_error(&self, error: &TemplateError) -> String {
        let fault = match &error.fault {
            TemplateFault::TooLong => tr!(self, "template-too-long"),
            TemplateFault::NotText => tr!(self, "template-not-text"),
            TemplateFault::Syntax => tr!(self, "template-syntax"),
            TemplateFault::UnknownPlace { name, known } => {
                tr!(self, "template-unknown-place", name = name.clone(), known = known.join(", "))
            }
            TemplateFault::UnknownPart { known } => {
                tr!(self, "template-unknown-part", known = known.join(", "))
            }
            TemplateFault::MayBeEmpty => tr!(self, "template-may-be-empty"),
            TemplateFault::Instruction => tr!(self, "template-instruction"),
            TemplateFault::NoSubject => tr!(self, "template-no-subject"),
            TemplateFault::Lacks { mention } => {
                tr!(self, "template-lacks", mention = self.mention(*mention))
            }
        };
        // As text, so that line 1234 is not written with a thousands separator.
        tr!(self, "template-at-line", line = error.line.to_string(), fault = fault)
    }
}
