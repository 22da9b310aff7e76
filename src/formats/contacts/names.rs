//! A whole name taken apart: as a guess that a hand can mend, since lists are ordered by family name.

/// Words with which a family name begins.
const PARTICLES: &[&str] = &[
    "de", "du", "des", "d", "le", "la", "les", "von", "van", "der", "den", "di", "da", "dos",
    "del", "della", "el", "al", "ben", "bin", "ter", "ten", "saint", "sainte", "mac", "o'",
];

/// Forms of address, which are no part of a name.
const CIVILITIES: &[&str] = &[
    "m",
    "mr",
    "mme",
    "mlle",
    "mrs",
    "ms",
    "miss",
    "dr",
    "pr",
    "me",
    "monsieur",
    "madame",
    "mademoiselle",
    "docteur",
    "professeur",
    "maitre",
    "maître",
];

pub(super) fn is_civility(text: &str) -> bool {
    let text = text.trim().trim_end_matches('.').to_lowercase();
    CIVILITIES.contains(&text.as_str())
}

/// Given and family name of `Marie Le Goff`, `LE GOFF Marie` or `Le Goff, Marie`.
pub(super) fn split(whole: &str) -> (String, String) {
    if let Some((family, given)) = whole.split_once(',') {
        return (given.trim().to_owned(), family.trim().to_owned());
    }
    let mut words: Vec<&str> = whole.split_whitespace().collect();
    // A letter alone, as in `M Proust`, may be an initial: only what has a point or is longer is a form of address.
    if 2 < words.len() && is_civility(words[0]) {
        words.remove(0);
    }
    let is_shouted = |word: &&str| {
        1 < word.chars().filter(|letter| letter.is_alphabetic()).count()
            && !word.chars().any(char::is_lowercase)
    };
    let shouted = words.iter().filter(|word| is_shouted(word)).count();
    if 0 < shouted && shouted < words.len() {
        let (family, given): (Vec<&str>, Vec<&str>) =
            words.iter().partition(|word| is_shouted(word));
        return (given.join(" "), family.join(" "));
    }
    let particle = |word: &&str| PARTICLES.contains(&word.to_lowercase().trim_end_matches('\''));
    let begins = words.iter().skip(1).position(particle).map(|place| place + 1);
    let begins = begins.filter(|place| place + 1 < words.len());
    let at = begins.unwrap_or_else(|| words.len().saturating_sub(1));
    (words[..at].join(" "), words[at..].join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_name_is_taken_apart_in_the_usual_ways() {
        for (whole, given, family) in [
            ("Marie Dupont", "Marie", "Dupont"),
            ("Dupont, Marie", "Marie", "Dupont"),
            ("DUPONT Marie", "Marie", "DUPONT"),
            ("Marie LE GOFF", "Marie", "LE GOFF"),
            ("Marie Le Goff", "Marie", "Le Goff"),
            ("Anne-Sophie de La Tour", "Anne-Sophie", "de La Tour"),
            ("Jean Pierre Martin", "Jean Pierre", "Martin"),
            ("Mme Élodie Béranger", "Élodie", "Béranger"),
            ("Zoé", "", "Zoé"),
            ("", "", ""),
        ] {
            assert_eq!((given.to_owned(), family.to_owned()), split(whole), "{whole}");
        }
    }
}
