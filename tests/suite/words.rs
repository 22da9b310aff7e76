//! The two catalogues of words: the same ids with the same places, nothing empty, and French typography.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use greffe::text::{Language, Text};

/// The messages of a language: id, or id and attribute, and its text over all lines.
fn catalogue(language: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/text").join(language);
    let mut messages = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder of words") {
        let text = fs::read_to_string(entry.expect("a catalogue").path()).expect("words in UTF-8");
        for (id, words) in read(&text) {
            let twice = messages.insert(id.clone(), words).is_some();
            assert!(!twice, "{language}: {id} stands twice");
        }
    }
    assert!(!messages.is_empty());
    messages
}

fn read(text: &str) -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    let mut message = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let (head, words) = line.split_once('=').unwrap_or((line, ""));
        if !line.starts_with(char::is_whitespace) && !line.starts_with('}') {
            head.trim().clone_into(&mut message);
            messages.push((message.clone(), words.trim().to_owned()));
        } else if let Some(attribute) = head.trim().strip_prefix('.') {
            messages.push((format!("{message}.{}", attribute.trim()), words.trim().to_owned()));
        } else if let Some((_, words)) = messages.last_mut() {
            words.push('\n');
            words.push_str(line.trim());
        }
    }
    messages
}

/// The places of a message: `$name` wherever it stands.
fn places(words: &str) -> BTreeSet<&str> {
    let name = |rest: &str| {
        rest.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_' && sign != '-')
    };
    words.split('$').skip(1).map(|rest| &rest[..name(rest).unwrap_or(rest.len())]).collect()
}

#[test]
fn both_catalogues_have_the_same_messages_with_the_same_places() {
    let (french, english) = (catalogue("fr"), catalogue("en"));
    let ids =
        |messages: &BTreeMap<String, String>| messages.keys().cloned().collect::<BTreeSet<_>>();
    let only = |left: &BTreeSet<String>, right: &BTreeSet<String>| {
        left.difference(right).cloned().collect::<Vec<_>>()
    };
    let (in_french, in_english) = (ids(&french), ids(&english));
    assert_eq!(Vec::<String>::new(), only(&in_french, &in_english), "only in French");
    assert_eq!(Vec::<String>::new(), only(&in_english, &in_french), "only in English");
    let differing: Vec<&String> = french
        .iter()
        .filter(|(id, words)| places(words) != places(&english[*id]))
        .map(|(id, _)| id)
        .collect();
    assert_eq!(Vec::<&String>::new(), differing, "other places");
}

#[test]
fn no_message_is_empty() {
    for language in ["fr", "en"] {
        let messages = catalogue(language);
        // A message may be empty when its attributes say everything.
        let speaks = |id: &str| messages.keys().any(|other| other.starts_with(&format!("{id}.")));
        let empty: Vec<&String> = messages
            .iter()
            .filter(|(id, words)| words.trim().is_empty() && !speaks(id))
            .map(|(id, _)| id)
            .collect();
        assert_eq!(Vec::<&String>::new(), empty, "{language}");
    }
}

/// The words of a message as they are read: each place is one sign, selectors are gone.
fn spoken(words: &str) -> String {
    let mut spoken = String::new();
    let mut depth = 0_usize;
    for sign in words.chars() {
        match sign {
            '{' => {
                depth += 1;
                spoken.push('#');
            }
            '}' => depth = depth.saturating_sub(1),
            sign if depth == 0 => spoken.push(sign),
            _ => (),
        }
    }
    // What a selector chooses among is text as well.
    let variants = words.lines().filter_map(|line| {
        line.split_once(']').filter(|(head, _)| head.trim_start_matches('*').starts_with('['))
    });
    variants.fold(spoken, |all, (_, variant)| format!("{all}\n{variant}"))
}

/// The first place where French asks for a non-breaking space that is not there.
fn breaking(words: &str) -> Option<String> {
    const HARD: [char; 2] = ['\u{a0}', '\u{202f}'];
    let signs: Vec<char> = spoken(words).chars().collect();
    let around = |place: usize| {
        signs[place.saturating_sub(12)..(place + 5).min(signs.len())].iter().collect::<String>()
    };
    for (place, sign) in signs.iter().enumerate() {
        let before = place.checked_sub(1).map(|before| signs[before]);
        let after = signs.get(place + 1).copied();
        let ends = after.is_none_or(|after| !after.is_alphanumeric() && !"/#".contains(after));
        let soft = before.is_some_and(|before| {
            before == ' ' || before.is_alphanumeric() || ")#»".contains(before)
        });
        let wrong = match sign {
            ':' | ';' | '?' | '!' => soft && ends,
            '»' => before.is_some_and(|before| !HARD.contains(&before)),
            '«' => after.is_some_and(|after| !HARD.contains(&after)),
            _ => false,
        };
        if wrong {
            return Some(around(place));
        }
    }
    None
}

