//! The small struct that is kept between starts, and the only places where the clock is read.

use std::path::PathBuf;
use std::{fs, io};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::text::Language;

/// Light or dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// What the program remembers of this machine's user: nothing about any person in a casebook.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub language: Option<Language>,
    pub theme: Theme,
    pub last_casebook: Option<PathBuf>,
    /// The folder that copies and receipts were last written to.
    pub last_folder: Option<PathBuf>,
}

impl Settings {
    /// The settings as kept, or the first ones when there are none that can be read.
    pub fn load() -> Self {
        let text = file().and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
        toml::from_str(&text).unwrap_or_default()
    }

    /// Keeps the settings: wholly, or as they were.
    pub fn save(&self) -> io::Result<()> {
        let Some(path) = file() else { return Ok(()) };
        let folder = path.parent().map(PathBuf::from).unwrap_or_default();
        fs::create_dir_all(&folder)?;
        let text = toml::to_string(self).map_err(io::Error::other)?;
        let written = tempfile::NamedTempFile::new_in(&folder)?;
        fs::write(written.path(), text)?;
        written.persist(path).map(|_| ()).map_err(|error| error.error)
    }

    pub fn language(&self) -> Language {
        self.language.unwrap_or_else(system_language)
    }
}

fn file() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "Greffe")
        .map(|folders| folders.config_dir().join("settings.toml"))
}

/// French, unless the system clearly speaks English.
fn system_language() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok());
    if locale.is_some_and(|locale| locale.starts_with("en")) { Language::En } else { Language::Fr }
}

/// The moment it is.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// The login name under which the journal knows this operator.
pub fn operator() -> String {
    ["GREFFE_OPERATOR", "USER", "USERNAME", "LOGNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|login| !login.trim().is_empty()))
        .unwrap_or_else(|| "operator".to_owned())
}
