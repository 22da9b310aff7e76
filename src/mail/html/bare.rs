//! HTML reduced to its elements: no attribute, script, style or comment reaches the layout.

/// `html` with bare tags. Attributes carry nothing that is kept, and hostile ones can hold up or stop a renderer.
pub(super) fn bare(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        rest = after_tag(from, &mut out);
    }
    out.push_str(rest);
    out
}

/// Writes the tag at the start of `from` without its attributes, and gives what follows it.
fn after_tag<'a>(from: &'a str, out: &mut String) -> &'a str {
    let inner = from.get(1..).unwrap_or_default();
    if let Some(comment) = inner.strip_prefix("!--") {
        return comment.find("-->").map_or("", |end| comment.get(end + 3..).unwrap_or_default());
    }
    let (slash, named) = inner.strip_prefix('/').map_or(("", inner), |named| ("/", named));
    let length = named
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == ':' || c == '-'))
        .unwrap_or(named.len());
    let (name, attributes) = named.split_at(length);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        // A lone `<`, or a declaration such as a doctype.
        out.push_str(if inner.starts_with(['!', '?']) { "<" } else { "&lt;" });
        return inner;
    }
    let after = after_attributes(attributes);
    if slash.is_empty() && ["script", "style"].iter().any(|raw| raw.eq_ignore_ascii_case(name)) {
        return after_element(after, name);
    }
    out.push('<');
    out.push_str(slash);
    out.push_str(name);
    out.push('>');
    after
}

/// What follows the `>` that ends a tag; one between quotes does not.
fn after_attributes(attributes: &str) -> &str {
    let mut rest = attributes;
    loop {
        let Some(at) = rest.find(['>', '=']) else { return "" };
        let next = rest.get(at + 1..).unwrap_or_default();
        if rest.get(at..).is_some_and(|found| found.starts_with('>')) {
            return next;
        }
        let value = next.trim_start();
        let closed = value
            .chars()
            .next()
            .filter(|quote| matches!(quote, '"' | '\''))
            .and_then(|quote| value.get(1..)?.split_once(quote));
        rest = closed.map_or(next, |(_, after)| after);
    }
}

/// What follows the end of a `name` element whose content is no text.
fn after_element<'a>(content: &'a str, name: &str) -> &'a str {
    let mut rest = content;
    while let Some((_, candidate)) = rest.split_once("</") {
        if candidate.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)) {
            return after_attributes(candidate.get(name.len()..).unwrap_or_default());
        }
        rest = candidate;
    }
    ""
}
