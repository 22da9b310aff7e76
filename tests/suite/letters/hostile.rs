//! Values that Markdown, the template, HTML or a reader of text would each take for their own stay data.

use greffe::documents::blocks::{Block, blocks, plain_text};
use greffe::domain::letter::LetterForm;
use greffe::text::Language;
use lopdf::Document;

use super::{a_case, a_case_of, alone, draft, order};
use crate::common::read;

const HOSTILE: [&str; 9] = [
    "# Titre",
    "*gras* et _penché_",
    "{{ case_number }} {% if held %}",
    "<script>alert(1)</script>",
    "[mots](https://example.org) ![image](x.png)",
    "1. un",
    "a | b",
    "***",
    "#let x = 1; $x$ @label",
];

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
fn a_hostile_name_changes_the_shape_of_no_letter_and_is_printed_as_it_is() {
    for kind in alone() {
        let (plain, number) = a_case(kind);
        let before = shape(&blocks(&draft(&plain, number, kind, Language::Fr).words));
        for name in HOSTILE {
            let (shelf, number) = a_case_of(kind, name);
            let after = blocks(&draft(&shelf, number, kind, Language::Fr).words);
            assert_eq!(before, shape(&after), "{kind:?} {name}");
            let text = plain_text(&after);
            let named = plain_text(&blocks(&draft(&plain, number, kind, Language::Fr).words));
            assert_eq!(
                named.matches(super::NAME).count(),
                text.matches(name).count(),
                "{kind:?} {name}\n{text}"
            );
        }
    }
}

#[test]
fn the_page_prints_hostile_words_and_leaves_out_what_turns_the_reading_around() {
    let name = "Ada \u{202e}tniuQ <b>*</b> #1";
    let (mut shelf, number) = a_case_of(greffe::domain::letter::LetterKind::Acknowledgement, name);
    let draft =
        draft(&shelf, number, greffe::domain::letter::LetterKind::Acknowledgement, Language::Fr);
    let to = shelf.folder.path().join("out");
    let written = shelf.casebook.write_letter(&order(&draft, LetterForm::Both), &to).unwrap();
    let document = Document::load_mem(&read(&written.files[0])).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = document.extract_text(&pages).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Ada tniuQ <b>*</b> #1"), "{text}");
    assert!(!text.contains('\u{202e}'));
}
