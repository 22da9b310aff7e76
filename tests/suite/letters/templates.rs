//! Templates of the officer's own: accepted for good when they can serve, refused with their line when they cannot.

use greffe::casebook::{Casebook, Error};
use greffe::documents::letter::{TemplateError, TemplateFault, letter_template};
use greffe::domain::letter::{LetterKind, Mention};
use greffe::text::{Language, Text};

use super::{a_case, draft};
use crate::common::{PASSPHRASE, a_casebook, session};

const OWN: &str = "# Bien reçu {{ case_number }}\n\nReçu le {{ received_on_words }} par {{ sender.name }}, réponse avant le {{ first_due_on_words }}.\n\n{% include \"contact\" %}\n{% include \"closing\" %}\n";

type IsFault = fn(&TemplateFault) -> bool;

#[test]
fn a_template_that_serves_stands_in_for_good_in_its_language_only_and_can_be_undone() {
    let (mut shelf, number) = a_case(LetterKind::Acknowledgement);
    let kind = LetterKind::Acknowledgement;
    shelf.casebook.replace_template(kind, Language::Fr, OWN.as_bytes()).unwrap();
    assert!(draft(&shelf, number, kind, Language::Fr).words.starts_with("# Bien reçu 2026-0001"));
    assert!(draft(&shelf, number, kind, Language::En).words.starts_with("# Acknowledgement"));
    let replaced = |casebook: &Casebook| {
        let lines = casebook.templates().unwrap();
        lines.into_iter().filter(|line| line.replaced).count()
    };
    assert_eq!(1, replaced(&shelf.casebook));
    let path = shelf.path();
    let folder = shelf.close();
    let mut casebook = Casebook::open(&path, PASSPHRASE, session()).unwrap();
    assert_eq!(OWN, casebook.template(kind, Language::Fr).unwrap());
    casebook.restore_template(kind, Language::Fr).unwrap();
    assert_eq!(letter_template(kind, Language::Fr), casebook.template(kind, Language::Fr).unwrap());
    assert_eq!(0, replaced(&casebook));
    drop(folder);
}

#[test]
fn a_broken_template_is_refused_with_its_line_and_what_was_expected_and_the_shipped_one_stays() {
    let kind = LetterKind::Acknowledgement;
    let with = |line: &str| OWN.replace("\n\nReçu", &format!("\n\n{line}\nReçu"));
    let cases: [(String, usize, IsFault, &str); 9] = [
        (
            with("{{ nom_du_client }}"),
            3,
            |fault| matches!(fault, TemplateFault::UnknownPlace { name, .. } if name == "nom_du_client"),
            "case_number",
        ),
        (
            with("{% if false %}{{ nulle_part }}{% endif %}"),
            3,
            |fault| matches!(fault, TemplateFault::UnknownPlace { .. }),
            "sender.dpo_email",
        ),
        (
            with("{{ sender.telephone }}"),
            3,
            |fault| matches!(fault, TemplateFault::UnknownPlace { .. }),
            "sender.name",
        ),
        (with("{{ doubt_words }}"), 3, |fault| *fault == TemplateFault::MayBeEmpty, "{% if"),
        (with("{% if %}"), 3, |fault| *fault == TemplateFault::Syntax, "{{ place }}"),
        (
            with("{% include \"formule\" %}"),
            3,
            |fault| matches!(fault, TemplateFault::UnknownPart { .. }),
            "closing",
        ),
        (
            with("{{ case_number | inconnu }}"),
            3,
            |fault| *fault == TemplateFault::Instruction,
            "instruction",
        ),
        (OWN.replace("# ", ""), 1, |fault| *fault == TemplateFault::NoSubject, "# Objet"),
        (
            OWN.replace("{{ first_due_on_words }}", "bientôt"),
            6,
            |fault| *fault == TemplateFault::Lacks { mention: Mention::FirstDue },
            "dernier jour du mois",
        ),
    ];
    let text = Text::new(Language::Fr);
    let mut shelf = a_casebook();
    for (template, line, is_it, expected) in cases {
        let refused = shelf.casebook.replace_template(kind, Language::Fr, template.as_bytes());
        let Err(Error::Template(error)) = refused else { panic!("{refused:?}\n{template}") };
        assert_eq!(line, error.line, "{error:?}\n{template}");
        assert!(is_it(&error.fault), "{error:?}\n{template}");
        let words = text.template_error(&error);
        assert!(words.contains(&format!("ligne {line}")) && words.contains(expected), "{words}");
        assert_eq!(
            letter_template(kind, Language::Fr),
            shelf.casebook.template(kind, Language::Fr).unwrap()
        );
    }
}

