//! The person's data as it is handed over: JSON, CSV and a page that every browser reads.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::DocumentError;
use crate::text::Language;

mod sheet;

pub use sheet::csv;

pub const JSON_NAME: &str = "donnees.json";
pub const CSV_NAME: &str = "donnees.csv";
pub const CARD_NAME: &str = "contact.vcf";
pub const PAGE_NAME: &str = "index.html";

/// Everything that is handed over of one person, file by file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonData {
    pub files: Vec<DataFile>,
}

/// The person's data in one activity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataFile {
    pub activity: String,
    pub basis: String,
    pub collected_on: Option<NaiveDate>,
    /// None: collected from the person.
    pub source: Option<String>,
    pub given_by_person: bool,
    pub items: Vec<DataItem>,
    pub events: Vec<DataEvent>,
    pub notes: Vec<DataNote>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataItem {
    pub category: String,
    /// The category as the policy names it, for people.
    #[serde(default)]
    pub category_label: String,
    /// The stable name of the field, the same in every language.
    pub field: String,
    pub label: String,
    pub value: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataEvent {
    pub on: NaiveDate,
    pub kind_label: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataNote {
    pub on: NaiveDate,
    pub text: String,
}

impl PersonData {
    /// What article 20 covers: data that the person gave. The caller keeps only the bases that it covers.
    #[must_use]
    pub fn given_by_person(&self) -> Self {
        let files = self.files.iter().filter(|file| file.given_by_person);
        Self { files: files.map(|file| DataFile { notes: Vec::new(), ..file.clone() }).collect() }
    }
}

/// The data as indented JSON, values exactly as they are held.
pub fn json(data: &PersonData) -> Result<Vec<u8>, DocumentError> {
    let mut bytes =
        serde_json::to_vec_pretty(data).map_err(|_error| DocumentError::Data { format: "JSON" })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// A file beside the page, as the page names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedFile {
    pub name: String,
    pub description: String,
}

/// The data as one HTML page without scripts or links to elsewhere.
pub fn page(
    data: &PersonData,
    case_number: &str,
    files: &[ListedFile],
    language: Language,
) -> Result<Vec<u8>, DocumentError> {
    let template = match language {
        Language::Fr => include_str!("../../assets/letters/fr/index.html"),
        Language::En => include_str!("../../assets/letters/en/index.html"),
    };
    let mut environment = super::letter::environment();
    environment.set_keep_trailing_newline(true);
    let values = minijinja::context! { data, case_number, files };
    let page = environment
        .render_named_str(PAGE_NAME, template, values)
        .map_err(|error| super::letter::fault(&error))?;
    Ok(page.into_bytes())
}
