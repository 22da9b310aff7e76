//! A copy from the terminal: for a case that asks for one, or for a contact without a case.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use crate::casebook::Casebook;
use crate::casebook::views::{
    CopyForm, CopyOrder, CopyReview, CopySubject, CopyWarning, ItemChoice,
};
use crate::text::Text;
use crate::tr;

use super::Terminal;
use super::exit::Failure;

#[derive(Debug, Args)]
pub struct CopyArgs {
    /// The folder to write into
    #[arg(long, value_name = "DIR")]
    pub to: PathBuf,
    /// An archive even where one PDF would do
    #[arg(long)]
    pub zip: bool,
    /// Where the package's passphrase is written; without it, it is shown once
    #[arg(long, value_name = "FILE")]
    pub package_passphrase_file: Option<PathBuf>,
}

/// Writes what was reviewed, all of it enclosed, and says where it is and how it opens.
pub(super) fn write(
    terminal: &mut Terminal<'_>,
    casebook: &mut Casebook,
    review: CopyReview,
    args: &CopyArgs,
    beside_case: bool,
) -> Result<(), Failure> {
    for warning in &review.warnings {
        Terminal::say(&warning_words(&terminal.text, *warning));
    }
    let order = CopyOrder {
        about: review.about,
        letter: review.letter,
        choices: vec![ItemChoice::Enclose; review.items.len()],
        form: if args.zip { CopyForm::Zip } else { review.form },
        beside_case,
    };
    let written = casebook.write_copy(&order, &args.to)?;
    match &args.package_passphrase_file {
        Some(file) => fs::write(file, written.passphrase.as_bytes())?,
        None => Terminal::say(&tr!(
            terminal.text,
            "cli-package-passphrase",
            passphrase = written.passphrase.to_string()
        )),
    }
    let words: Vec<String> = written.files.iter().map(|path| path.display().to_string()).collect();
    let mut json = json!({ "files": written.files, "recipient": written.recipient,
                           "subject": written.subject, "left_out": written.left_out });
    match written.about {
        CopySubject::Case(number) => json["number"] = json!(number.to_string()),
        CopySubject::Contact(uid) => json["uid"] = json!(uid.to_string()),
    }
    terminal.result(&json, &words.join("\n"))
}

fn warning_words(text: &Text, warning: CopyWarning) -> String {
    match warning {
        CopyWarning::AddressDiffers => tr!(text, "warning-address-differs"),
        CopyWarning::IdentityOpen => tr!(text, "warning-identity-open"),
        CopyWarning::NoAddress => tr!(text, "warning-no-address"),
        CopyWarning::SeveralAddresses => tr!(text, "warning-several-addresses"),
        CopyWarning::AnswersPrincipal => tr!(text, "warning-answers-principal"),
    }
}
