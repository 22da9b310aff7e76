//! What an access copy contains, and what is withheld.

use serde::{Deserialize, Serialize};

/// What happens to one item of an access copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemChoice {
    Enclose,
    /// Others' data are hidden in it (R 15(4)).
    BlackOut,
    LeaveOut,
}

/// The form in which a copy leaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CopyForm {
    /// One AES-256 PDF: opens on a telephone.
    #[default]
    Pdf,
    /// An AES-256 ZIP: with attachments, or for portability.
    Zip,
}

/// What must be looked at before a copy leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyWarning {
    /// The message came from an address that the contact is not known by.
    AddressDiffers,
    /// Identity is not established yet.
    IdentityOpen,
    /// The contact has no e-mail address: the package goes by post or in hand.
    NoAddress,
    /// The contact has several addresses: none is chosen beforehand.
    SeveralAddresses,
    /// The mandate was not shown to cover the answer: the copy goes to the person represented.
    AnswersPrincipal,
}
