//! `greffe contact file`, `correct` and `attach`: what a contact's files say, and facts that were noted by mistake.

use std::path::Path;

use chrono::NaiveDate;
use clap::Args;
use serde_json::json;

use crate::casebook;
use crate::casebook::views::FileView;
use crate::cli::Terminal;
use crate::cli::calculation::parse_day;
use crate::cli::exit::Failure;
use crate::domain::archive::ArchiveReason;
use crate::domain::contact::{
    Collection, CorrectionGround, DatedFact, Datum, DatumContent, FactCorrection, FileDraft,
    FileFactKind,
};
use crate::domain::ids::Uid;
use crate::domain::retention::FileState;
use crate::domain::right::Basis;
use crate::domain::{Expected, Invalid};
use crate::tr;

/// The file of a new contact.
#[derive(Debug, Args)]
pub struct NewFileArgs {
    /// The activity that the file falls under, as the policy names it: clients, prospects, …
    #[arg(long)]
    pub activity: String,
    #[arg(long, value_parser = parse_day)]
    pub collected_on: Option<NaiveDate>,
    /// Where the data came from
    #[arg(long, default_value = "")]
    pub source: String,
    /// The data did not come from the person
    #[arg(long)]
    pub from_others: bool,
    /// Dated facts of the file, KIND:DATE
    #[arg(long, value_parser = parse_fact)]
    pub fact: Vec<DatedFact>,
    /// A value by category, CATEGORY.FIELD=VALUE
    #[arg(long, value_parser = parse_datum)]
    pub data: Vec<Datum>,
    /// Where a datum is held, without its value, CATEGORY.FIELD=PLACE
    #[arg(long, value_parser = parse_held)]
    pub held: Vec<Datum>,
}

impl NewFileArgs {
    pub(super) fn draft(&self, today: NaiveDate) -> FileDraft {
        FileDraft {
            activity: self.activity.clone(),
            basis: None,
            state: FileState::Open,
            collection: Collection {
                source: self.source.clone(),
                on: self.collected_on.unwrap_or(today),
                given_by_person: !self.from_others,
            },
            facts: self.fact.clone(),
            data: self.data.iter().chain(&self.held).cloned().collect(),
        }
    }
}

#[derive(Debug, Args)]
pub struct FileArgs {
    pub uid: Uid,
    /// The activity that the file falls under, as the policy names it: clients, prospects, …
    #[arg(long)]
    pub activity: String,
    /// The legal basis for this person, where it differs from the activity's
    #[arg(long, value_parser = parse_basis)]
    pub basis: Option<Basis>,
    #[arg(long, value_parser = parse_day)]
    pub collected_on: Option<NaiveDate>,
    /// Where the data came from
    #[arg(long)]
    pub source: Option<String>,
    /// The data did not come from the person
    #[arg(long, conflicts_with = "given_by_person")]
    pub from_others: bool,
    /// The data came from the person
    #[arg(long)]
    pub given_by_person: bool,
    /// Dated facts of the file, KIND:DATE
    #[arg(long, value_parser = parse_fact)]
    pub fact: Vec<DatedFact>,
    /// A value by category, CATEGORY.FIELD=VALUE
    #[arg(long, value_parser = parse_datum)]
    pub data: Vec<Datum>,
    /// Where a datum is held, without its value, CATEGORY.FIELD=PLACE
    #[arg(long, value_parser = parse_held)]
    pub held: Vec<Datum>,
    /// A datum to remove, CATEGORY.FIELD
    #[arg(long, value_parser = parse_place)]
    pub without: Vec<(String, String)>,
    /// Why what is in archive is opened: dispute, audit, `person_request`, authority or other
    #[arg(long, value_name = "CODE", value_parser = super::parse_reason)]
    pub archive_reason: Option<ArchiveReason>,
}

#[derive(Debug, Args)]
pub struct CorrectArgs {
    pub uid: Uid,
    #[arg(long)]
    pub activity: String,
    /// The fact, KIND:DATE
    #[arg(value_parser = parse_fact)]
    pub fact: DatedFact,
    /// Why: mistyped, `wrong_file` or `not_so`
    #[arg(long, value_parser = parse_ground)]
    pub ground: CorrectionGround,
    /// The day on which it really happened
    #[arg(long, value_parser = parse_day)]
    pub to: Option<NaiveDate>,
}

