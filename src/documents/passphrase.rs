//! Passphrases for packages: random, strong, and made to be read aloud.

use zeroize::Zeroizing;

use super::DocumentError;

/// Letters and digits that are not taken for one another when written by hand: no i, l, o, 0, 1.
const SIGNS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS: usize = 5;
const GROUP: usize = 4;
/// Bytes from here on would favour the first signs, and are thrown away.
const FAIR: u8 = 248;

/// Five groups of four signs, for example `k7mw-q3xd-…`: 20 signs of 31, so 99 bits.
pub fn generate() -> Result<Zeroizing<String>, DocumentError> {
    let mut phrase = Zeroizing::new(String::with_capacity(GROUPS * (GROUP + 1)));
    let mut drawn = 0;
    let mut bytes = Zeroizing::new([0_u8; 32]);
    while drawn < GROUPS * GROUP {
        getrandom::fill(bytes.as_mut()).map_err(|_error| DocumentError::Random)?;
        for byte in bytes.iter().filter(|byte| **byte < FAIR) {
            let Some(sign) = SIGNS.get(usize::from(*byte) % SIGNS.len()) else { continue };
            if drawn == GROUPS * GROUP {
                break;
            }
            if drawn > 0 && drawn % GROUP == 0 {
                phrase.push('-');
            }
            phrase.push(char::from(*sign));
            drawn += 1;
        }
    }
    Ok(phrase)
}
