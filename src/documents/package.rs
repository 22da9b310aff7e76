//! AES-256 ZIP archives whose file names, which anyone can read, name nobody.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{AesMode, ZipWriter};

use super::{DocumentError, encrypt};

/// An archive of `files` in their order. Names must be plain: lower-case letters, digits, dots and hyphens.
pub fn zip(files: &[(String, Vec<u8>)], passphrase: &str) -> Result<Vec<u8>, DocumentError> {
    if !encrypt::acceptable(passphrase) {
        return Err(DocumentError::Passphrase);
    }
    for (place, (name, _)) in files.iter().enumerate() {
        let earlier = files.iter().take(place);
        if !is_plain(name) || earlier.map(|(name, _)| name).any(|other| other == name) {
            return Err(DocumentError::FileName { position: place + 1 });
        }
    }
    written(files, passphrase).map_err(|_error| DocumentError::Package)
}

fn written(
    files: &[(String, Vec<u8>)],
    passphrase: &str,
) -> Result<Vec<u8>, zip::result::ZipError> {
    // Without the crate's clock, every file bears the first day of the format: nothing is told of the work.
    let options = SimpleFileOptions::default().with_aes_encryption(AesMode::Aes256, passphrase);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let large = u32::try_from(bytes.len()).is_err();
        archive.start_file(name.as_str(), options.large_file(large))?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Endings that tell a reader's system which program opens the file. Any other could be part of a name.
const ENDINGS: [&str; 28] = [
    "csv", "doc", "docx", "eml", "gif", "heic", "ics", "jpeg", "jpg", "json", "m4a", "mov", "mp3",
    "mp4", "msg", "odp", "ods", "odt", "pdf", "png", "pptx", "tif", "tiff", "txt", "vcf", "wav",
    "webp", "xlsx",
];

/// The name under which the attachment at `position` (from 1) travels: its own may be a person's, only its ending stays.
pub fn attachment_name(position: usize, original: &str) -> String {
    let ending = original.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    if ENDINGS.contains(&ending.as_str()) {
        format!("piece-{position:02}.{ending}")
    } else {
        format!("piece-{position:02}")
    }
}

fn is_plain(name: &str) -> bool {
    let signs = |sign: char| {
        sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '.' || sign == '-'
    };
    (1..=64).contains(&name.len())
        && name.chars().all(signs)
        && !name.starts_with(['.', '-'])
        && !name.contains("..")
}
