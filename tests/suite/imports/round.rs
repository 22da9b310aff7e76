//! Out and in again: whatever form contacts are written in, they come back as they were.

use chrono::NaiveDate;
use greffe::domain::contact::PostalAddress;
use greffe::formats::contacts::{Format, Row, RowWriter, Widths};
use proptest::prelude::*;

use super::lots::{bring, order};
use super::{read, sample};
use crate::common::{a_casebook, a_contact};
use greffe::domain::contact::FileFactKind;

const FORMATS: [Format; 3] = [Format::Csv, Format::VCard, Format::Json];

fn written(format: Format, rows: &[Row]) -> Vec<u8> {
    let widths = Widths { emails: 3, phones: 3, addresses: 2 };
    let mut bytes = Vec::new();
    let mut writer = RowWriter::new(format, &mut bytes, widths).expect("a writer");
    for row in rows {
        writer.write(row).expect("a row");
    }
    writer.finish().expect("an end");
    bytes
}

/// The rows without the lines on which they stand, which each form counts in its own way.
fn unplaced(rows: Vec<Row>) -> Vec<Row> {
    rows.into_iter().map(|row| Row { line: 0, ..row }).collect()
}

fn a_word() -> impl Strategy<Value = String> {
    "[A-ZÉÎ][a-zéèçô]{1,8}([ '-][A-Za-zéè]{2,6})?"
}

fn a_text() -> impl Strategy<Value = String> {
    "([ -~éèàçŒ€’\n]{0,60})?".prop_map(|text| text.trim().to_owned())
}

fn an_address() -> impl Strategy<Value = PostalAddress> {
    let street = "[0-9]{1,3} [a-z]{3,8} [A-Zéa-z'-]{2,10}";
    (street, "[0-9]{5}", a_word(), prop::sample::select(vec!["", "France", "Côte d'Ivoire"]))
        .prop_map(|(street, postcode, city, country)| PostalAddress {
            street,
            postcode,
            city,
            country: country.to_owned(),
        })
}

prop_compose! {
    fn a_row()(
        given in a_word(),
        family in a_word(),
        organisation in a_text().prop_map(|text| text.replace('\n', " ")),
        title in a_text().prop_map(|text| text.replace('\n', " ")),
        emails in prop::collection::btree_set("[a-z]{1,8}@[a-z]{1,8}\\.(fr|org)", 0..4),
        phones in prop::collection::btree_set("(\\+33 [1-9]|0[1-9])( [0-9]{2}){4}", 0..4),
        addresses in prop::collection::vec(an_address(), 0..3),
        birthday in prop::option::of(0..30_000_u64),
        note in a_text(),
    ) -> Row {
        let first = NaiveDate::from_ymd_opt(1930, 1, 1).expect("a day");
        Row {
            line: 0,
            display_name: format!("{given} {family}"),
            given_name: given,
            family_name: family,
            organisation,
            title,
            emails: emails.into_iter().collect(),
            phones: phones.into_iter().collect(),
            addresses,
            birthday: birthday.map(|days| first + chrono::Days::new(days)),
            note,
        }
    }
}

/// What people really type: every script, signs of other forms, formulas, breaks of line, long words.
fn anything() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        6 => any::<char>().prop_filter("no control", |sign| !sign.is_control()),
        2 => prop::sample::select("\"';,:\\=+-@\t<>{}[]|#*/éèàçœŒßıİñ’«»€🦊👩‍💻日本".chars().collect::<Vec<_>>()),
        1 => Just('\n'),
    ];
    let start =
        prop::sample::select(vec!["", "=1+1", "+33", "-x", "@me", "'", "''", "\\n", "\\,", ";"]);
    (start, prop::collection::vec(sign, 0..120), prop::sample::select(vec![1_usize, 1, 1, 40]))
        .prop_map(|(start, signs, times)| {
            let text: String = signs.into_iter().collect();
            format!("{start}{}", text.repeat(times))
        })
}

/// A text as it is kept: without blanks at its ends.
fn kept(text: &str) -> String {
    text.trim().to_owned()
}

