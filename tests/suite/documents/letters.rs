//! The words of the letters and the way from a value to the page's blocks.

use greffe::documents::blocks::{Block, blocks, plain_text};
use greffe::documents::letter::{
    AutomatedDecision, CoverNote, LetterError, LetterFault, Withheld, access_template,
    cover_template, render_markdown,
};
use greffe::text::Language;

use super::{HOSTILE, sample};

#[test]
fn every_access_letter_says_what_article_15_asks() {
    let french = [
        "Finalité",
        "Catégories de données",
        "IONOS by 1&1 SARL (Sarreguemines, France)",
        "Durée de conservation",
        "rectification",
        "effacement",
        "limitation",
        "Origine des données",
        "article\u{a0}22",
        "décision d’adéquation (UE) 2023/1795",
        "frais raisonnables",
    ];
    let english = [
        "Purpose",
        "Categories of data",
        "IONOS by 1&1 SARL (Sarreguemines, France)",
        "Storage period",
        "rectify",
        "erase",
        "restrict",
        "Source of the data",
        "Article 22",
        "décision d’adéquation (UE) 2023/1795",
        "reasonable fee",
    ];
    for (language, statements) in [(Language::Fr, french), (Language::En, english)] {
        let text = plain_text(&blocks(&sample::draft(&sample::letter(), language)));
        for statement in statements {
            assert!(text.contains(statement), "{language:?} lacks {statement}");
        }
    }
}

#[test]
fn every_letter_carries_case_receipt_contact_complaint_and_remedy_even_when_nothing_is_held() {
    for language in [Language::Fr, Language::En] {
        for held in [true, false] {
            let mut letter = sample::letter();
            letter.held = held;
            let text = plain_text(&blocks(&sample::draft(&letter, language)));
            let remedy = if language == Language::Fr { "article\u{a0}79" } else { "Article 79" };
            for part in
                ["2026-0042", "12 février 2026", "dpo@kleep.ai", "TSA 80715", "cnil.fr", remedy]
            {
                assert!(text.contains(part), "{language:?}, held {held}: lacks {part}");
            }
        }
    }
}

#[test]
fn a_letter_that_found_nothing_names_the_sources_and_hands_over_no_copy() {
    let mut letter = sample::letter();
    letter.held = false;
    let text = plain_text(&blocks(&sample::draft(&letter, Language::Fr)));
    assert!(text.contains("aucune donnée à caractère personnel vous concernant n’a été trouvée"));
    assert!(text.contains("Messagerie du service commercial"));
    assert!(!text.contains("Gestion des clients"));
    assert!(!text.contains("en annexe, une copie"));
}

#[test]
fn a_source_that_has_not_answered_is_said_to_be_open() {
    let text = plain_text(&blocks(&sample::draft(&sample::letter(), Language::Fr)));
    let line = text.lines().find(|line| line.contains("Statistiques du site")).unwrap();
    assert!(line.contains("n’est pas achevée"), "{line}");
}

#[test]
fn what_is_withheld_and_what_is_decided_by_machine_is_said_with_its_reason() {
    let mut letter = sample::letter();
    letter.withheld =
        vec![Withheld { what: "Un courriel".to_owned(), ground: "droits d’un tiers".to_owned() }];
    letter.automated_decisions = vec![AutomatedDecision {
        name: "Score".to_owned(),
        logic: "Nombre de visites.".to_owned(),
        consequences: "aucune remise.".to_owned(),
    }];
    let text = plain_text(&blocks(&sample::draft(&letter, Language::Fr)));
    for part in ["Un courriel\u{a0}: droits d’un tiers", "Nombre de visites.", "aucune remise."] {
        assert!(text.contains(part), "lacks {part}");
    }
    assert!(!text.contains("Aucune décision"));
}

#[test]
fn hostile_values_stand_in_the_draft_as_data() {
    for value in HOSTILE {
        let mut letter = sample::letter();
        value.clone_into(&mut letter.activities[0].name);
        value.clone_into(&mut letter.activities[0].purpose);
        letter.activities[0].categories = sample::strings(&[value, value]);
        let before = blocks(&sample::draft(&sample::letter(), Language::Fr));
        let after = blocks(&sample::draft(&letter, Language::Fr));
        let text = plain_text(&after);
        for line in [
            value.to_owned(),
            format!("- Finalité\u{a0}: {value}"),
            format!("- Catégories de données\u{a0}: {value}, {value}"),
        ] {
            assert!(text.lines().any(|shown| shown == line), "{line} is not in\n{text}");
        }
        assert_eq!(shape(&before), shape(&after), "{value} changed the letter's shape");
    }
}

