//! The PDF as a reader's program sees it.

use greffe::documents::access_copy::letter_pdf;
use greffe::documents::data::{PersonData, csv, json};
use greffe::text::Language;
use lopdf::{Document, Object};

use super::{HOSTILE, sample};

fn text(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).expect("the letter's text")
}

fn letter() -> Vec<u8> {
    let (letter, data) = (sample::letter(), sample::data());
    let draft = sample::draft(&letter, Language::Fr);
    letter_pdf(&sample::copy(&letter, &draft, &data)).expect("a letter")
}

#[test]
fn a_letter_is_tagged_names_its_language_and_declares_accessibility() {
    let document = Document::load_mem(&letter()).unwrap();
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"fr-FR");
    assert!(catalog.get(b"StructTreeRoot").is_ok());
    let marked = document.get_dict_in_dict(catalog, b"MarkInfo").unwrap();
    assert_eq!(marked.get(b"Marked").unwrap(), &Object::Boolean(true));
    let metadata = catalog.get(b"Metadata").unwrap().as_reference().unwrap();
    let stream = document.get_object(metadata).unwrap().as_stream().unwrap();
    let xmp = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
    let xmp = String::from_utf8_lossy(&xmp).into_owned();
    assert!(xmp.contains("pdfuaid:part"), "{xmp}");
}

#[test]
fn a_letter_prints_both_parties_the_subject_and_the_data() {
    let text = text(&Document::load_mem(&letter()).unwrap());
    for part in [
        "KLEEP",
        "Mme Élodie Lefèvre-Nguyen",
        "Paris, le 3 mars 2026",
        "Objet\u{a0}:",
        "Dossier nº\u{a0}2026-0042",
        "Page\u{a0}1 sur 3",
        "Annexe",
        "06/11/2023",
        "elodie.lefevre@exemple.fr",
        "Rappeler en mars.",
    ] {
        assert!(text.contains(part), "lacks {part}");
    }
}

#[test]
fn the_data_files_are_inside_as_they_are() {
    let document = Document::load_mem(&letter()).unwrap();
    let embedded: Vec<Vec<u8>> = document
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok())
        .filter(|stream| stream.dict.has_type(b"EmbeddedFile"))
        .map(|stream| stream.decompressed_content().unwrap_or_else(|_| stream.content.clone()))
        .collect();
    let data = sample::data();
    assert_eq!(embedded.len(), 2);
    assert!(embedded.contains(&json(&data).unwrap()));
    assert!(embedded.contains(&csv(&data).unwrap()));
}

#[test]
fn hostile_values_are_printed_literally() {
    let mut letter = sample::letter();
    let mut data = sample::data();
    for value in HOSTILE {
        data.files[0].items.push(sample::item("c", "l", value));
    }
    letter.recipient.address = sample::strings(&HOSTILE);
    let draft = sample::draft(&letter, Language::Fr);
    let bytes = letter_pdf(&sample::copy(&letter, &draft, &data)).unwrap();
    let text: String = text(&Document::load_mem(&bytes).unwrap()).split_whitespace().collect();
    for value in HOSTILE {
        let value: String = value.split_whitespace().collect();
        assert!(text.matches(&value).count() >= 2, "{value} is not twice in {text}");
    }
}

#[test]
fn signs_that_the_typeface_lacks_are_given_by_number_and_long_runs_are_cut() {
    let letter = sample::letter();
    let mut data = sample::data();
    let run = "ж".repeat(300);
    data.files[0].items =
        vec![sample::item("c", "l", "中\u{202e}文 \u{e000}\u{7}"), sample::item("c", &run, &run)];
    let draft = sample::draft(&letter, Language::Fr);
    let bytes = letter_pdf(&sample::copy(&letter, &draft, &data)).unwrap();
    let text = text(&Document::load_mem(&bytes).unwrap());
    assert!(text.contains("[U+4E2D][U+6587]"), "{text}");
    assert!(text.contains("[U+E000]") && text.contains("numéro Unicode"));
    assert!(!text.contains(&run));
    assert_eq!(text.matches('ж').count(), 600, "every sign is still there");
}

#[test]
fn a_letter_without_data_has_no_annex_and_the_same_request_gives_the_same_bytes() {
    let mut letter = sample::letter();
    letter.held = false;
    let draft = sample::draft(&letter, Language::Fr);
    let nothing = PersonData::default();
    let request = sample::copy(&letter, &draft, &nothing);
    let first = letter_pdf(&request).unwrap();
    assert!(!text(&Document::load_mem(&first).unwrap()).contains("Annexe"));
    assert_eq!(first, letter_pdf(&request).unwrap());
}

#[test]
fn a_draft_of_any_markdown_is_laid_out() {
    let (letter, data) = (sample::letter(), PersonData::default());
    let drafts = [
        "",
        "***",
        "### deep first\n\n# then high\n\n###### low",
        "> quoted\n\n```\n#let code\n```\n\n![alt](x.png)\n\n<div>html</div>",
        "- \n- a\n\n  | x |\n  |---|\n  | y |\n\n7. seven",
        "[words](https://example.org)\\\nnext",
    ];
    for draft in drafts {
        let made = letter_pdf(&sample::copy(&letter, draft, &data));
        assert!(made.is_ok(), "{draft:?}: {made:?}");
    }
}
