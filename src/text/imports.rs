//! Words for files of contacts: what is wrong in a line, why a file cannot be read, what a column brings.

use super::Text;
use crate::casebook::views::{ImportProblem, ImportWarning};
use crate::formats::contacts::{Column, Fault, Nature, Problem};
use crate::tr;

impl Text {
    /// What to look at in a line of the file.
    pub fn import_warning(&self, warning: &ImportWarning) -> String {
        match warning.problem {
            ImportProblem::Reading(problem) => self.contacts_problem(problem),
            ImportProblem::Known => tr!(self, "import-known"),
            ImportProblem::NoMailings => tr!(self, "import-no-mailings"),
            ImportProblem::Refused => tr!(self, "import-refused"),
        }
    }

    pub fn contacts_problem(&self, problem: Problem) -> String {
        match problem {
            Problem::Unnamed => tr!(self, "import-unnamed"),
            Problem::Email => tr!(self, "import-email"),
            Problem::Phone => tr!(self, "import-phone"),
            Problem::Birthday => tr!(self, "import-birthday"),
            Problem::BirthdayAhead => tr!(self, "import-birthday-ahead"),
            Problem::BirthdayOrder => tr!(self, "import-birthday-order"),
            Problem::Characters => tr!(self, "import-characters"),
            Problem::Quote => tr!(self, "import-quote"),
            Problem::Fields => tr!(self, "import-fields"),
            Problem::Length => tr!(self, "import-length"),
            Problem::Kept => tr!(self, "import-kept"),
            Problem::NoPerson => tr!(self, "import-no-person"),
            Problem::NestedCard => tr!(self, "import-nested-card"),
            Problem::OpenCard => tr!(self, "import-open-card"),
            Problem::NoHead => tr!(self, "import-no-head"),
            Problem::TitleRow => tr!(self, "import-title-row"),
            Problem::Entry => tr!(self, "import-entry"),
        }
    }

    /// What the file is instead of contacts, and how to mend it.
    pub fn contacts_fault(&self, fault: Fault) -> String {
        match fault.nature {
            Nature::Empty => tr!(self, "import-is-empty"),
            Nature::Image => tr!(self, "import-is-image"),
            Nature::Html => tr!(self, "import-is-html"),
            Nature::Pdf => tr!(self, "import-is-pdf"),
            Nature::Spreadsheet => tr!(self, "import-is-spreadsheet"),
            Nature::Document => tr!(self, "import-is-document"),
            Nature::Archive => tr!(self, "import-is-archive"),
            Nature::Mail => tr!(self, "import-is-mail"),
            Nature::Calendar => tr!(self, "import-is-calendar"),
            Nature::Ldif => tr!(self, "import-is-ldif"),
            Nature::Xml => tr!(self, "import-is-xml"),
            Nature::NoColumn => tr!(self, "import-no-column"),
            Nature::OtherJson => tr!(self, "import-other-json"),
            Nature::TooLarge => tr!(self, "import-too-large"),
            Nature::TooManyRows => tr!(self, "import-too-many-rows"),
            Nature::TooManyColumns => tr!(self, "import-too-many-columns"),
            Nature::Unread(kind) => self.file_error(&kind.into()),
            Nature::Binary | Nature::Table | Nature::Cards | Nature::Rows => {
                tr!(self, "import-is-binary")
            }
        }
    }

    /// The columns and properties that do not come in; nothing where all do.
    pub fn import_ignored(&self, names: &[String]) -> Option<String> {
        let names = names.join(", ");
        (!names.is_empty()).then(|| tr!(self, "import-ignored", names = names))
    }

    /// What a column brings, as the hand chooses it.
    pub fn import_column(&self, column: Column) -> String {
        match column {
            Column::Ignored => tr!(self, "import-column-ignored"),
            Column::Name => tr!(self, "import-column-name"),
            Column::GivenName => tr!(self, "import-column-given-name"),
            Column::MiddleName => tr!(self, "import-column-middle-name"),
            Column::FamilyName => tr!(self, "import-column-family-name"),
            Column::Civility => tr!(self, "import-column-civility"),
            Column::Organisation => tr!(self, "import-column-organisation"),
            Column::Title => tr!(self, "import-column-title"),
            Column::Email => tr!(self, "import-column-email"),
            Column::Phone => tr!(self, "import-column-phone"),
            Column::Street => tr!(self, "import-column-street"),
            Column::Postcode => tr!(self, "import-column-postcode"),
            Column::City => tr!(self, "import-column-city"),
            Column::Region => tr!(self, "import-column-region"),
            Column::Country => tr!(self, "import-column-country"),
            Column::Address => tr!(self, "import-column-address"),
            Column::Birthday => tr!(self, "import-column-birthday"),
            Column::BirthYear => tr!(self, "import-column-birth-year"),
            Column::BirthMonth => tr!(self, "import-column-birth-month"),
            Column::BirthDay => tr!(self, "import-column-birth-day"),
            Column::Note => tr!(self, "import-column-note"),
        }
    }

    /// Days of erasures, as a list of words.
    pub fn erasure_days(&self, days: &[chrono::NaiveDate]) -> String {
        let days: Vec<String> = days.iter().map(|day| self.day_long(*day)).collect();
        tr!(self, "import-erasures", days = days.join(", "))
    }
}
