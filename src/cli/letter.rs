//! `greffe request letter`, `greffe request dossier` and `greffe letters`: words first, then files.

use std::fs;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;

use crate::casebook::views::{LetterChoice, LetterDraft, LetterOrder, LetterTo, LetterWritten};
use crate::domain::ids::CaseNumber;
use crate::domain::letter::{LetterForm, LetterKind};
use crate::text::Language;
use crate::tr;

use super::Terminal;
use super::exit::Failure;

#[derive(Debug, Args)]
pub struct LetterArgs {
    pub number: CaseNumber,
    pub kind: LetterKind,
    /// The folder to write into; without it, the words are shown to be read and completed
    #[arg(long, value_name = "DIR")]
    pub to: Option<PathBuf>,
    /// The words as you completed them, as Markdown; without it, those of the template
    #[arg(long, value_name = "FILE")]
    pub words: Option<PathBuf>,
    /// A PDF to sign, a draft for the mail program, or both; without it, what fits the addressee
    #[arg(long, value_enum)]
    pub by: Option<LetterForm>,
    /// The letter's language; without it, the casebook's
    #[arg(long = "in", value_enum, value_name = "fr|en")]
    pub language: Option<Language>,
    /// A recipient or a source of the policy, for letters that do not go to the person
    #[arg(long = "for", value_name = "ID")]
    pub party: Option<String>,
    /// The addressee's name, instead of the known one
    #[arg(long, default_value = "")]
    pub name: String,
    #[arg(long, default_value = "")]
    pub email: String,
    /// A line of the envelope, below the name; several times for several lines
    #[arg(long)]
    pub address: Vec<String>,
}

#[derive(Debug, Args)]
pub struct DossierArgs {
    pub number: CaseNumber,
    /// The folder to write into
    #[arg(long, value_name = "DIR")]
    pub to: PathBuf,
    /// Where the file's passphrase is written; without it, it is shown once
    #[arg(long, value_name = "FILE")]
    pub package_passphrase_file: Option<PathBuf>,
    /// The language of the file; without it, the casebook's
    #[arg(long = "in", value_enum, value_name = "fr|en")]
    pub language: Option<Language>,
}

#[derive(Debug, Subcommand)]
pub enum LettersCommand {
    /// The templates, and which of them are your own
    List,
    /// Writes every template in force into a folder, to be edited
    Export {
        /// The folder to write into
        dir: PathBuf,
    },
    /// Puts a template of your own in the place of the shipped one
    Replace {
        kind: LetterKind,
        /// A Markdown file
        file: PathBuf,
        /// The template's language; without it, the casebook's
        #[arg(long = "in", value_enum, value_name = "fr|en")]
        language: Option<Language>,
    },
    /// The shipped template again
    Restore {
        kind: LetterKind,
        /// The template's language; without it, the casebook's
        #[arg(long = "in", value_enum, value_name = "fr|en")]
        language: Option<Language>,
    },
}

pub(super) fn letter(terminal: &mut Terminal<'_>, args: &LetterArgs) -> Result<(), Failure> {
    let choice = LetterChoice {
        number: args.number,
        kind: args.kind,
        language: args.language,
        to: LetterTo {
            id: args.party.clone(),
            name: args.name.clone(),
            email: args.email.clone(),
            address: args.address.join("\n"),
        },
    };
    let mut casebook = terminal.casebook()?;
    let draft = casebook.letter(&choice)?;
    let Some(to) = &args.to else { return show(terminal, &draft) };
    let words = match &args.words {
        Some(file) => String::from_utf8_lossy(&crate::worker::read_bounded(file)?).into_owned(),
        None => draft.words,
    };
    let order = LetterOrder { choice, words, form: args.by.unwrap_or(draft.form) };
    let written = casebook.write_letter(&order, to)?;
    warn(terminal, &written);
    let paths: Vec<String> = written.files.iter().map(|path| path.display().to_string()).collect();
    let lacks: Vec<String> =
        written.lacks.iter().map(|mention| terminal.text.mention(*mention)).collect();
    let json = json!({
        "number": written.number.to_string(), "kind": written.kind, "files": written.files,
        "recipient": written.recipient, "subject": written.subject, "lacks": lacks,
    });
    terminal.result(&json, &paths.join("\n"))
}

