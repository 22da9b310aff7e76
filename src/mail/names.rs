//! File names of attachments, made safe to show and to write.

/// More than this is cut, the extension kept.
const LONGEST: usize = 120;

/// `name` without path, control or direction marks, and never empty or special.
pub(super) fn safe(name: &str, otherwise: &str) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = base
        .chars()
        .filter(|c| !c.is_control() && !is_deceptive(*c))
        .map(|c| if matches!(c, ':' | '*' | '?' | '"' | '<' | '>' | '|') { '_' } else { c })
        .collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    let joined = words.join(" ");
    // Windows drops dots and spaces at the end; a dot at the start hides a file.
    let trimmed = joined.trim_matches(['.', ' ']);
    if trimmed.is_empty() {
        return otherwise.to_owned();
    }
    let shortened = shorten(trimmed);
    if is_device(&shortened) { format!("_{shortened}") } else { shortened }
}

/// Marks that turn the direction of the text, so that `gpj.exe` reads `exe.jpg`, or that cannot be seen.
pub(super) const fn is_deceptive(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}'
            | '\u{061C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
    )
}

fn shorten(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if extension.chars().count() <= 12 => (stem, extension),
        Some(_) | None => (name, ""),
    };
    let room = LONGEST - extension.chars().count() - 1;
    let stem: String = stem.chars().take(room).collect();
    if extension.is_empty() { stem } else { format!("{}.{extension}", stem.trim_end()) }
}

/// Names that Windows takes for devices.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim().to_ascii_uppercase();
    match stem.as_str() {
        "CON" | "PRN" | "AUX" | "NUL" => true,
        other => {
            (other.starts_with("COM") || other.starts_with("LPT"))
                && other.len() == 4
                && other.ends_with(|c: char| c.is_ascii_digit())
        }
    }
}