#[test]
fn an_answer_without_its_remedies_is_no_template() {
    let mut shelf = a_casebook();
    for kind in [LetterKind::Refused, LetterKind::AccessGranted, LetterKind::Extension] {
        for language in [Language::Fr, Language::En] {
            let shipped = letter_template(kind, language);
            let without = shipped
                .replace("{% include \"remedies\" %}", "")
                .replace("{{ authority.complaint_page }}", "");
            let refused = shelf.casebook.replace_template(kind, language, without.as_bytes());
            let Err(Error::Template(error)) = refused else { panic!("{refused:?}") };
            assert_eq!(TemplateFault::Lacks { mention: Mention::Complaint }, error.fault);
        }
    }
}

#[test]
fn what_is_no_text_too_long_or_without_end_is_refused() {
    let mut shelf = a_casebook();
    let endless = "# x\n".to_owned()
        + &"{% for a in [1, 2, 3, 4, 5, 6, 7, 8, 9, 0] %}".repeat(9)
        + "x"
        + &"{% endfor %}".repeat(9);
    let long = "# x\n".to_owned() + &"é".repeat(40_000);
    for (template, fault) in [
        (endless.into_bytes(), TemplateFault::Instruction),
        (long.into_bytes(), TemplateFault::TooLong),
        (vec![0xFF, 0xFE, 0x00], TemplateFault::NotText),
    ] {
        let refused = shelf.casebook.replace_template(LetterKind::Refused, Language::Fr, &template);
        let Err(Error::Template(TemplateError { fault: found, .. })) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(fault, found);
    }
}

#[test]
fn what_is_exported_is_accepted_back_with_the_line_ends_of_any_system() {
    let mut shelf = a_casebook();
    let to = shelf.folder.path().join("templates");
    let files = shelf.casebook.export_templates(&to).unwrap();
    assert_eq!(2 * LetterKind::ALL.len(), files.len());
    assert!(to.join("fr/parts/remedies.md").exists());
    for kind in LetterKind::ALL {
        for language in [Language::Fr, Language::En] {
            let file = to.join(language.code()).join(format!("{}.md", kind.code()));
            let text = String::from_utf8(crate::common::read(&file)).unwrap();
            let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
            shelf.casebook.replace_template(kind, language, windows.as_bytes()).unwrap();
            assert_eq!(text, shelf.casebook.template(kind, language).unwrap());
        }
    }
}

#[test]
fn the_answer_of_a_copy_follows_its_template_too() {
    let (mut shelf, number) = a_case(LetterKind::SourceRequest);
    let own = letter_template(LetterKind::AccessGranted, Language::Fr)
        .replace("Réponse à votre demande", "Nos données, vos droits – réponse");
    let kind = LetterKind::AccessGranted;
    shelf.casebook.replace_template(kind, Language::Fr, own.as_bytes()).unwrap();
    let letter = shelf.casebook.review_copy(number).unwrap().letter;
    assert!(letter.starts_with("# Nos données, vos droits"), "{letter}");
}

#[test]
fn a_template_of_the_officers_own_quotes_the_working_line_by_line() {
    let (mut shelf, number) = a_case(LetterKind::Acknowledgement);
    let shipped = letter_template(LetterKind::Acknowledgement, Language::Fr);
    let quote =
        "\n\n{% for line in working %}\n- {{ line.words }} ({{ line.article }})\n{% endfor %}\n";
    let own = format!("{shipped}{quote}");
    shelf
        .casebook
        .replace_template(LetterKind::Acknowledgement, Language::Fr, own.as_bytes())
        .unwrap();
    let words = draft(&shelf, number, LetterKind::Acknowledgement, Language::Fr).words;
    for said in ["Reçue le vendredi 20 février 2026", "Un mois\u{a0}: 20 mars 2026", "1182/71"] {
        assert!(words.contains(said), "{said} in {words}");
    }
}
