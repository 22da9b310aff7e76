//! The person's data as JSON, CSV and HTML.

use greffe::documents::data::{ListedFile, PersonData, csv, json, page};
use greffe::text::Language;

use super::{HOSTILE, sample};

#[test]
fn the_json_gives_the_data_back_exactly() {
    let mut data = sample::data();
    for value in HOSTILE {
        data.files[0].items.push(sample::item(value, value, value));
    }
    let read: PersonData = serde_json::from_slice(&json(&data).unwrap()).unwrap();
    assert_eq!(read, data);
}

#[test]
fn no_cell_of_the_table_is_a_formula() {
    let mut data = sample::data();
    for value in ["=cmd()", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "a=b", "'x"] {
        data.files[0].items.push(sample::item("c", "l", value));
    }
    let bytes = csv(&data).unwrap();
    assert!(!bytes.starts_with(b"\xef\xbb\xbf"));
    let mut reader = ::csv::Reader::from_reader(bytes.as_slice());
    let rows: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    for row in &rows {
        for cell in row {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell:?}");
        }
    }
    let values: Vec<&str> = rows.iter().filter_map(|row| row.get(10)).collect();
    for value in ["'=cmd()", "'+33 3 88 00 00 00", "'\tx", "a=b", "'x"] {
        assert!(values.contains(&value), "{value:?} is not in {values:?}");
    }
}

#[test]
fn the_table_has_a_line_for_each_value_event_and_note() {
    let data = sample::data();
    let bytes = csv(&data).unwrap();
    let mut reader = ::csv::Reader::from_reader(bytes.as_slice());
    let kinds: Vec<String> = reader.records().map(|row| row.unwrap()[5].to_owned()).collect();
    let expected = ["item", "item", "item", "item", "event", "event", "note", "item"];
    assert_eq!(kinds, expected);
}

#[test]
fn the_page_shows_values_as_text_and_loads_nothing() {
    let mut data = sample::data();
    for value in HOSTILE {
        data.files[0].items.push(sample::item(value, value, value));
    }
    let files =
        [ListedFile { name: "piece-01.pdf".to_owned(), description: "<b>contrat</b>".to_owned() }];
    for (language, lang) in [(Language::Fr, "lang=\"fr\""), (Language::En, "lang=\"en\"")] {
        let html = String::from_utf8(page(&data, "2026-0042", &files, language).unwrap()).unwrap();
        assert!(html.contains(lang) && html.contains("2026-0042"));
        assert!(!html.contains("<script") && !html.contains("<b>"));
        assert!(html.contains("&lt;script&gt;alert(1)&lt;"));
        assert!(!html.contains("src=") && !html.contains("href="));
        assert!(html.contains("{{ case_number }} {% if held %}"));
    }
}

#[test]
fn portability_keeps_only_what_the_person_gave() {
    let given = sample::data().given_by_person();
    let activities: Vec<&str> = given.files.iter().map(|file| file.activity.as_str()).collect();
    assert_eq!(activities, ["Gestion des clients"]);
    assert!(given.files[0].notes.is_empty());
}
