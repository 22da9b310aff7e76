//! The same blocks as plain text, for the body of a mail.

use super::{Block, Span};

/// The blocks as text without markup: blank lines between them, dashes before the items of a list.
pub fn plain_text(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    write(blocks, "", &mut lines);
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

fn write(blocks: &[Block], indent: &str, lines: &mut Vec<String>) {
    for (place, block) in blocks.iter().enumerate() {
        let is_list = matches!(block, Block::List { .. });
        if place > 0 && (indent.is_empty() || !is_list) && *block != Block::Room {
            lines.push(String::new());
        }
        match block {
            Block::Heading { spans, .. } | Block::Paragraph { spans } => {
                lines.extend(text(spans).lines().map(|line| format!("{indent}{line}")));
            }
            Block::Room => (),
            Block::List { first, items } => write_items(*first, items, indent, lines),
            Block::Table { header, rows } => {
                for row in rows {
                    lines.push(format!("{indent}- {}", row_text(header, row)));
                }
            }
        }
    }
}

fn write_items(first: Option<u64>, items: &[Vec<Block>], indent: &str, lines: &mut Vec<String>) {
    let mut number = first;
    for item in items {
        let mark = number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
        number = number.map(|number| number.saturating_add(1));
        let start = lines.len();
        let inner = format!("{indent}{}", " ".repeat(mark.len()));
        write(item, &inner, lines);
        match lines.get_mut(start) {
            Some(line) if line.len() >= inner.len() => {
                line.replace_range(..inner.len(), &format!("{indent}{mark}"));
            }
            Some(_) | None => lines.push(format!("{indent}{}", mark.trim_end())),
        }
    }
}

fn row_text(header: &[Vec<Span>], row: &[Vec<Span>]) -> String {
    let cell = |(place, cell): (usize, &Vec<Span>)| {
        let title = header.get(place).map(|title| text(title)).unwrap_or_default();
        if title.is_empty() { text(cell) } else { format!("{title} = {}", text(cell)) }
    };
    row.iter().enumerate().map(cell).collect::<Vec<_>>().join("; ")
}

fn text(spans: &[Span]) -> String {
    let mut text = String::new();
    for span in spans {
        text.push_str(&span.text);
        if span.ends_line {
            text.push('\n');
        }
    }
    text
}
