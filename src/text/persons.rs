//! Words for one person under two contacts, for merges, and for holds.

use super::Text;
use crate::casebook::views::FoundIn;
use crate::domain::consent::{Consent, How, Purpose, Said};
use crate::domain::hold::HoldGround;
use crate::domain::merge::{Fate, Field, MergeRefusal, Moved};
use crate::domain::policy::Policy;
use crate::domain::twin::Reason;
use crate::tr;

impl Text {
    pub fn likeness_reason(&self, reason: Reason) -> String {
        match reason {
            Reason::SameEmail => tr!(self, "twin-same-email"),
            Reason::SamePhone => tr!(self, "twin-same-phone"),
            Reason::SameName => tr!(self, "twin-same-name"),
            Reason::NamesAlike => tr!(self, "twin-names-alike"),
            Reason::SamePlace => tr!(self, "twin-same-place"),
            Reason::SameOrganisation => tr!(self, "twin-same-organisation"),
        }
    }

    /// What two contacts have in common, in a line.
    pub fn likeness_reasons(&self, reasons: &[Reason]) -> String {
        reasons.iter().map(|one| self.likeness_reason(*one)).collect::<Vec<_>>().join(", ")
    }

    /// A field in which two contacts differ.
    pub fn merge_field(&self, field: &Field, policy: Option<&Policy>) -> String {
        let language = self.language.code();
        let activity = |id: &String| {
            let known = policy.and_then(|policy| policy.activity(id));
            known.map_or(id.clone(), |one| one.name.in_language(language).to_owned())
        };
        match field {
            Field::GivenName => tr!(self, "window-given-name"),
            Field::FamilyName => tr!(self, "window-family-name"),
            Field::Organisation => tr!(self, "window-organisation"),
            Field::Title => tr!(self, "window-job"),
            Field::Basis { activity: id } => tr!(self, "merge-basis", activity = activity(id)),
            Field::Datum { activity: id, category, field } => {
                let known = policy
                    .and_then(|policy| policy.category(category))
                    .and_then(|one| one.fields.iter().find(|one| one.id == *field));
                let name =
                    known.map_or(field.clone(), |one| one.name.in_language(language).to_owned());
                format!("{name} · {}", activity(id))
            }
        }
    }

    pub fn merge_fate(&self, fate: Fate) -> String {
        match fate {
            Fate::Joined => tr!(self, "merge-file-joined"),
            Fate::Moved => tr!(self, "merge-file-moved"),
        }
    }

    /// What the kept contact gets, one thing a line.
    pub fn merge_moved(&self, moved: &Moved) -> Vec<String> {
        let Moved { emails, phones, addresses, notes, attachments, cases, copies } = *moved;
        let counted = [
            (emails, tr!(self, "merge-emails", count = i64::from(emails))),
            (phones, tr!(self, "merge-phones", count = i64::from(phones))),
            (addresses, tr!(self, "merge-addresses", count = i64::from(addresses))),
            (notes, tr!(self, "merge-notes", count = i64::from(notes))),
            (attachments, tr!(self, "merge-attachments", count = i64::from(attachments))),
            (cases, tr!(self, "merge-cases", count = i64::from(cases))),
            (copies, tr!(self, "merge-copies", count = i64::from(copies))),
        ];
        counted.into_iter().filter(|(count, _)| 0 < *count).map(|(_, words)| words).collect()
    }

    /// Why two contacts may not be made one: the rule, and the way out.
    pub fn merge_refusal(&self, refusal: &MergeRefusal) -> String {
        match refusal {
            MergeRefusal::SameContact => tr!(self, "merge-refused-same"),
            MergeRefusal::Restricted => tr!(self, "merge-refused-restricted"),
            MergeRefusal::WouldKeep { activity } => {
                tr!(self, "merge-refused-would-keep", activity = activity.clone())
            }
            MergeRefusal::ErasedBefore { activity, on } => tr!(
                self,
                "merge-refused-erased-before",
                activity = activity.clone(),
                day = self.day_long(*on)
            ),
            MergeRefusal::NothingToUndo => tr!(self, "merge-refused-nothing-to-undo"),
        }
    }

    /// What of a case or a contact a text was found in.
    pub fn found_in(&self, within: &FoundIn) -> String {
        match within {
            FoundIn::Requester => tr!(self, "found-requester"),
            FoundIn::Message(words) => tr!(self, "found-message", words = words.clone()),
            FoundIn::Attachment(words) => tr!(self, "found-attachment", words = words.clone()),
            FoundIn::Note(words) => tr!(self, "found-note", words = words.clone()),
        }
    }

    /// What a person said on a purpose, and how.
    pub fn consent(&self, consent: Consent) -> String {
        let (purpose, how) = (self.consent_purpose(consent.purpose), self.consent_how(consent.how));
        match consent.said {
            Said::Given => tr!(self, "consent-given", purpose = purpose, how = how),
            Said::Withdrawn => tr!(self, "consent-withdrawn", purpose = purpose, how = how),
        }
    }

    pub fn consent_purpose(&self, purpose: Purpose) -> String {
        match purpose {
            Purpose::Marketing => tr!(self, "consent-marketing"),
            Purpose::Analytics => tr!(self, "consent-analytics"),
            Purpose::TalentPool => tr!(self, "consent-talent-pool"),
            Purpose::Sharing => tr!(self, "consent-sharing"),
            Purpose::Image => tr!(self, "consent-image"),
        }
    }

    pub fn consent_how(&self, how: How) -> String {
        match how {
            How::Form => tr!(self, "consent-by-form"),
            How::Email => tr!(self, "consent-by-email"),
            How::Phone => tr!(self, "consent-by-phone"),
            How::Paper => tr!(self, "consent-on-paper"),
            How::InPerson => tr!(self, "consent-in-person"),
        }
    }

    pub fn hold_ground(&self, ground: HoldGround) -> String {
        match ground {
            HoldGround::LegalClaim => tr!(self, "hold-legal-claim"),
            HoldGround::Inquiry => tr!(self, "hold-inquiry"),
            HoldGround::Audit => tr!(self, "hold-audit"),
            HoldGround::Incident => tr!(self, "hold-incident"),
        }
    }
}
