//! Words that were pasted without the head of a mail: the first address that they name is taken for the sender's.

use super::{Mailbox, Message};

/// A message of these words. The officer's own address, which a reply quotes, is nobody's who asks.
pub fn message(words: &str, officer: &str) -> Message {
    let from = addresses(words).find(|address| !address.eq_ignore_ascii_case(officer));
    Message {
        from: from.map(|address| Mailbox { address: address.to_owned(), name: None }),
        text: words.trim().to_owned(),
        ..Message::default()
    }
}

fn addresses(words: &str) -> impl Iterator<Item = &str> {
    let apart = |letter: char| letter.is_whitespace() || "<>()[]\"«»,;:".contains(letter);
    let pieces = words.split(apart).map(|piece| piece.trim_end_matches(['.', '!', '?', '\'']));
    pieces.filter(|piece| {
        let Some((person, house)) = piece.split_once('@') else { return false };
        !person.is_empty() && house.contains('.') && !house.contains('@') && house.len() < 254
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_address_that_is_not_the_officers_is_the_senders() {
        let cases = [
            (
                "De : Marc <marc@lefevre.example>\nÀ : dpo@kleep.ai\n\nBonjour",
                Some("marc@lefevre.example"),
            ),
            ("À : DPO@kleep.ai. Écrivez-moi à zoe@bel.example.", Some("zoe@bel.example")),
            ("Sans adresse, @ compris, a@b", None),
        ];
        for (words, from) in cases {
            let message = message(words, "dpo@kleep.ai");
            assert_eq!(from.map(str::to_owned), message.from.map(|one| one.address), "{words}");
        }
    }
}
