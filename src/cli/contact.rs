//! `greffe contact`: add, edit, find, show, and what happens to a contact.

mod consent;
mod file;
mod import;
mod persons;
mod show;
mod write;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use serde_json::json;

use crate::casebook::views::MATCHES;
use crate::casebook::{self, Casebook};
use crate::domain::archive::{Archive, ArchiveReason};
use crate::domain::contact::{ContactDraft, DatedFact, FileFactKind, PersonName, PostalAddress};
use crate::domain::hold::{HoldGround, HoldTerms};
use crate::domain::ids::Uid;
use crate::domain::{Expected, Invalid};
use crate::tr;

use super::Terminal;
use super::calculation::parse_day;
use super::copy::CopyArgs;
use super::exit::Failure;
use show::{line_json, plan_words, show_json, show_words};

#[derive(Debug, Subcommand)]
pub enum ContactCommand {
    /// Adds a contact
    Add(AddArgs),
    /// Brings in the contacts of a CSV, vCard or JSON file
    Import(import::ImportArgs),
    /// Writes all contacts to a CSV, vCard or JSON file
    Write(write::WriteArgs),
    /// Replaces a contact's names and addresses: the old ones are gone
    Edit {
        uid: Uid,
        #[command(flatten)]
        person: PersonArgs,
    },
    /// Adds a dated event or fact to a file: reply, call, meeting, `contract_end`, closed, `objection_marketing`, …
    Event {
        uid: Uid,
        #[arg(long)]
        activity: String,
        /// KIND:DATE
        #[arg(value_parser = file::parse_fact)]
        fact: DatedFact,
    },
    /// Adds a file under an activity, or changes the one that is there: the old values are gone
    File(file::FileArgs),
    /// Takes back a fact that was noted by mistake
    Correct(file::CorrectArgs),
    /// Attaches a file to a contact
    Attach { uid: Uid, file: PathBuf },
    /// Adds a note; the person may read it
    Note {
        uid: Uid,
        #[arg(required_unless_present = "delete")]
        text: Option<String>,
        /// The number of the note to delete
        #[arg(long, value_name = "NUMBER", conflicts_with = "text")]
        delete: Option<i64>,
    },
    /// Finds contacts by name, address, telephone, employer or note
    Find {
        text: String,
        /// Also among contacts of whom everything is in archive
        #[arg(long)]
        with_archive: bool,
    },
    /// Notes that the person was told of data that came from elsewhere (art. 14)
    Informed {
        uid: Uid,
        /// The day on which the person was told; today without it
        #[arg(long, value_parser = parse_day)]
        on: Option<NaiveDate>,
    },
    /// Shows everything on a contact
    Show {
        uid: Uid,
        /// Why what is in archive is opened: dispute, audit, `person_request`, authority or other
        #[arg(long, value_name = "CODE", value_parser = parse_reason)]
        archive_reason: Option<ArchiveReason>,
    },
    /// Writes a copy of everything held on a contact, without a case
    Export {
        uid: Uid,
        #[command(flatten)]
        copy: CopyArgs,
        /// Write it although a case that asks for it is open
        #[arg(long)]
        without_case: bool,
        /// Why what is in archive is copied: dispute, audit, `person_request`, authority or other
        #[arg(long, value_name = "CODE", value_parser = parse_reason)]
        archive_reason: Option<ArchiveReason>,
    },
    /// Shows the plan of an erasure, and carries it out with --yes
    Erase {
        uid: Uid,
        /// Carry out the plan
        #[arg(long)]
        yes: bool,
        /// Where the receipt is written
        #[arg(long, value_name = "DIR")]
        receipt_to: Option<PathBuf>,
    },
    /// Restricts a file (art. 18): it may only be stored; --until lifts it
    Restrict(HoldArgs),
    /// Holds a file for a legal claim; --until lifts it
    Hold(LegalHoldArgs),
    /// Notes a consent that was given or withdrawn
    Consent(consent::ConsentArgs),
    /// Contacts that are probably one person
    Twins {
        /// Only those of this contact
        uid: Option<Uid>,
    },
    /// Shows what making one contact of two would do, and does it with --yes
    Merge(persons::MergeArgs),
    /// Undoes the last merge into a contact
    Unmerge { uid: Uid },
    /// Says that two contacts are two persons: they are not proposed again
    Distinct { one: Uid, other: Uid },
}

#[derive(Debug, Args)]
pub struct PersonArgs {
    #[arg(long, default_value = "")]
    pub given_name: String,
    #[arg(long, default_value = "")]
    pub family_name: String,
    #[arg(long, default_value = "")]
    pub organisation: String,
    /// The person's position
    #[arg(long, default_value = "")]
    pub title: String,
    #[arg(long)]
    pub email: Vec<String>,
    #[arg(long)]
    pub phone: Vec<String>,
    /// STREET;POSTCODE;CITY;COUNTRY
    #[arg(long, value_parser = parse_address)]
    pub address: Vec<PostalAddress>,
}

