//! Encrypted packages, opened with the passphrase and without.

use std::io::{Cursor, Read as _};

use greffe::documents::access_copy::{self, Attachment, CopyRequest, Package};
use greffe::documents::encrypt::pdf_aes256;
use greffe::documents::package::{attachment_name, zip};
use greffe::documents::{DocumentError, passphrase};
use greffe::text::Language;
use lopdf::{Document, LoadOptions};
use zip::ZipArchive;

use super::sample;

const PHRASE: &str = "clé-à-œuvre k7mw";

fn package(request: &CopyRequest<'_>) -> Package {
    let (form, files) = access_copy::contents(request).expect("the copy's files");
    access_copy::seal(form, &request.letter.case_number, &files, PHRASE).expect("a package")
}

#[test]
fn a_pdf_package_opens_with_its_passphrase_only_and_stays_tagged() {
    let (letter, data) = (sample::letter(), sample::data());
    let draft = sample::draft(&letter, Language::Fr);
    let made = package(&sample::copy(&letter, &draft, &data));
    assert_eq!((made.file_name.as_str(), made.is_zip()), ("copie-2026-0042.pdf", false));
    for wrong in ["", "wrong", "clé-à-œuvre K7mw"] {
        let read = Document::load_mem_with_options(&made.bytes, LoadOptions::with_password(wrong));
        assert!(read.is_err(), "{wrong:?} opens the package");
    }
    let document =
        Document::load_mem_with_options(&made.bytes, LoadOptions::with_password(PHRASE)).unwrap();
    let state = document.encryption_state.as_ref().unwrap();
    assert_eq!((state.version(), state.revision()), (5, 6));
    assert!(document.catalog().unwrap().get(b"StructTreeRoot").is_ok());
    let text = document.extract_text(&[1]).unwrap();
    assert!(text.contains("Mme Élodie Lefèvre-Nguyen"));
    let raw = String::from_utf8_lossy(&made.bytes).into_owned();
    assert!(!raw.contains("KLEEP") && !raw.contains("donnees.json"));
}

#[test]
fn an_inventory_tells_what_was_enclosed() {
    let (letter, data) = (sample::letter(), sample::data());
    let draft = sample::draft(&letter, Language::Fr);
    let copy = sample::copy(&letter, &draft, &data);
    let (_, files) = access_copy::contents(&copy).unwrap();
    let inventory = access_copy::inventory(&copy, &files).unwrap();
    let names: Vec<&str> = inventory.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["lettre.pdf", "donnees.json", "donnees.csv"]);
    assert!(inventory.iter().all(|file| file.sha256.len() == 64 && file.bytes > 0));
}

#[test]
fn with_attachments_the_package_is_an_archive_whose_names_tell_nothing() {
    let (letter, data) = (sample::letter(), sample::data());
    let draft = sample::draft(&letter, Language::Fr);
    let attachments = [Attachment {
        original_name: "../Contrat Lefèvre.PDF".to_owned(),
        description: "Contrat".to_owned(),
        bytes: b"the contract".to_vec(),
    }];
    let mut request = sample::copy(&letter, &draft, &data);
    request.attachments = &attachments;
    let made = package(&request);
    assert_eq!(made.file_name, "copie-2026-0042.zip");
    let mut archive = ZipArchive::new(Cursor::new(made.bytes.as_slice())).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let expected = ["lettre.pdf", "donnees.json", "donnees.csv", "index.html", "piece-01.pdf"];
    assert_eq!(names, expected);
    let mut content = Vec::new();
    archive
        .by_name_decrypt("piece-01.pdf", PHRASE.as_bytes())
        .unwrap()
        .read_to_end(&mut content)
        .unwrap();
    assert_eq!(content, b"the contract");
    assert!(archive.by_name("lettre.pdf").is_err(), "no passphrase");
    assert!(archive.by_name_decrypt("lettre.pdf", b"wrong").is_err(), "a wrong passphrase");
}

#[test]
fn portability_is_always_an_archive() {
    let (letter, data) = (sample::letter(), sample::data());
    let draft = sample::draft(&letter, Language::Fr);
    let mut request = sample::copy(&letter, &draft, &data);
    request.for_portability = true;
    assert!(package(&request).is_zip());
}

#[test]
fn an_archive_refuses_names_with_paths_people_or_twins() {
    let refused = ["../x", "a/b", "a\\b", "", ".hidden", "Dupont.pdf", "élodie.pdf", "a..b"];
    for name in refused {
        let made = zip(&[(name.to_owned(), Vec::new())], PHRASE);
        assert!(matches!(made, Err(DocumentError::FileName { position: 1 })), "{name:?}");
    }
    let twins = [("a".to_owned(), Vec::new()), ("a".to_owned(), Vec::new())];
    assert!(matches!(zip(&twins, PHRASE), Err(DocumentError::FileName { position: 2 })));
}

#[test]
fn an_attachment_keeps_its_ending_and_nothing_else() {
    let cases = [
        ("Contrat Dupont.PDF", "piece-03.pdf"),
        ("dupont", "piece-03"),
        ("x.élodie", "piece-03"),
        ("a.b/../../c", "piece-03"),
        ("photo.jpeg", "piece-03.jpeg"),
        ("jean.marie", "piece-03"),
    ];
    for (original, expected) in cases {
        assert_eq!(attachment_name(3, original), expected, "{original}");
    }
}

#[test]
fn an_unusable_passphrase_is_refused() {
    for phrase in [String::new(), "a\nb".to_owned(), "é".repeat(64)] {
        let sealed = pdf_aes256(b"%PDF-1.7", &phrase);
        assert!(matches!(sealed, Err(DocumentError::Passphrase)), "{phrase:?}");
        assert!(matches!(zip(&[], &phrase), Err(DocumentError::Passphrase)), "{phrase:?}");
    }
    assert!(matches!(pdf_aes256(b"not a PDF", "x"), Err(DocumentError::Encryption)));
}

#[test]
fn passphrases_are_strong_distinct_and_readable() {
    let phrases: Vec<String> =
        (0..200).map(|_| passphrase::generate().unwrap().as_str().to_owned()).collect();
    for phrase in &phrases {
        let groups: Vec<&str> = phrase.split('-').collect();
        assert_eq!(groups.len(), 5, "{phrase}");
        for group in groups {
            assert_eq!(group.len(), 4, "{phrase}");
            let readable = |sign: char| "abcdefghjkmnpqrstuvwxyz23456789".contains(sign);
            assert!(group.chars().all(readable), "{phrase}");
        }
    }
    let score = zxcvbn::zxcvbn(&phrases[0], &[]).score();
    assert_eq!(score, zxcvbn::Score::Four);
    let distinct: std::collections::BTreeSet<&String> = phrases.iter().collect();
    assert_eq!(distinct.len(), phrases.len());
    let seen: std::collections::BTreeSet<char> =
        phrases.iter().flat_map(|phrase| phrase.chars()).collect();
    assert_eq!(seen.len(), 32, "every sign is drawn");
}