#[test]
fn french_keeps_its_double_signs_with_the_word_before() {
    for wrong in [
        "Jour : demain",
        "Vraiment ?",
        "Oui!",
        "Délai: { $days }",
        "« mot »",
        "Un ; deux",
        "{ $day } ?",
    ] {
        assert!(breaking(wrong).is_some(), "{wrong}");
    }
    for right in [
        "Jour\u{a0}: demain",
        "Vraiment\u{202f}?",
        "à 10:30",
        "https://cnil.fr",
        "«\u{a0}mot\u{a0}»",
        "{ $day }\u{a0}?",
    ] {
        assert_eq!(None, breaking(right), "{right}");
    }
    let found: Vec<String> = catalogue("fr")
        .iter()
        .filter_map(|(id, words)| breaking(words).map(|around| format!("{id}: …{around}…")))
        .collect();
    assert_eq!(Vec::<String>::new(), found);
}

#[test]
fn articles_are_said_as_people_read_them() {
    let table = [
        ("R 17(1)(b)", "art. 17, §\u{a0}1, b), RGPD", "GDPR Art. 17(1)(b)"),
        ("R 18", "art. 18, RGPD", "GDPR Art. 18"),
        ("R 7(3)", "art. 7, §\u{a0}3, RGPD", "GDPR Art. 7(3)"),
        (
            "R 5(1)(e), 17(1)(a)",
            "art. 5, §\u{a0}1, e) et 17, §\u{a0}1, a), RGPD",
            "GDPR Art. 5(1)(e) and 17(1)(a)",
        ),
        ("Reg. (EU) 2016/679 art. 12(3)", "art. 12, §\u{a0}3, RGPD", "GDPR Art. 12(3)"),
        ("LIL 48", "art. 48, loi Informatique et Libertés", "French Data Protection Act Art. 48"),
        ("D 77", "art. 77, décret nº\u{a0}2019-536", "Decree 2019-536 Art. 77"),
        ("Décret 2019-536 art. 77", "art. 77, décret nº\u{a0}2019-536", "Decree 2019-536 Art. 77"),
        (
            "FR1182 3(4)",
            "art. 3, §\u{a0}4, règlement (CEE, Euratom) nº\u{a0}1182/71",
            "Regulation (EEC, Euratom) 1182/71 Art. 3(4)",
        ),
        (
            "Reg. (EEC, Euratom) 1182/71 art. 3(2)(c)",
            "art. 3, §\u{a0}2, c), règlement (CEE, Euratom) nº\u{a0}1182/71",
            "Regulation (EEC, Euratom) 1182/71 Art. 3(2)(c)",
        ),
        ("C. civ. art. 2230", "art. 2230, code civil", "French Civil Code Art. 2230"),
        (
            "EDPB 01/2022 § 5.3",
            "CEPD, lignes directrices 01/2022, section 5.3",
            "EDPB Guidelines 01/2022, section 5.3",
        ),
        (
            "CNIL, délib. 2021-131",
            "CNIL, délibération nº\u{a0}2021-131",
            "CNIL Deliberation 2021-131",
        ),
        ("no code at all", "no code at all", "no code at all"),
    ];
    let (french, english) = (Text::new(Language::Fr), Text::new(Language::En));
    for (code, in_french, in_english) in table {
        assert_eq!((in_french, in_english), (&*french.article(code), &*english.article(code)));
    }
}

/// Every ground of a plan and every step of a working, as French says them: no code is left among the words.
#[test]
fn no_code_of_an_article_reaches_a_person() {
    let text = Text::new(Language::Fr);
    for code in ["requested", "no_longer_needed", "period_over", "objected", "running_contract"]
        .into_iter()
        .chain(["contract_evidence", "hold", "restriction", "freeze", "needed_by_kept"])
    {
        let ground = greffe::domain::erasure::Ground::from_code(code).unwrap();
        let said = text.article(ground.article());
        assert!(said.starts_with("art. ") && !said.contains('('), "{code}: {said}");
    }
}

/// Every number that a message chooses its words by.
fn counted(words: &str) -> BTreeSet<&str> {
    words
        .match_indices("->")
        .filter_map(|(place, _)| words[..place].trim_end().rsplit_once('$').map(|(_, name)| name))
        .collect()
}

#[test]
fn nothing_counts_as_one_in_french_and_is_never_called_one() {
    let text = Text::new(Language::Fr);
    let messages = catalogue("fr");
    let one = |words: &str| {
        words
            .split(|sign: char| !sign.is_alphabetic())
            .any(|word| ["un", "une"].contains(&word.to_lowercase().as_str()))
    };
    let counts_one = |words: &str| {
        words.lines().any(|line| {
            line.trim().strip_prefix("[1]").or(line.trim().strip_prefix("[one]")).is_some_and(one)
        })
    };
    let mut wrong = Vec::new();
    for (id, words) in messages.iter().filter(|(id, words)| !id.contains('.') && counts_one(words))
    {
        let none: std::collections::HashMap<&str, i64> =
            counted(words).into_iter().map(|name| (name, 0)).collect();
        let said = text.loader.get_args(id, none);
        // A number that is written is no one.
        if one(&said) && !said.contains('0') {
            wrong.push(format!("{id}: {said}"));
        }
    }
    assert_eq!(Vec::<String>::new(), wrong);
}