fn one_line(text: &str) -> String {
    kept(&text.replace('\n', " "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_comes_back_as_it_was(texts in prop::collection::vec(prop::array::uniform4(anything()), 1..4)) {
        let rows: Vec<Row> = texts
            .iter()
            .map(|[note, organisation, title, street]| Row {
                display_name: "Zoé Bel".to_owned(),
                given_name: "Zoé".to_owned(),
                family_name: "Bel".to_owned(),
                organisation: one_line(organisation),
                title: one_line(title),
                addresses: vec![PostalAddress {
                    street: format!("3 {}", one_line(street)).trim().to_owned(),
                    postcode: "69001".to_owned(),
                    city: "Lyon".to_owned(),
                    country: "France".to_owned(),
                }],
                note: kept(note),
                ..Row::default()
            })
            .collect();
        for format in FORMATS {
            let bytes = written(format, &rows);
            let again = read(&bytes).unwrap();
            prop_assert_eq!(&rows, &unplaced(again.rows), "{:?}: {}", format, String::from_utf8_lossy(&bytes));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_comes_back_as_it_was(rows in prop::collection::vec(a_row(), 1..6)) {
        for format in FORMATS {
            let bytes = written(format, &rows);
            let again = read(&bytes).unwrap();
            prop_assert_eq!(&rows, &unplaced(again.rows), "{:?}: {}", format, String::from_utf8_lossy(&bytes));
            prop_assert!(again.warnings.is_empty(), "{:?}: {:?}", format, again.warnings);
        }
    }
}

#[test]
fn no_cell_of_a_table_begins_like_a_formula_and_an_apostrophe_of_the_person_stays() {
    let row = |note: &str| Row {
        display_name: "Bel".to_owned(),
        note: note.to_owned(),
        ..Row::default()
    };
    let rows = [row("=1+1"), row("'=1"), row("@x"), row("+33"), row("l'été"), row("'t Hooft")];
    let bytes = written(Format::Csv, &rows);
    let text = String::from_utf8(bytes.clone()).unwrap();
    for cell in text.split([';', '\n']).map(|cell| cell.trim_matches('"')) {
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
    }
    let notes: Vec<String> = read(&bytes).unwrap().rows.into_iter().map(|row| row.note).collect();
    assert_eq!(vec!["=1+1", "'=1", "@x", "+33", "l'été", "'t Hooft"], notes);
}

#[test]
fn a_casebook_written_in_each_form_and_brought_into_another_holds_the_same_persons() {
    let mut first = a_casebook();
    for name in ["outlook-fr.csv", "google-old.csv", "iphone-3.0.vcf", "thunderbird.csv"] {
        bring(&mut first.casebook, order(sample(name)));
    }
    let hidden = a_contact().named("Rémi", "Restreint").client_since("2024-01-01");
    first.add(hidden.fact(FileFactKind::RestrictionBegin, "2025-01-01"));
    let persons = |casebook: &greffe::casebook::Casebook| -> Vec<String> {
        let lines = casebook.contacts_page(None).expect("a page");
        let said = |uid| {
            let contact = casebook.contact(uid).expect("a contact");
            let bodies: Vec<_> = contact.notes.iter().map(|note| note.body.clone()).collect();
            let data: Vec<_> = contact.files.iter().map(|file| file.data.clone()).collect();
            format!(
                "{:?} {:?} {:?} {:?} {bodies:?} {data:?}",
                contact.name, contact.emails, contact.phones, contact.addresses
            )
        };
        lines.iter().map(|line| said(line.uid)).filter(|said| !said.contains("Restreint")).collect()
    };
    for ending in ["csv", "vcf", "json"] {
        let path = first.folder.path().join(format!("sortie.{ending}"));
        let done = first.casebook.write_contacts(&path, None).unwrap();
        assert_eq!((6, 1), (done.written, done.restricted), "{ending}");
        let mut second = a_casebook();
        bring(&mut second.casebook, order(path));
        assert_eq!(persons(&first.casebook), persons(&second.casebook), "{ending}");
    }
    let path = first.folder.path().join("sortie.csv");
    let before = std::fs::read(&path).unwrap();
    assert!(
        first.casebook.write_contacts(&path, Some("clients")).is_err(),
        "nothing is written over"
    );
    assert_eq!(before, std::fs::read(&path).unwrap());
    let path = first.folder.path().join("sortie.xlsx");
    assert!(first.casebook.write_contacts(&path, None).is_err());
    assert!(!path.exists());
}
