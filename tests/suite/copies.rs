//! Copies: of a contact without a case, in the terminal, and into folders that fail.

mod contact;
mod folder;
mod portability;
mod terminal;

use greffe::casebook::views::{CopyOrder, CopyReview, ItemChoice};

/// All of it enclosed, in the form proposed.
fn all_of(review: &CopyReview) -> CopyOrder {
    CopyOrder {
        about: review.about,
        letter: review.letter.clone(),
        choices: vec![ItemChoice::Enclose; review.items.len()],
        form: review.form,
        beside_case: false,
    }
}