/// The kinds of the blocks, without their words.
fn shape(blocks: &[Block]) -> String {
    let kind = |block: &Block| match block {
        Block::Heading { level, .. } => format!("h{level}"),
        Block::Paragraph { spans } => format!("p{}", spans.len()),
        Block::List { items, .. } => {
            let items: Vec<String> = items.iter().map(|item| shape(item)).collect();
            format!("l({})", items.join(","))
        }
        Block::Table { rows, .. } => format!("t{}", rows.len()),
        Block::Room => "r".to_owned(),
    };
    blocks.iter().map(kind).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_value_of_several_lines_stays_on_one() {
    let mut letter = sample::letter();
    letter.activities[0].purpose = "one\n\n# two\r\n\t- three".to_owned();
    let text = plain_text(&blocks(&sample::draft(&letter, Language::Fr)));
    assert!(text.contains("one # two - three"));
}

#[test]
fn a_template_that_cannot_be_filled_is_refused_with_its_line() {
    let cases = [
        ("a\n\n{{ nobody }}\n", 3, LetterFault::UnknownPlace),
        ("a\n{{ recipient.nobody }}\n", 2, LetterFault::UnknownPlace),
        ("a\nb\nc\n{% if %}\n", 4, LetterFault::Syntax),
        ("{{ case_number | nothing }}\n", 1, LetterFault::Instruction),
        ("a\n{{ activities[0].source }}\n", 2, LetterFault::UnknownPlace),
    ];
    for (template, line, fault) in cases {
        let error = render_markdown(template, &sample::letter()).unwrap_err();
        assert_eq!(error, LetterError { line, fault }, "{template}");
    }
}

#[test]
fn an_edited_draft_keeps_its_lists_tables_and_stresses_and_html_stays_text() {
    let draft = "# Subject\n\nA *b* **c**<br>\n\n1. one\n2. two\n   - inner\n\n| x | y |\n|---|---|\n| 1 | 2 |\n";
    let read = blocks(draft);
    let [heading, paragraph, list, table] = read.as_slice() else { panic!("{read:?}") };
    assert!(matches!(heading, Block::Heading { level: 1, .. }));
    let Block::Paragraph { spans } = paragraph else { panic!("{paragraph:?}") };
    assert!(spans.iter().any(|span| span.text == "b" && span.emphasis));
    assert!(spans.iter().any(|span| span.text == "c" && span.strong));
    let Block::List { first: Some(1), items } = list else { panic!("{list:?}") };
    assert!(matches!(items[1].as_slice(), [Block::Paragraph { .. }, Block::List { .. }]));
    let Block::Table { header, rows } = table else { panic!("{table:?}") };
    assert_eq!((header.len(), rows.len(), rows[0].len()), (2, 1, 2));
    let text = plain_text(&read);
    assert_eq!(text, "Subject\n\nA b c<br>\n\n1. one\n2. two\n   - inner\n\n- x = 1; y = 2\n");
}

#[test]
fn the_covering_words_never_hold_the_passphrase_and_say_how_to_open_an_archive() {
    let mut note = CoverNote {
        sender: sample::sender(),
        case_number: "2026-0042".to_owned(),
        received_on_words: Some("12 février 2026".to_owned()),
        package: Some("copie-2026-0042.zip".to_owned()),
        is_zip: true,
        passphrase_channel: "par téléphone".to_owned(),
    };
    for language in [Language::Fr, Language::En] {
        note.is_zip = true;
        let zip = render_markdown(cover_template(language), &note).unwrap();
        note.is_zip = false;
        let pdf = render_markdown(cover_template(language), &note).unwrap();
        assert!(zip.contains("7-Zip") && zip.contains("copie-2026-0042.zip"));
        assert!(!pdf.contains("7-Zip") && pdf.contains("par téléphone"));
    }
}

#[test]
fn both_languages_have_the_same_places() {
    let places = |template: &str| {
        let mut places: Vec<String> = template
            .split("{{")
            .skip(1)
            .filter_map(|rest| rest.split("}}").next())
            .map(|place| place.trim().to_owned())
            .collect();
        places.sort();
        places
    };
    for template in [access_template, cover_template] {
        assert_eq!(places(template(Language::Fr)), places(template(Language::En)));
    }
}
