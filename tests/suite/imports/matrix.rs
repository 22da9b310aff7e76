//! Every encoding with every separator and every end of line gives the same rows.

use encoding_rs::{Encoding, MACINTOSH, UTF_8, WINDOWS_1252};
use greffe::formats::contacts::Row;
use proptest::prelude::*;

use super::read;

/// How a text stands in a file.
#[derive(Clone, Copy, Debug)]
enum Standing {
    Plain(&'static Encoding),
    /// UTF-8 with its mark.
    Marked,
    Wide {
        big: bool,
        marked: bool,
    },
}

const STANDINGS: [(Standing, &str); 8] = [
    (Standing::Plain(UTF_8), "UTF-8"),
    (Standing::Marked, "UTF-8"),
    (Standing::Plain(WINDOWS_1252), "windows-1252"),
    (Standing::Plain(MACINTOSH), "macintosh"),
    (Standing::Wide { big: false, marked: true }, "UTF-16LE"),
    (Standing::Wide { big: false, marked: false }, "UTF-16LE"),
    (Standing::Wide { big: true, marked: true }, "UTF-16BE"),
    (Standing::Wide { big: true, marked: false }, "UTF-16BE"),
];

fn bytes(text: &str, standing: Standing) -> Vec<u8> {
    match standing {
        Standing::Plain(encoding) => {
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost, "{text} cannot stand in {}", encoding.name());
            bytes.into_owned()
        }
        Standing::Marked => format!("\u{feff}{text}").into_bytes(),
        Standing::Wide { big, marked } => {
            let mark = if marked { "\u{feff}" } else { "" };
            let units = mark.encode_utf16().chain(text.encode_utf16());
            units
                .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
                .collect()
        }
    }
}

/// A table of names with everything that needs quotes.
fn table(delimiter: char, end: &str, named: bool) -> String {
    let records = [
        ["Prénom", "Nom de famille", "E-mail", "Société", "Notes"],
        [
            "Élodie",
            "Béranger",
            "elodie@example.org",
            "Café \"Le Port\"; Nantes, Rezé",
            "ligne un\nligne deux\tfin",
        ],
        ["François", "Dupré", "francois@example.org", "", "à bientôt"],
        ["Jérôme", "Lefèvre", "jerome@example.org", "Forêt & Cie", ""],
    ];
    let cell = |cell: &&str| {
        let quoted = cell.contains(['"', ';', ',', '\t', '\n', '|']);
        let cell = cell.replace('"', "\"\"").replace('\n', end);
        if quoted { format!("\"{cell}\"") } else { cell }
    };
    let line = |record: &[&str; 5]| {
        record.iter().map(cell).collect::<Vec<_>>().join(&delimiter.to_string()) + end
    };
    let said = if named { format!("sep={delimiter}{end}") } else { String::new() };
    said + &records.iter().map(line).collect::<String>()
}

fn rows(first_line: u64) -> Vec<Row> {
    let row =
        |line: u64, given: &str, family: &str, email: &str, organisation: &str, note: &str| Row {
            line: first_line + line,
            display_name: format!("{given} {family}"),
            given_name: given.to_owned(),
            family_name: family.to_owned(),
            organisation: organisation.to_owned(),
            emails: vec![email.to_owned()],
            note: note.to_owned(),
            ..Row::default()
        };
    let place = "Café \"Le Port\"; Nantes, Rezé";
    vec![
        row(1, "Élodie", "Béranger", "elodie@example.org", place, "ligne un\nligne deux\tfin"),
        row(3, "François", "Dupré", "francois@example.org", "", "à bientôt"),
        row(4, "Jérôme", "Lefèvre", "jerome@example.org", "Forêt & Cie", ""),
    ]
}

#[test]
fn every_encoding_with_every_separator_and_every_end_of_line_gives_the_same_rows() {
    for (standing, encoding) in STANDINGS {
        for delimiter in [';', ',', '\t', '|'] {
            for end in ["\r\n", "\n", "\r"] {
                for named in [false, true] {
                    let what = format!("{standing:?} {delimiter:?} {end:?} sep={named}");
                    let read = read(&bytes(&table(delimiter, end, named), standing)).expect(&what);
                    assert_eq!(
                        (encoding, Some(delimiter)),
                        (read.encoding, read.delimiter),
                        "{what}"
                    );
                    assert_eq!(rows(if named { 2 } else { 1 }), read.rows, "{what}");
                    assert!(read.warnings.is_empty(), "{what}: {:?}", read.warnings);
                }
            }
        }
    }
}

#[test]
fn cards_in_every_encoding_give_the_same_person() {
    for (standing, encoding) in STANDINGS {
        for end in ["\r\n", "\n", "\r"] {
            let card = "BEGIN:VCARD\nVERSION:3.0\nN:Béranger;Élodie;;;\nFN:Élodie Béranger\nNOTE:Préfère l'été à\n  \
                        l'hiver\\, dit-elle\nEND:VCARD\n";
            let what = format!("{standing:?} {end:?}");
            let read = read(&bytes(&card.replace('\n', end), standing)).expect(&what);
            assert_eq!(encoding, read.encoding, "{what}");
            let row = &read.rows[0];
            assert_eq!(("Élodie", "Béranger"), (&*row.given_name, &*row.family_name), "{what}");
            assert_eq!("Préfère l'été à l'hiver, dit-elle", row.note, "{what}");
        }
    }
}

fn a_cell() -> impl Strategy<Value = String> {
    "[ -~éèêàçùîôÉœ\n]{0,24}"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_note_comes_through_a_table_as_it_was(
        notes in prop::collection::vec(a_cell(), 1..8),
        delimiter in prop::sample::select(vec![';', ',', '\t']),
        end in prop::sample::select(vec!["\r\n", "\n"]),
    ) {
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let line = |note: &String| {
            format!("Bel{delimiter}{}{end}", quoted(&note.replace('\n', end)))
        };
        let lines: Vec<String> = notes.iter().map(line).collect();
        let text = format!("Nom{delimiter}Notes{end}{}", lines.concat());
        let read = read(text.as_bytes()).unwrap();
        let kept: Vec<&str> = read.rows.iter().map(|row| row.note.as_str()).collect();
        // An apostrophe before a sign of calculation is how tables are kept from being calculated.
        let expected: Vec<String> = notes
            .iter()
            .map(|note| note.trim())
            .map(|note| match note.strip_prefix('\'') {
                Some(rest) if rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\n']) => {
                    rest.to_owned()
                }
                _ => note.to_owned(),
            })
            .collect();
        prop_assert_eq!(expected, kept);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        // Whatever comes of it, it is an answer.
        read(&bytes).ok();
    }

    #[test]
    fn no_text_in_the_shape_of_a_card_makes_the_reader_panic(
        lines in prop::collection::vec("(N|FN|TEL|ADR|BDAY|EMAIL|NOTE|AGENT|BEGIN|END|X)(;[A-Za-z=-]{0,20}){0,2}:[ -~é=;\\\\]{0,30}", 0..12),
    ) {
        let text = format!("BEGIN:VCARD\r\n{}\r\nEND:VCARD", lines.join("\r\n"));
        read(text.as_bytes()).ok();
    }
}
