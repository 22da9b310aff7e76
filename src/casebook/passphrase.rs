//! Whether a passphrase is strong enough for a file that anyone may copy.

use super::{Error, Result};

/// The fewest characters: below it no word list helps.
pub const SHORTEST: usize = 12;
/// The fewest bits that a guesser must go through. The casebook's key derivation slows every guess, which stands for
/// the rate limit of CNIL délibération 2022-100.
const FEWEST_BITS: f64 = 50.0;
/// zxcvbn reads no more.
const LONGEST_MEASURED: usize = 100;

/// Why a passphrase is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    TooShort,
    /// It would be guessed after about two to this many tries.
    Guessable {
        bits: u32,
    },
}

/// The bits of a passphrase by its likely guesses, not by its length.
pub fn bits(passphrase: &str) -> f64 {
    let measured: String = passphrase.chars().take(LONGEST_MEASURED).collect();
    zxcvbn::zxcvbn(&measured, &["greffe"]).guesses_log10() * std::f64::consts::LOG2_10
}

/// Refuses a passphrase that is too short or easily guessed.
pub fn check(passphrase: &str) -> Result<()> {
    if passphrase.chars().count() < SHORTEST {
        return Err(Error::WeakPassphrase(Weakness::TooShort));
    }
    let bits = bits(passphrase);
    if bits < FEWEST_BITS {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and 50"
        )]
        let bits = bits.max(0.0) as u32;
        return Err(Error::WeakPassphrase(Weakness::Guessable { bits }));
    }
    Ok(())
}
