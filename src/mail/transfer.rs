//! From the bytes of a part to its content: transfer encoding first, charset second.

use std::collections::BTreeSet;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::charsets::map::charset_decoder;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;

use super::Warning;

/// `body` without its transfer encoding; as it came when the encoding is not what it says.
pub(super) fn decode(body: &[u8], encoding: &str, warnings: &mut BTreeSet<Warning>) -> Vec<u8> {
    let decoded = match encoding.trim().to_ascii_lowercase().as_str() {
        "base64" => base64_decode(body),
        "quoted-printable" => quoted_printable_decode(body),
        _ => return body.to_vec(),
    };
    decoded.unwrap_or_else(|| {
        warnings.insert(Warning::BadEncoding);
        body.to_vec()
    })
}

/// The words in `bytes`. Where no charset is named, or it cannot be right, UTF-8 is tried and then Windows-1252,
/// which is what old French programs mean.
pub(super) fn words(
    bytes: &[u8],
    charset: Option<&str>,
    warnings: &mut BTreeSet<Warning>,
) -> String {
    let label = charset.unwrap_or_default().trim().to_ascii_lowercase();
    let text = match label.as_str() {
        "" | "utf-8" | "utf8" | "us-ascii" | "ascii" => utf8_or_windows(bytes),
        other => charset_decoder(other.as_bytes()).map_or_else(
            || {
                warnings.insert(Warning::UnknownCharset);
                utf8_or_windows(bytes)
            },
            |decoder| decoder(bytes),
        ),
    };
    text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n").replace('\r', "\n")
}

fn utf8_or_windows(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => charset_decoder(b"windows-1252")
            .map_or_else(|| String::from_utf8_lossy(bytes).into_owned(), |decoder| decoder(bytes)),
    }
}
