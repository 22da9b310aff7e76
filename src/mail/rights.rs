//! The rights that a mail seems to ask for, from its words. A suggestion: the DPO decides.

mod phrases;
mod quoted;

use super::fold::{STOP, words};
use crate::domain::right::Right;
use phrases::{ARTICLES, MAILINGS, MORE_THAN_MAILINGS, NOT_THE_REGULATION, PHRASES, REGULATION};

pub use quoted::{has_forward_mark, is_forward_subject};

/// How many words may stand where a phrase says `..`.
const GAP: usize = 5;

/// The rights found in `subject` and in what the sender wrote in `text`, in the order of the Regulation.
pub fn suggest(subject: &str, text: &str) -> Vec<Right> {
    let own = quoted::own_words(text, is_forward_subject(subject));
    let mut words_said = words(subject);
    words_said.push(STOP.to_owned());
    words_said.extend(words(&own));
    let cited = cited(&words_said);
    Right::NAMED
        .into_iter()
        .filter(|right| {
            cited.contains(right)
                || PHRASES
                    .iter()
                    .filter(|(named, _)| named == right)
                    .any(|(_, phrases)| phrases.iter().any(|phrase| says(&words_said, phrase)))
        })
        .collect()
}

/// Whether an objection is to being written to, and to nothing else: that stops without conditions (R 21(2)).
pub fn is_about_mailings(subject: &str, text: &str) -> bool {
    let mut words_said = words(subject);
    words_said.push(STOP.to_owned());
    words_said.extend(words(&quoted::own_words(text, is_forward_subject(subject))));
    let any = |phrases: &[&str]| phrases.iter().any(|phrase| says(&words_said, phrase));
    any(MAILINGS) && !any(MORE_THAN_MAILINGS)
}

/// `phrase` occurs among `words`.
fn says(words: &[String], phrase: &str) -> bool {
    let pattern: Vec<&str> = phrase.split(' ').collect();
    (0..words.len()).any(|start| words.get(start..).is_some_and(|rest| begins(rest, &pattern)))
}

/// `words` begin with `pattern`: `a|b` is either word, `stem*` any ending, `..` up to a few words of the same
/// sentence, and a last `!a|b` means that none of these words follows soon.
fn begins(words: &[String], pattern: &[&str]) -> bool {
    let Some((first, others)) = pattern.split_first() else { return true };
    if *first == ".." {
        let reach = words.iter().take(GAP).take_while(|word| *word != STOP).count();
        return (0..=reach)
            .any(|skipped| words.get(skipped..).is_some_and(|rest| begins(rest, others)));
    }
    if let Some(unwanted) = first.strip_prefix('!') {
        let mut soon = words.iter().take(GAP).take_while(|word| *word != STOP);
        return !soon.any(|word| is_one_of(word, unwanted));
    }
    words.split_first().is_some_and(|(word, rest)| is_one_of(word, first) && begins(rest, others))
}

fn is_one_of(word: &str, choices: &str) -> bool {
    choices.split('|').any(|choice| match choice.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == choice,
    })
}

/// The rights whose articles are named, where the mail speaks of the Regulation or of data at all.
fn cited(words: &[String]) -> Vec<Right> {
    if !words.iter().any(|word| is_one_of(word, REGULATION)) {
        return Vec::new();
    }
    let mut rights = Vec::new();
    for (at, _) in words.iter().enumerate().filter(|(_, word)| is_one_of(word, ARTICLES)) {
        let after = words.get(at + 1..).unwrap_or_default();
        let list: Vec<&str> = after
            .iter()
            .map(String::as_str)
            .take_while(|word| {
                word.starts_with(|c: char| c.is_ascii_digit())
                    || is_one_of(
                        word,
                        "et|and|ou|or|par|para|paragraphe|paragraph|al|alinea|art|article",
                    )
            })
            .collect();
        let next = after.get(list.len()..).unwrap_or_default();
        if next
            .iter()
            .take(3)
            .take_while(|word| *word != STOP)
            .any(|word| is_one_of(word, NOT_THE_REGULATION))
        {
            continue;
        }
        rights.extend(Right::NAMED.into_iter().filter(|right| names(&list, *right)));
    }
    rights
}

fn names(list: &[&str], right: Right) -> bool {
    match right.article().split_once('(') {
        None => list.contains(&right.article()),
        Some((article, paragraph)) => {
            let paragraph = paragraph.trim_end_matches(')');
            list.iter()
                .position(|word| *word == article)
                .is_some_and(|at| list.iter().skip(at + 1).take(2).any(|word| *word == paragraph))
        }
    }
}