/// What the officer should look at again; the letter is written all the same.
fn warn(terminal: &Terminal<'_>, written: &LetterWritten) {
    for mention in &written.lacks {
        let mention = terminal.text.mention(*mention);
        Terminal::say(&tr!(terminal.text, "letter-lacks", mention = mention));
    }
    if written.no_address {
        Terminal::say(&tr!(terminal.text, "letter-no-address"));
    }
    Terminal::say(&tr!(terminal.text, "letter-not-sent"));
}

fn show(terminal: &mut Terminal<'_>, draft: &LetterDraft) -> Result<(), Failure> {
    if !draft.gaps.is_empty() {
        let lines: Vec<String> = draft.gaps.iter().map(ToString::to_string).collect();
        Terminal::say(&tr!(terminal.text, "letter-gaps", lines = lines.join(", ")));
    }
    let json = json!({
        "number": draft.choice.number.to_string(), "kind": draft.choice.kind, "language": draft.language,
        "recipient": draft.recipient, "by": draft.form, "gaps": draft.gaps, "words": draft.words,
    });
    terminal.result(&json, draft.words.trim_end())
}

pub(super) fn dossier(terminal: &mut Terminal<'_>, args: &DossierArgs) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let written = casebook.write_dossier(args.number, args.language, &args.to)?;
    match &args.package_passphrase_file {
        Some(file) => fs::write(file, written.passphrase.as_bytes())?,
        None => Terminal::say(&tr!(
            terminal.text,
            "cli-dossier-passphrase",
            passphrase = written.passphrase.to_string()
        )),
    }
    let json = json!({ "number": written.number.to_string(), "file": written.file, "enclosed": written.enclosed });
    terminal.result(&json, &written.file.display().to_string())
}

pub(super) fn letters(
    terminal: &mut Terminal<'_>,
    command: &LettersCommand,
) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let own = casebook.settings()?.language;
    match command {
        LettersCommand::List => {
            let lines = casebook.templates()?;
            let words = |replaced| {
                if replaced {
                    tr!(terminal.text, "letters-replaced")
                } else {
                    tr!(terminal.text, "letters-shipped")
                }
            };
            let said = lines.iter().map(|line| {
                let (language, name) = (line.language.code(), terminal.text.letter_kind(line.kind));
                format!("{language} {} · {name} · {}", line.kind.code(), words(line.replaced))
            });
            let said = said.collect::<Vec<_>>().join("\n");
            let json: Vec<_> = lines
                .iter()
                .map(|line| json!({ "kind": line.kind, "language": line.language, "replaced": line.replaced }))
                .collect();
            terminal.result(&json.into(), &said)
        }
        LettersCommand::Export { dir } => {
            let files = casebook.export_templates(dir)?;
            let words = tr!(terminal.text, "letters-exported", count = files.len());
            terminal.result(&json!({ "files": files }), &words)
        }
        LettersCommand::Replace { kind, file, language } => {
            let language = language.unwrap_or(own);
            let template = crate::worker::read_bounded(file)?;
            casebook.replace_template(*kind, language, &template)?;
            changed(terminal, *kind, language, true)
        }
        LettersCommand::Restore { kind, language } => {
            let language = language.unwrap_or(own);
            casebook.restore_template(*kind, language)?;
            changed(terminal, *kind, language, false)
        }
    }
}

fn changed(
    terminal: &mut Terminal<'_>,
    kind: LetterKind,
    language: Language,
    replaced: bool,
) -> Result<(), Failure> {
    let name = terminal.text.letter_kind(kind);
    let words = if replaced {
        tr!(terminal.text, "letters-now-own", name = name, language = language.code())
    } else {
        tr!(terminal.text, "letters-now-shipped", name = name, language = language.code())
    };
    let json = json!({ "kind": kind, "language": language, "replaced": replaced });
    terminal.result(&json, &words)
}
