//! Typed access to the words of the window, the terminal and the letters (Fluent catalogues in `assets/text`).

mod article;
pub mod care;
mod cases;
pub mod dates;
pub mod errors;
pub mod export;
pub mod facts;
pub mod imports;
pub mod invalid;
mod journal;
mod letters;
mod persons;
pub mod policy;
mod purges;
mod refusals;
pub mod versions;
pub mod working;

use i18n_embed::LanguageLoader as _;
use i18n_embed::fluent::FluentLanguageLoader;
use serde::{Deserialize, Serialize};

/// A language that Greffe speaks. French is the first and the fallback.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, clap::ValueEnum,
)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    #[default]
    Fr,
    En,
}

impl Language {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }
}

#[derive(rust_embed::RustEmbed)]
#[folder = "assets/text"]
struct Catalogues;

/// The words in one language.
pub struct Text {
    pub loader: FluentLanguageLoader,
    pub language: Language,
}

impl Text {
    /// The catalogues are part of the program, and a test reads both: loading them cannot fail.
    pub fn new(language: Language) -> Self {
        let french: unic_langid::LanguageIdentifier = unic_langid::langid!("fr");
        let wanted: unic_langid::LanguageIdentifier = match language {
            Language::Fr => french.clone(),
            Language::En => unic_langid::langid!("en"),
        };
        let loader = FluentLanguageLoader::new("greffe", french);
        if let Err(error) = loader.load_languages(&Catalogues, &[wanted]) {
            tracing::error!(%error, "the catalogues of words could not be read");
        }
        loader.set_use_isolating(false);
        Self { loader, language }
    }
}

/// A text of the catalogues: `tr!(text, "id")` or `tr!(text, "id", name = value)`. A missing id does not compile.
#[macro_export]
macro_rules! tr {
    ($text:expr, $id:literal $(, $($rest:tt)*)?) => {
        i18n_embed_fl::fl!($text.loader, $id $(, $($rest)*)?)
    };
}
