//! Templates: the shipped ones, and those of the officer's own that stand in for them.

use std::path::{Path, PathBuf};

use crate::casebook::copies::Staged;
use crate::casebook::views::TemplateLine;
use crate::casebook::{Casebook, Error, Noted, Result};
use crate::documents::letter::{
    LONGEST_TEMPLATE_BYTES, PARTS, TemplateError, TemplateFault, check_template, letter_part,
    letter_template,
};
use crate::domain::journal::Operation;
use crate::domain::letter::LetterKind;
use crate::text::Language;

const LANGUAGES: [Language; 2] = [Language::Fr, Language::En];

fn key(kind: LetterKind, language: Language) -> String {
    format!("letter.{}.{}", language.code(), kind.code())
}

impl Casebook {
    /// The template in force: the officer's own, or the shipped one.
    pub fn template(&self, kind: LetterKind, language: Language) -> Result<String> {
        let own = self.store.setting(&key(kind, language))?;
        Ok(own.unwrap_or_else(|| letter_template(kind, language).to_owned()))
    }

    /// Every template, and whether it was replaced.
    pub fn templates(&self) -> Result<Vec<TemplateLine>> {
        let all = LANGUAGES
            .into_iter()
            .flat_map(|language| LetterKind::ALL.into_iter().map(move |kind| (kind, language)));
        all.map(|(kind, language)| {
            let replaced = self.store.setting(&key(kind, language))?.is_some();
            Ok(TemplateLine { kind, language, replaced })
        })
        .collect()
    }

    /// Puts a template in the place of the shipped one, for good. One that cannot serve is refused with its line, and
    /// what was in force stays.
    pub fn replace_template(
        &mut self,
        kind: LetterKind,
        language: Language,
        template: &[u8],
    ) -> Result<()> {
        let fault = |fault| Error::Template(TemplateError { line: 1, fault });
        if LONGEST_TEMPLATE_BYTES < template.len() {
            return Err(fault(TemplateFault::TooLong));
        }
        let template = std::str::from_utf8(template)
            .map_err(|_error: std::str::Utf8Error| fault(TemplateFault::NotText))?;
        let template = template.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        check_template(kind, &template, language).map_err(Error::Template)?;
        self.operate(|work| {
            work.store.put_setting(&key(kind, language), &template)?;
            let detail = format!("{} {}", kind.code(), language.code());
            Ok(((), Noted::new(Operation::TemplateReplaced, "", detail)))
        })
    }

    /// The shipped template again.
    pub fn restore_template(&mut self, kind: LetterKind, language: Language) -> Result<()> {
        self.operate(|work| {
            work.store.drop_setting(&key(kind, language))?;
            let detail = format!("{} {} shipped", kind.code(), language.code());
            Ok(((), Noted::new(Operation::TemplateReplaced, "", detail)))
        })
    }

    /// Writes every template in force into a folder for each language, with the parts that they include.
    pub fn export_templates(&self, to: &Path) -> Result<Vec<PathBuf>> {
        let mut written = Vec::new();
        for language in LANGUAGES {
            let folder = to.join(language.code());
            let parts = folder.join("parts");
            let name = |name: &str| format!("{name}.md");
            let templates = LetterKind::ALL
                .into_iter()
                .map(|kind| Ok((name(kind.code()), self.template(kind, language)?.into_bytes())))
                .collect::<Result<Vec<_>>>()?;
            let part = |part: &str| (name(part), letter_part(part, language).as_bytes().to_vec());
            Staged::write(&folder, &templates)?.place()?;
            Staged::write(&parts, &PARTS.map(part))?.place()?;
            written.extend(templates.into_iter().map(|(name, _)| folder.join(name)));
        }
        Ok(written)
    }
}
