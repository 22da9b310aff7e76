//! HTML mail made safe text: no script, style, image or link target survives, and nothing is fetched.

mod bare;

use html2text::config;
use html2text::render::{TaggedLine, TextDecorator};
use mail_parser::decoders::html::html_to_text;

/// Past this size, number or depth of elements the words are taken without the layout.
const LAYOUT_LIMIT_BYTES: usize = 1024 * 1024;
const LAYOUT_LIMIT_ELEMENTS: usize = 30_000;
const LAYOUT_LIMIT_DEPTH: usize = 300;
/// Lines are wrapped by the window, not here.
const WIDTH: usize = 4_000;

/// The words of `html`, a quotation marked with `> `.
pub(super) fn text(html: &str) -> String {
    let html = bare::bare(html);
    let plain = html.len() > LAYOUT_LIMIT_BYTES
        || html.matches('<').count() > LAYOUT_LIMIT_ELEMENTS
        || depth(&html) > LAYOUT_LIMIT_DEPTH;
    if plain {
        return html_to_text(&html);
    }
    config::with_decorator(WordsOnly)
        .raw_mode(true)
        .allow_width_overflow()
        .link_footnotes(false)
        .string_from_read(html.as_bytes(), WIDTH)
        .unwrap_or_else(|_| html_to_text(&html))
}

/// How deep the elements nest at most, taking every one that is never closed as open.
fn depth(html: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    for piece in html.split('<').skip(1) {
        let name: String = piece
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        let void = matches!(
            name.as_str(),
            "" | "br" | "hr" | "img" | "meta" | "link" | "input" | "col" | "wbr" | "p" | "li" | "o"
        );
        if void {
            continue;
        }
        if piece.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else {
            depth += 1;
            deepest = deepest.max(depth);
        }
    }
    deepest
}

/// Words and quotation marks only: link targets and pictures, which could track, leave no trace.
struct WordsOnly;

impl TextDecorator for WordsOnly {
    type Annotation = ();

    fn decorate_link_start(&mut self, _url: &str) -> (String, ()) {
        (String::new(), ())
    }
    fn decorate_link_end(&mut self) -> String {
        String::new()
    }
    fn decorate_em_start(&self) -> (String, ()) {
        (String::new(), ())
    }
    fn decorate_em_end(&self) -> String {
        String::new()
    }
    fn decorate_strong_start(&self) -> (String, ()) {
        (String::new(), ())
    }
    fn decorate_strong_end(&self) -> String {
        String::new()
    }
    fn decorate_strikeout_start(&self) -> (String, ()) {
        (String::new(), ())
    }
    fn decorate_strikeout_end(&self) -> String {
        String::new()
    }
    fn decorate_code_start(&self) -> (String, ()) {
        (String::new(), ())
    }
    fn decorate_code_end(&self) -> String {
        String::new()
    }
    fn decorate_preformat_first(&self) {}
    fn decorate_preformat_cont(&self) {}
    fn decorate_image(&mut self, _src: &str, _title: &str) -> (String, ()) {
        (String::new(), ())
    }
    fn header_prefix(&self, _level: usize) -> String {
        String::new()
    }
    fn quote_prefix(&self) -> String {
        "> ".to_owned()
    }
    fn unordered_item_prefix(&self) -> String {
        "- ".to_owned()
    }
    fn ordered_item_prefix(&self, i: i64) -> String {
        format!("{i}. ")
    }
    fn make_subblock_decorator(&self) -> Self {
        Self
    }
    fn decorate_superscript_start(&self) -> (String, ()) {
        (String::new(), ())
    }
    fn decorate_superscript_end(&self) -> String {
        String::new()
    }
    fn finalise(&mut self, _urls: Vec<String>) -> Vec<TaggedLine<()>> {
        Vec::new()
    }
}
