//! What leaves the casebook: letters, readable PDFs, data files, encrypted packages and receipts.

pub mod access_copy;
pub mod blocks;
pub mod data;
pub mod destruction;
pub mod dossier;
pub mod encrypt;
mod glyphs;
pub mod letter;
pub mod package;
pub mod passphrase;
pub mod pdf;
pub mod receipt;

/// Why a document could not be made. Nothing of its content is told, since every log may hold the message.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    #[error("the page layout was refused at {step}")]
    Layout { step: &'static str },
    #[error(transparent)]
    Letter(#[from] letter::LetterError),
    #[error("the data cannot be written as {format}")]
    Data { format: &'static str },
    #[error("the passphrase must have 1 to {} bytes, all of them printable", encrypt::LONGEST)]
    Passphrase,
    #[error("the PDF could not be encrypted")]
    Encryption,
    #[error("file {position} of the package has no plain, distinct name")]
    FileName { position: usize },
    #[error("the package could not be written")]
    Package,
    #[error("the system gives no random bytes")]
    Random,
}