#[derive(Debug, Args)]
pub struct AddArgs {
    #[command(flatten)]
    pub person: PersonArgs,
    #[command(flatten)]
    pub file: file::NewFileArgs,
    #[arg(long)]
    pub note: Vec<String>,
}

#[derive(Debug, Args)]
pub struct HoldArgs {
    pub uid: Uid,
    #[arg(long)]
    pub activity: String,
    #[arg(long, value_parser = parse_day)]
    pub from: Option<NaiveDate>,
    #[arg(long, value_parser = parse_day)]
    pub until: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub struct LegalHoldArgs {
    #[command(flatten)]
    pub hold: HoldArgs,
    /// Why: `legal_claim`, inquiry, audit or incident
    #[arg(long, value_parser = parse_ground)]
    pub reason: Option<HoldGround>,
    /// The day on which the hold is looked at again; half a year later without it
    #[arg(long, value_parser = parse_day)]
    pub review_on: Option<NaiveDate>,
    /// The hold was looked at today and goes on
    #[arg(long, conflicts_with_all = ["from", "until", "reason"])]
    pub reviewed: bool,
}

pub(super) fn run(terminal: &mut Terminal<'_>, command: &ContactCommand) -> Result<(), Failure> {
    match command {
        ContactCommand::Add(args) => add(terminal, args),
        ContactCommand::Import(args) => import::run(terminal, args),
        ContactCommand::Write(args) => write::run(terminal, args),
        ContactCommand::Edit { uid, person } => {
            changed(terminal, *uid, |casebook| casebook.edit_contact(*uid, draft(person)))
        }
        ContactCommand::Informed { uid, on } => changed(terminal, *uid, |casebook| {
            casebook.mark_informed(*uid, on.unwrap_or_else(|| casebook.today()))
        }),
        ContactCommand::Event { uid, activity, fact } => {
            changed(terminal, *uid, |casebook| casebook.add_fact(*uid, activity, *fact))
        }
        ContactCommand::File(args) => file::run(terminal, args),
        ContactCommand::Correct(args) => file::correct(terminal, args),
        ContactCommand::Attach { uid, file } => file::attach(terminal, *uid, file),
        ContactCommand::Note { uid, text, delete } => {
            note(terminal, *uid, text.as_deref(), *delete)
        }
        ContactCommand::Find { text, with_archive } => find(terminal, text, *with_archive),
        ContactCommand::Show { uid, archive_reason } => {
            let mut casebook = terminal.casebook()?;
            let view = casebook.open_contact(*uid, *archive_reason)?;
            casebook.note_reading(*uid)?;
            let words = show_words(terminal, &view, &casebook.policy());
            terminal.result(&show_json(&view), &words)
        }
        ContactCommand::Export { uid, copy, without_case, archive_reason } => {
            let mut casebook = terminal.casebook()?;
            casebook.open_contact(*uid, *archive_reason)?;
            let review = casebook.review_contact_copy(*uid)?;
            super::copy::write(terminal, &mut casebook, review, copy, *without_case)
        }
        ContactCommand::Erase { uid, yes, receipt_to } => {
            erase(terminal, *uid, *yes, receipt_to.as_deref())
        }
        ContactCommand::Restrict(args) => restrict(terminal, args),
        ContactCommand::Hold(args) => legal_hold(terminal, args),
        ContactCommand::Consent(args) => consent::run(terminal, args),
        ContactCommand::Twins { uid } => persons::twins(terminal, *uid),
        ContactCommand::Merge(args) => persons::merge(terminal, args),
        ContactCommand::Unmerge { uid } => persons::unmerge(terminal, *uid),
        ContactCommand::Distinct { one, other } => persons::distinct(terminal, *one, *other),
    }
}

/// One change to a contact, and word of it.
fn changed(
    terminal: &mut Terminal<'_>,
    uid: Uid,
    change: impl FnOnce(&mut Casebook) -> casebook::Result<()>,
) -> Result<(), Failure> {
    change(&mut terminal.casebook()?)?;
    terminal.result(&json!({ "uid": uid.to_string() }), &tr!(terminal.text, "cli-contact-changed"))
}

fn note(
    terminal: &mut Terminal<'_>,
    uid: Uid,
    text: Option<&str>,
    delete: Option<i64>,
) -> Result<(), Failure> {
    match delete {
        Some(note) => changed(terminal, uid, |casebook| casebook.drop_note(uid, note)),
        None => changed(terminal, uid, |casebook| casebook.add_note(uid, text.unwrap_or_default())),
    }
}

fn find(terminal: &mut Terminal<'_>, text: &str, with_archive: bool) -> Result<(), Failure> {
    let archive = if with_archive { Archive::With } else { Archive::Without };
    let lines = terminal.casebook()?.find_contacts_in(text, archive)?;
    if MATCHES as usize <= lines.len() {
        Terminal::say(&tr!(terminal.text, "find-more", count = MATCHES));
    }
    let json: Vec<_> = lines.iter().map(line_json).collect();
    let words: Vec<String> =
        lines.iter().map(|line| format!("{}  {}  {}", line.uid, line.name, line.detail)).collect();
    terminal.result(&json.into(), &words.join("\n"))
}

fn draft(person: &PersonArgs) -> ContactDraft {
    ContactDraft {
        name: PersonName {
            given: person.given_name.clone(),
            family: person.family_name.clone(),
            organisation: person.organisation.clone(),
            title: person.title.clone(),
        },
        emails: person.email.clone(),
        phones: person.phone.clone(),
        addresses: person.address.clone(),
        ..ContactDraft::default()
    }
}

fn add(terminal: &mut Terminal<'_>, args: &AddArgs) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let file = args.file.draft(casebook.today());
    let policy = casebook.policy();
    let named = file.data.iter().try_for_each(|datum| policy.refuse_unnamed(datum));
    named.map_err(casebook::Error::from)?;
    let uid = casebook.add_contact(ContactDraft {
        files: vec![file],
        notes: args.note.clone(),
        ..draft(&args.person)
    })?;
    terminal.result(&json!({ "uid": uid.to_string() }), &uid.to_string())
}

fn legal_hold(terminal: &mut Terminal<'_>, args: &LegalHoldArgs) -> Result<(), Failure> {
    let LegalHoldArgs { hold, reason, review_on, reviewed } = args;
    let mut casebook = terminal.casebook()?;
    let mut words = tr!(terminal.text, "cli-contact-changed");
    if *reviewed {
        casebook.review_hold(hold.uid, &hold.activity, *review_on)?;
    } else if hold.from.is_some() || hold.until.is_none() {
        let from = hold.from.unwrap_or_else(|| casebook.today());
        let usual = HoldTerms::usual(from);
        let ground = reason.unwrap_or(usual.ground);
        let review_on = review_on.unwrap_or(usual.review_on);
        casebook.hold(hold.uid, &hold.activity, from, HoldTerms { ground, review_on })?;
        // Nobody is to learn later for what reason the file was held.
        words = tr!(
            terminal.text,
            "cli-held",
            ground = terminal.text.hold_ground(ground),
            day = terminal.text.day_long(review_on)
        );
    }
    if let Some(on) = hold.until {
        let fact = DatedFact { kind: FileFactKind::HoldEnd, on };
        casebook.add_fact(hold.uid, &hold.activity, fact)?;
    }
    terminal.result(&json!({ "uid": hold.uid.to_string() }), &words)
}

fn restrict(terminal: &mut Terminal<'_>, args: &HoldArgs) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let today = casebook.today();
    if args.from.is_some() || args.until.is_none() {
        let (kind, on) = (FileFactKind::RestrictionBegin, args.from.unwrap_or(today));
        casebook.add_fact(args.uid, &args.activity, DatedFact { kind, on })?;
    }
    if let Some(on) = args.until {
        let kind = FileFactKind::RestrictionEnd;
        casebook.add_fact(args.uid, &args.activity, DatedFact { kind, on })?;
    }
    terminal
        .result(&json!({ "uid": args.uid.to_string() }), &tr!(terminal.text, "cli-contact-changed"))
}

fn erase(
    terminal: &mut Terminal<'_>,
    uid: Uid,
    yes: bool,
    receipt_to: Option<&std::path::Path>,
) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let plan = casebook.plan_erasure(uid)?;
    let policy = casebook.policy();
    let words = plan_words(terminal, &plan, &policy);
    if !yes {
        terminal.result(&json!({ "plan": plan.lines }), &words)?;
        Terminal::say(&tr!(terminal.text, "cli-erase-with-yes"));
        return Err(Failure::NotConfirmed);
    }
    Terminal::say(&words);
    let done = casebook.erase(&plan)?;
    let files = match receipt_to {
        Some(folder) => casebook.save_receipt(done.receipt, folder)?,
        None => Vec::new(),
    };
    if !done.log_truncated {
        Terminal::say(&tr!(terminal.text, "cli-erase-log-waits"));
    }
    let words = tr!(
        terminal.text,
        "cli-erased",
        erased = done.erased,
        kept = done.kept,
        receipt = done.receipt.to_string()
    );
    let json = json!({ "receipt": done.receipt.to_string(), "erased": done.erased, "kept": done.kept,
                       "log_truncated": done.log_truncated, "files": files });
    terminal.result(&json, &words)
}

fn parse_reason(code: &str) -> Result<ArchiveReason, Invalid> {
    ArchiveReason::from_code(code).ok_or(Invalid::new("archive-reason", Expected::ArchiveReason))
}

fn parse_ground(text: &str) -> Result<HoldGround, Invalid> {
    HoldGround::from_code(text).ok_or(Invalid::new("reason", Expected::HoldGround))
}

fn parse_address(text: &str) -> Result<PostalAddress, Invalid> {
    let parts: Vec<&str> = text.split(';').map(str::trim).collect();
    let [street, postcode, city, country] = parts.as_slice() else {
        return Err(Invalid::new("address", Expected::AddressParts));
    };
    let owned = |part: &&str| (*part).to_owned();
    Ok(PostalAddress {
        street: owned(street),
        postcode: owned(postcode),
        city: owned(city),
        country: owned(country),
    })
}
