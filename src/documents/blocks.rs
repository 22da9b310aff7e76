//! The blocks of a letter, read once from its Markdown for the PDF and for the body of the mail.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde::Serialize;

mod plain;

pub use plain::plain_text;

/// A block of the letter. Markup that a letter has no use for is kept as its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    Heading {
        level: u8,
        spans: Vec<Span>,
    },
    Paragraph {
        spans: Vec<Span>,
    },
    List {
        first: Option<u64>,
        items: Vec<Vec<Self>>,
    },
    Table {
        header: Vec<Vec<Span>>,
        rows: Vec<Vec<Vec<Span>>>,
    },
    /// Room to sign: a line of three stars.
    Room,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Span {
    pub text: String,
    pub strong: bool,
    pub emphasis: bool,
    /// The line ends after this span.
    pub ends_line: bool,
}

/// The blocks of `markdown`. Any text is accepted; HTML in it is text like any other.
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut reader = Reader { levels: vec![Level::default()], ..Reader::default() };
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        reader.hear(event);
    }
    reader.end_paragraph();
    reader.levels.into_iter().next().map(|level| level.blocks).unwrap_or_default()
}

/// A place that gathers blocks: the letter itself, or an open list with its items.
#[derive(Default)]
struct Level {
    blocks: Vec<Block>,
    first: Option<u64>,
    items: Vec<Vec<Block>>,
}

#[derive(Default)]
struct Reader {
    levels: Vec<Level>,
    spans: Vec<Span>,
    strong: usize,
    emphasis: usize,
    links: Vec<String>,
    header: Vec<Vec<Span>>,
    rows: Vec<Vec<Vec<Span>>>,
}

impl Reader {
    fn hear(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text)
            | Event::Code(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::FootnoteReference(text) => self.write(&text),
            Event::SoftBreak => self.write(" "),
            Event::HardBreak => self.end_line(),
            Event::Rule => self.push(Block::Room),
            Event::TaskListMarker(_) => (),
        }
    }

    fn open(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Link { dest_url, .. } => self.links.push(dest_url.into_string()),
            Tag::List(first) => {
                self.end_paragraph();
                self.levels.push(Level { first, ..Level::default() });
            }
            Tag::TableRow => self.rows.push(Vec::new()),
            Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::HtmlBlock
            | Tag::CodeBlock(_)
            | Tag::BlockQuote(_) => self.end_paragraph(),
            Tag::Item
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableCell
            | Tag::Image { .. }
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => (),
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Link => self.end_link(),
            TagEnd::Heading(level) => {
                let spans = std::mem::take(&mut self.spans);
                self.push(Block::Heading { level: level as u8, spans });
            }
            TagEnd::Item => self.end_item(),
            TagEnd::List(_) => self.end_list(),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Table => {
                let header = std::mem::take(&mut self.header);
                let rows = std::mem::take(&mut self.rows);
                self.push(Block::Table { header, rows });
            }
            TagEnd::Paragraph | TagEnd::HtmlBlock | TagEnd::CodeBlock | TagEnd::BlockQuote(_) => {
                self.end_paragraph();
            }
            TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::Image
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::MetadataBlock(_) => (),
        }
    }

    fn write(&mut self, text: &str) {
        let (strong, emphasis) = (self.strong > 0, self.emphasis > 0);
        for piece in text.split_inclusive('\n') {
            let line = piece.trim_end_matches('\n');
            match self.spans.last_mut() {
                Some(last)
                    if last.strong == strong && last.emphasis == emphasis && !last.ends_line =>
                {
                    last.text.push_str(line);
                }
                Some(_) | None => {
                    self.spans.push(Span {
                        text: line.to_owned(),
                        strong,
                        emphasis,
                        ends_line: false,
                    });
                }
            }
            if piece.len() != line.len() {
                self.end_line();
            }
        }
    }

    fn end_line(&mut self) {
        if let Some(last) = self.spans.last_mut() {
            last.ends_line = true;
        }
    }

    /// A link is printed with its address, since paper cannot be clicked.
    fn end_link(&mut self) {
        let Some(address) = self.links.pop() else { return };
        let told = self.spans.iter().any(|span| span.text.contains(&address));
        if !told && !address.is_empty() {
            self.write(&format!(" ({address})"));
        }
    }

    fn end_paragraph(&mut self) {
        let mut spans = std::mem::take(&mut self.spans);
        if let Some(last) = spans.last_mut() {
            last.ends_line = false;
        }
        if spans.iter().any(|span| !span.text.trim().is_empty()) {
            self.push(Block::Paragraph { spans });
        }
    }

    fn end_item(&mut self) {
        self.end_paragraph();
        if let Some(level) = self.levels.last_mut() {
            let item = std::mem::take(&mut level.blocks);
            level.items.push(item);
        }
    }

    fn end_list(&mut self) {
        if self.levels.len() > 1
            && let Some(Level { first, items, .. }) = self.levels.pop()
        {
            self.push(Block::List { first, items });
        }
    }

    /// Cells before the first row are the header's.
    fn end_cell(&mut self) {
        let cell = std::mem::take(&mut self.spans);
        match self.rows.last_mut() {
            Some(row) => row.push(cell),
            None => self.header.push(cell),
        }
    }

    fn push(&mut self, block: Block) {
        if let Some(level) = self.levels.last_mut() {
            level.blocks.push(block);
        }
    }
}
