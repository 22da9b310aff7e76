//! Words without accents, case or punctuation, so that they are found however people type them.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The mark that ends a sentence among the words.
pub(super) const STOP: &str = ".";

/// `text` in lower case without accents or ligatures.
pub(super) fn fold(text: &str) -> String {
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let mut folded = String::with_capacity(text.len());
    for c in plain {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            '’' | 'ʼ' => folded.push('\''),
            _ => folded.push(c),
        }
    }
    folded
}

/// The words of `text`, folded, with [`STOP`] where a sentence ends.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let folded = fold(text);
    let mut ahead = folded.chars().peekable();
    while let Some(c) = ahead.next() {
        if c.is_alphanumeric() {
            word.push(c);
            continue;
        }
        let ended_word = !word.is_empty();
        if ended_word {
            words.push(std::mem::take(&mut word));
        }
        let blank_next = ahead.peek().is_none_or(|next| next.is_whitespace());
        let abbreviation = matches!(words.last().map(String::as_str), Some("art" | "arts"));
        let ends = match c {
            '.' => blank_next && !abbreviation,
            '!' | '?' | ';' => true,
            '\n' => ahead.peek() == Some(&'\n'),
            _ => false,
        };
        if ends && words.last().is_some_and(|last| last != STOP) {
            words.push(STOP.to_owned());
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}
