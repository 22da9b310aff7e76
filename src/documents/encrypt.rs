//! AES-256 over a finished PDF (version 5, revision 6), which keeps its tags and its embedded files.

use std::collections::BTreeMap;
use std::sync::Arc;

use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Dictionary, Document, EncryptionState, EncryptionVersion, Object, Permissions};
use zeroize::Zeroizing;

use super::DocumentError;

/// The bytes of a passphrase that the format takes into account.
pub const LONGEST: usize = 127;

/// The same PDF, which only `passphrase` opens. Everything may then be done with it: it belongs to its reader.
pub fn pdf_aes256(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, DocumentError> {
    if !acceptable(passphrase) {
        return Err(DocumentError::Passphrase);
    }
    let mut key = Zeroizing::new([0_u8; 32]);
    getrandom::fill(key.as_mut()).map_err(|_error| DocumentError::Random)?;
    encrypted(bytes, passphrase, key.as_ref()).map_err(|_error| DocumentError::Encryption)
}

/// Neither empty nor longer than the format reads, and without control characters, which readers treat differently.
pub(super) fn acceptable(passphrase: &str) -> bool {
    (1..=LONGEST).contains(&passphrase.len()) && !passphrase.chars().any(char::is_control)
}

fn encrypted(bytes: &[u8], passphrase: &str, key: &[u8]) -> Result<Vec<u8>, lopdf::Error> {
    let mut document = Document::load_mem(bytes)?;
    declare_extension(&mut document)?;
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    // An empty owner password would open the file for everyone: both are the same.
    let version = EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(b"StdCF".to_vec(), filter)]),
        file_encryption_key: key,
        stream_filter: b"StdCF".to_vec(),
        string_filter: b"StdCF".to_vec(),
        owner_password: passphrase,
        user_password: passphrase,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version)?;
    document.encrypt(&state)?;
    let mut sealed = Vec::with_capacity(bytes.len());
    document.save_to(&mut sealed)?;
    Ok(sealed)
}

/// Revision 6 came after PDF 1.7: the catalogue says that the file uses it.
fn declare_extension(document: &mut Document) -> Result<(), lopdf::Error> {
    let mut level = Dictionary::new();
    level.set("BaseVersion", Object::Name(b"1.7".to_vec()));
    level.set("ExtensionLevel", 8);
    let mut extensions = Dictionary::new();
    extensions.set("ADBE", level);
    document.catalog_mut()?.set("Extensions", extensions);
    Ok(())
}
