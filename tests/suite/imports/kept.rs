//! Nothing that was recognised is lost in silence: it stands where it can, or in the note with a warning.

use encoding_rs::{ISO_8859_15, WINDOWS_1252};
use greffe::domain::contact::PostalAddress;
use greffe::formats::contacts::{ContactFile, Problem, Row};

use super::read;
use crate::common::day;

fn only(text: &str) -> (Row, Vec<Problem>) {
    let mut read = read(text.as_bytes()).expect("contacts");
    assert_eq!(1, read.rows.len(), "{text}");
    (read.rows.remove(0), read.warnings.iter().map(|warning| warning.problem).collect())
}

fn lines(addresses: &[PostalAddress]) -> Vec<String> {
    addresses.iter().map(|address| address.lines().join(", ")).collect()
}

#[test]
fn a_second_column_of_one_meaning_goes_where_it_can_stand_or_into_the_note() {
    let (row, problems) = only(
        "Nom;Société;Entreprise;Poste;Fonction\nBel;Atelier du Port;Café du Quai;Chef;Associée\n",
    );
    assert_eq!(("Atelier du Port", "Chef"), (&*row.organisation, &*row.title));
    assert_eq!("Entreprise: Café du Quai\nFonction: Associée", row.note);
    assert_eq!(vec![Problem::Kept], problems, "said once for a person");

    let (row, problems) = only("Nom;Société;Entreprise\nBel;Atelier;ATELIER\n");
    assert_eq!(("", Vec::new()), (&*row.note, problems), "the same twice is one");

    let (row, problems) =
        only("Nom;Rue;CP;Ville;Rue;CP;Ville\nBel;1 quai A;44000;Nantes;2 rue B;69003;Lyon\n");
    assert_eq!(vec!["1 quai A, 44000 Nantes", "2 rue B, 69003 Lyon"], lines(&row.addresses));
    assert!(problems.is_empty());

    let (row, _) = only("Nom;Ville;Ville 2\nBel;Nantes;Lyon\n");
    assert_eq!(vec!["Nantes", "Lyon"], lines(&row.addresses));

    let (row, problems) = only(
        "Prénom,Nom,E-mail,Additional email addresses,Entreprise associée\nAda,Bel,a@b.fr,c@b.fr;d@b.fr,Atelier\n",
    );
    assert_eq!(vec!["a@b.fr", "c@b.fr", "d@b.fr"], row.emails);
    assert_eq!(("Atelier", true), (&*row.organisation, problems.is_empty()));
}

#[test]
fn properties_of_a_card_without_a_place_of_their_own_stand_in_the_note() {
    let (row, problems) = only(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Bel\nN:Bel;Ada;;;\nNICKNAME:Dada\nURL:https://ada.example\n\
         ORG:Atelier;Achats\nTITLE:Cheffe\nROLE:Acheteuse\nRELATED;VALUE=text:Zoé Cru\nEND:VCARD\n",
    );
    assert_eq!(("Atelier", "Cheffe"), (&*row.organisation, &*row.title));
    let kept = [
        "NICKNAME: Dada",
        "URL: https://ada.example",
        "ORG: Achats",
        "ROLE: Acheteuse",
        "RELATED: Zoé Cru",
    ];
    assert_eq!(kept.join("\n"), row.note);
    assert_eq!(vec![Problem::Kept], problems);
}

#[test]
fn what_does_not_come_in_is_named() {
    let ignored = |text: &str| {
        let mut file = ContactFile::of_bytes(text.as_bytes().to_vec(), None).expect("contacts");
        while file.next_row(&mut Vec::new()).expect("a row").is_some() {}
        file.ignored()
    };
    assert_eq!(
        vec!["Pointure", "Civilité"],
        ignored("Nom;Pointure;Civilité;E-mail\nBel;38;Mme;a@b.fr\n")
    );
    assert_eq!(Vec::<String>::new(), ignored("Nom;E-mail\nBel;a@b.fr\n"));
    let card = "BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nitem1.PHOTO:data:x\nGEO:geo:1,2\nX-SKYPE:ada\nEND:VCARD\n";
    assert_eq!(vec!["GEO", "PHOTO", "X-SKYPE"], ignored(card));
}

#[test]
fn errors_of_reading_are_warned_of() {
    let (row, problems) = only("Nom;E-mail;Téléphone\nBel;a@@b.fr;3,36123E+10\n");
    assert_eq!((0, 0, "a@@b.fr\n3,36123E+10"), (row.emails.len(), row.phones.len(), &*row.note));
    assert_eq!(vec![Problem::Email, Problem::Phone], problems);

    let (row, _) = only("Nom;Téléphone\nBel;06 12 34 56 78 / 07 11 22 33 44\n");
    assert_eq!(vec!["06 12 34 56 78", "07 11 22 33 44"], row.phones);

    let (row, _) = only("Nom;E-mail\nB\u{202e}el\u{200b};a@b.fr\u{200b}\n");
    assert_eq!(("Bel", vec!["a@b.fr".to_owned()]), (&*row.family_name, row.emails));

    let text = b"Nom;Date de naissance\nBel;25/12/2030\nCru;25/12/1990\n".to_vec();
    let mut file = ContactFile::of_bytes(text, None).unwrap().born_by(day("2026-03-10"));
    let mut warnings = Vec::new();
    let row = file.next_row(&mut warnings).unwrap().unwrap();
    assert_eq!((None, "2030-12-25"), (row.birthday, &*row.note));
    assert_eq!(Problem::BirthdayAhead, warnings[0].problem);
    let row = file.next_row(&mut warnings).unwrap().unwrap();
    assert_eq!((Some(day("1990-12-25")), 1), (row.birthday, warnings.len()));
}

/// A text in code page 850.
fn in_dos(text: &str) -> Vec<u8> {
    let letters = [
        ('é', 0x82),
        ('è', 0x8a),
        ('ê', 0x88),
        ('ç', 0x87),
        ('à', 0x85),
        ('ô', 0x93),
        ('ï', 0x8b),
        ('É', 0x90),
    ];
    let byte = |letter: char| {
        let found = letters.iter().find(|(one, _)| *one == letter).map(|(_, byte)| *byte);
        found.unwrap_or_else(|| u8::try_from(letter).expect("a letter of the table"))
    };
    text.chars().map(byte).collect()
}

#[test]
fn encodings_that_differ_in_a_few_bytes_are_told_apart() {
    let table = "Prénom;Nom;Société\nÉlodie;Lefèvre;Forêt & Cie\nFrançois;Noël;Le Château\n";
    let table = table.replace("ë", "ê").replace("â", "ê");
    let read_dos = read(&in_dos(&table)).unwrap();
    assert_eq!(("IBM850", "Élodie"), (read_dos.encoding, &*read_dos.rows[0].given_name));
    assert_eq!("Forêt & Cie", read_dos.rows[0].organisation);

    let table = "Prénom;Nom;Notes\nÉlodie;Cœur;don de 12 €\n";
    for (encoding, name) in [(ISO_8859_15, "ISO-8859-15"), (WINDOWS_1252, "windows-1252")] {
        let read = read(&encoding.encode(table).0).unwrap();
        let row = &read.rows[0];
        assert_eq!((name, "Cœur", "don de 12 €"), (read.encoding, &*row.family_name, &*row.note));
    }
}