pub(super) fn run(terminal: &mut Terminal<'_>, args: &FileArgs) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let today = casebook.today();
    let view = casebook.open_contact(args.uid, args.archive_reason)?;
    let there = view.files.iter().find(|file| file.activity == args.activity);
    if there.is_some_and(|file| file.folded) {
        return Err(casebook::Error::Archived.into());
    }
    let words = match there {
        None => {
            casebook.add_file(args.uid, &new_draft(args, today))?;
            tr!(terminal.text, "cli-file-added")
        }
        Some(file) => {
            casebook
                .edit_file(args.uid, &changed_draft(args, file).map_err(casebook::Error::from)?)?;
            for fact in &args.fact {
                casebook.add_fact(args.uid, &args.activity, *fact)?;
            }
            tr!(terminal.text, "cli-file-changed")
        }
    };
    let json =
        json!({ "uid": args.uid.to_string(), "activity": args.activity, "added": there.is_none() });
    terminal.result(&json, &words)
}

fn new_draft(args: &FileArgs, today: NaiveDate) -> FileDraft {
    FileDraft {
        activity: args.activity.clone(),
        basis: args.basis,
        state: FileState::Open,
        collection: Collection {
            source: args.source.clone().unwrap_or_default(),
            on: args.collected_on.unwrap_or(today),
            given_by_person: !args.from_others,
        },
        facts: args.fact.clone(),
        data: args.data.iter().chain(&args.held).cloned().collect(),
    }
}

/// The file as it is, but for what was given.
fn changed_draft(args: &FileArgs, file: &FileView) -> Result<FileDraft, Invalid> {
    let mut draft = file.draft();
    draft.basis = args.basis.or(draft.basis);
    let collection = &mut draft.collection;
    collection.on = args.collected_on.unwrap_or(collection.on);
    collection.given_by_person =
        (collection.given_by_person || args.given_by_person) && !args.from_others;
    if let Some(source) = &args.source {
        collection.source.clone_from(source);
    }
    for (category, field) in &args.without {
        let before = draft.data.len();
        draft.data.retain(|datum| (&datum.category, &datum.field) != (category, field));
        if draft.data.len() == before {
            return Err(Invalid::new("without", Expected::FileDatum));
        }
    }
    let given: Vec<&Datum> = args.data.iter().chain(&args.held).collect();
    let replaced = |datum: &Datum| {
        given.iter().any(|one| (&one.category, &one.field) == (&datum.category, &datum.field))
    };
    draft.data.retain(|datum| !replaced(datum));
    draft.data.extend(given.into_iter().cloned());
    Ok(draft)
}

pub(super) fn correct(terminal: &mut Terminal<'_>, args: &CorrectArgs) -> Result<(), Failure> {
    let CorrectArgs { uid, activity, fact, ground, to } = args;
    let correction =
        FactCorrection { activity: activity.clone(), fact: *fact, ground: *ground, instead: *to };
    terminal.casebook()?.correct_fact(*uid, &correction)?;
    terminal.result(&json!({ "uid": uid.to_string() }), &tr!(terminal.text, "cli-fact-corrected"))
}

pub(super) fn attach(terminal: &mut Terminal<'_>, uid: Uid, path: &Path) -> Result<(), Failure> {
    terminal.casebook()?.attach_file(uid, path)?;
    terminal.result(&json!({ "uid": uid.to_string() }), &tr!(terminal.text, "cli-attached"))
}

pub(super) fn parse_fact(text: &str) -> Result<DatedFact, Invalid> {
    const EXPECTED: Invalid = Invalid::new("fact", Expected::KindAndDay);
    let (kind, on) = text.split_once(':').ok_or(EXPECTED)?;
    let kind = FileFactKind::from_code(kind).ok_or(EXPECTED)?;
    Ok(DatedFact { kind, on: on.parse().ok().ok_or(EXPECTED)? })
}

fn parse_ground(code: &str) -> Result<CorrectionGround, Invalid> {
    let expected = Invalid::new("ground", Expected::CorrectionGround);
    CorrectionGround::from_code(code).ok_or(expected)
}

pub(super) fn parse_basis(code: &str) -> Result<Basis, Invalid> {
    Basis::from_code(code).ok_or(Invalid::new("basis", Expected::LegalBasis))
}

fn parse_datum(text: &str) -> Result<Datum, Invalid> {
    datum(text, "data", DatumContent::Value)
}

fn parse_held(text: &str) -> Result<Datum, Invalid> {
    datum(text, "held", DatumContent::HeldWhere)
}

fn datum(
    text: &str,
    argument: &'static str,
    content: fn(String) -> DatumContent,
) -> Result<Datum, Invalid> {
    let expected = Invalid::new(argument, Expected::DataParts);
    let (name, words) = text.split_once('=').ok_or(expected)?;
    let (category, field) = name.split_once('.').ok_or(expected)?;
    let (category, field) = (category.to_owned(), field.to_owned());
    Ok(Datum { category, field, content: content(words.to_owned()) })
}

fn parse_place(text: &str) -> Result<(String, String), Invalid> {
    let (category, field) =
        text.split_once('.').ok_or(Invalid::new("without", Expected::FileDatum))?;
    Ok((category.to_owned(), field.to_owned()))
}
