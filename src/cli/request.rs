//! `greffe request`: opened from a mail or by hand, shown, taken step by step, answered.

mod client;
mod errand;
mod show;
mod step;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use serde_json::json;

use crate::casebook::Casebook;
use crate::casebook::views::{MailProposal, RequestDraft, RequestQuery, Requester, Standing};
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::request::{Capacity, Intake, Role, Stage};
use crate::domain::right::Right;
use crate::domain::{Expected, Invalid};
use crate::tr;

use super::Terminal;
use super::calculation::parse_day;
use super::copy::CopyArgs;
use super::exit::Failure;
use super::letter::{self, DossierArgs, LetterArgs};

use client::ClientArgs;
use errand::{TaskArgs, TasksArgs};
pub(super) use show::{line_json, line_words};
use show::{show_json, show_words};
use step::StepArgs;

#[derive(Debug, Subcommand)]
pub enum RequestCommand {
    /// Opens a case, from a mail or by hand
    Add(AddArgs),
    /// Open cases, the most urgent first
    List {
        /// Answered and closed cases instead
        #[arg(long)]
        closed: bool,
    },
    /// Shows a case with the working of its clock
    Show { number: CaseNumber },
    /// Chooses the contact that a case is about
    Contact { number: CaseNumber, uid: Uid },
    /// Notes that the data were collected from a minor: they are erased as soon as possible
    Minor { number: CaseNumber },
    /// Takes a step on a case
    Step(StepArgs),
    /// Files a mail that came in with a case that is there already; a closed case opens again
    File {
        number: CaseNumber,
        /// An .eml or .msg file
        #[arg(long, value_name = "FILE")]
        mail: PathBuf,
    },
    /// Marks a file of a message as a copy of an identity document: it is deleted once identity is established
    Identity { number: CaseNumber, file: i64 },
    /// What sources and recipients owe the case; opens the searches
    Tasks(TasksArgs),
    /// What closed cases will lose within 30 days, stage by stage
    Cleaning,
    /// Takes a step on one task
    Task(TaskArgs),
    /// Writes the access copy and the draft that carries it
    Answer(AnswerArgs),
    /// Drafts a letter of any step, then writes it
    Letter(LetterArgs),
    /// Gathers a case for the authority, as one encrypted PDF
    Dossier(DossierArgs),
}

#[derive(Debug, Args)]
pub struct AddArgs {
    /// An .eml file
    #[arg(long, value_name = "FILE")]
    pub mail: Option<PathBuf>,
    /// The day on which it reached the company, where the mail does not tell
    #[arg(long, value_parser = parse_day)]
    pub received_on: Option<NaiveDate>,
    /// A right that is asked; several times for several; without it what the words suggest
    #[arg(long, value_parser = parse_right)]
    pub right: Vec<Right>,
    /// The contact; without it the only one with the sender's address
    #[arg(long)]
    pub contact: Option<Uid>,
    #[arg(long, value_enum, default_value = "letter")]
    pub by: Intake,
    #[arg(long, default_value = "")]
    pub name: String,
    #[arg(long, default_value = "")]
    pub email: String,
    /// What the company is for these data
    #[arg(long, value_enum, default_value = "controller")]
    pub role: Role,
    #[command(flatten)]
    pub client: ClientArgs,
    /// In which capacity the one who writes asks
    #[arg(long = "as", value_enum, default_value = "person")]
    pub capacity: Capacity,
    /// The person concerned, where somebody else asks
    #[arg(long = "for", default_value = "")]
    pub subject: String,
    /// Open a case even from an automatic message
    #[arg(long)]
    pub insist: bool,
    /// Where the mail says that an answer could not be delivered: open its case again
    #[arg(long, requires = "mail")]
    pub reopen: bool,
}

#[derive(Debug, Args)]
pub struct AnswerArgs {
    pub number: CaseNumber,
    #[command(flatten)]
    pub copy: CopyArgs,
}

pub(super) fn run(terminal: &mut Terminal<'_>, command: &RequestCommand) -> Result<(), Failure> {
    match command {
        RequestCommand::Add(args) => add(terminal, args),
        RequestCommand::List { closed } => {
            let casebook = terminal.casebook()?;
            let today = casebook.today();
            let mut query = RequestQuery { closed: *closed, ..RequestQuery::default() };
            let (mut json, mut words) = (Vec::new(), Vec::new());
            loop {
                let page = casebook.requests_page(&query)?;
                let Some(last) = page.last() else { break };
                query.after = Some(last.number);
                json.extend(page.iter().map(|line| line_json(line, today)));
                words.extend(page.iter().map(|line| line_words(&terminal.text, line, today)));
            }
            terminal.result(&json.into(), &words.join("\n"))
        }
        RequestCommand::Show { number } => {
            let casebook = terminal.casebook()?;
            let view = casebook.request(*number)?;
            let words = show_words(&terminal.text, &view, casebook.today());
            terminal.result(&show_json(&terminal.text, &view, casebook.today()), &words)
        }
        RequestCommand::Contact { number, uid } => {
            changed(terminal, *number, |casebook| casebook.choose_contact(*number, *uid))
        }
        RequestCommand::Step(args) => step::run(terminal, args),
        RequestCommand::File { number, mail } => {
            let message = crate::mail::read(&crate::worker::read_bounded(mail)?)
                .map_err(crate::casebook::Error::from)?;
            let mut casebook = terminal.casebook()?;
            casebook.file_reply(*number, &message)?;
            let closed = casebook.request(*number)?.line.stage == Stage::Closed;
            let said = number.to_string();
            let words = if closed {
                tr!(terminal.text, "cli-reply-stays-closed", number = said.clone())
            } else {
                tr!(terminal.text, "cli-request-changed")
            };
            terminal.result(&json!({ "number": said, "closed": closed }), &words)
        }
        RequestCommand::Identity { number, file } => {
            changed(terminal, *number, |casebook| casebook.mark_identity_document(*number, *file))
        }
        RequestCommand::Tasks(args) => errand::list(terminal, args),
        RequestCommand::Task(args) => errand::take(terminal, args),
        RequestCommand::Cleaning => {
            let lines = terminal.casebook()?.cleaning_ahead()?;
            let words: Vec<String> =
                lines.iter().map(|line| show::cleaning_words(&terminal.text, line)).collect();
            terminal.result(&json!(lines), &words.join("\n"))
        }
        RequestCommand::Minor { number } => {
            changed(terminal, *number, |casebook| casebook.mark_minor(*number))
        }
        RequestCommand::Answer(args) => answer(terminal, args),
        RequestCommand::Letter(args) => letter::letter(terminal, args),
        RequestCommand::Dossier(args) => letter::dossier(terminal, args),
    }
}

/// Does something to a case, and says that it changed.
fn changed(
    terminal: &mut Terminal<'_>,
    number: CaseNumber,
    change: impl FnOnce(&mut Casebook) -> crate::casebook::Result<()>,
) -> Result<(), Failure> {
    change(&mut terminal.casebook()?)?;
    let words = tr!(terminal.text, "cli-request-changed");
    terminal.result(&json!({ "number": number.to_string() }), &words)
}

fn add(terminal: &mut Terminal<'_>, args: &AddArgs) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let draft = match &args.mail {
        Some(file) => {
            let proposal = casebook.inspect_mail(&crate::worker::read_bounded(file)?)?;
            if let Some(number) = proposal.bounced.filter(|_| !args.insist) {
                return bounced(terminal, &mut casebook, number, &proposal, args.reopen);
            }
            from_mail(terminal, &casebook, proposal, args)?
        }
        None => RequestDraft {
            intake: args.by,
            requester: Requester {
                name: args.name.clone(),
                email: args.email.clone(),
                address: String::new(),
            },
            received_on: args.received_on.unwrap_or_else(|| casebook.today()),
            sent_on: None,
            recognised_on: None,
            rights: args.right.clone(),
            standing: standing(args),
            contact: args.contact,
            message: None,
            insist: args.insist,
        },
    };
    let number = casebook.open_request(&draft)?;
    let view = casebook.request(number)?;
    let words = show_words(&terminal.text, &view, casebook.today());
    terminal.result(&show_json(&terminal.text, &view, casebook.today()), &words)
}

/// A notice that an answer could not be delivered opens no case: it opens the answered one again, once that is said.
fn bounced(
    terminal: &mut Terminal<'_>,
    casebook: &mut Casebook,
    number: CaseNumber,
    proposal: &MailProposal,
    reopen: bool,
) -> Result<(), Failure> {
    Terminal::say(&tr!(terminal.text, "window-bounced", number = number.to_string()));
    if !reopen {
        Terminal::say(&tr!(terminal.text, "cli-bounced-reopen"));
        let automatic = crate::mail::Automatic::Bounce;
        return Err(crate::casebook::Error::AutomaticMessage(automatic).into());
    }
    casebook.file_bounce_read(number, &proposal.message)?;
    let view = casebook.request(number)?;
    let words = show_words(&terminal.text, &view, casebook.today());
    terminal.result(&show_json(&terminal.text, &view, casebook.today()), &words)
}

fn from_mail(
    terminal: &Terminal<'_>,
    casebook: &Casebook,
    proposal: MailProposal,
    args: &AddArgs,
) -> Result<RequestDraft, Failure> {
    if let Some(number) = casebook.case_of_message(&proposal.message)? {
        Terminal::say(&tr!(terminal.text, "cli-already-filed", number = number.to_string()));
    }
    say_relatives(terminal, &proposal);
    let guessed = || guessed_receipt(terminal, casebook, &proposal.message);
    let Some(received_on) = args.received_on.or(proposal.received_on).or_else(guessed) else {
        let invalid = Invalid::new("--received-on", Expected::ReceiptDay);
        return Err(crate::casebook::Error::from(invalid).into());
    };
    let from = proposal.message.from.clone();
    let address = from.as_ref().map(|from| from.address.clone()).unwrap_or_default();
    let name = from.and_then(|from| from.name).unwrap_or_default();
    let sent_on = proposal.message.sent_at.map(|moment| casebook.day_of(moment.to_utc()));
    Ok(RequestDraft {
        intake: Intake::Email,
        requester: Requester {
            name: if args.name.is_empty() { name } else { args.name.clone() },
            email: if args.email.is_empty() { address } else { args.email.clone() },
            address: String::new(),
        },
        received_on,
        sent_on,
        recognised_on: None,
        rights: if args.right.is_empty() { proposal.rights } else { args.right.clone() },
        standing: standing(args),
        contact: args.contact.or(proposal.proposed),
        message: Some(proposal.message),
        insist: args.insist,
    })
}

fn standing(args: &AddArgs) -> Standing {
    let client = args.client.client();
    Standing {
        role: args.role,
        client: (args.role == Role::Processor).then_some(client),
        capacity: args.capacity,
        subject: args.subject.clone(),
    }
}

/// The case that a mail replies to, and those that it repeats.
fn say_relatives(terminal: &Terminal<'_>, proposal: &MailProposal) {
    let text = &terminal.text;
    if let Some(number) = proposal.reply_to {
        Terminal::say(&tr!(text, "cli-replies-to", number = number.to_string()));
    }
    for similar in &proposal.similar {
        let day = text.day_short(similar.received_on);
        Terminal::say(&tr!(text, "cli-similar", number = similar.number.to_string(), day = day));
    }
}

/// While no own mail host is declared, the day that the mail's last hops wrote: proposed aloud, never silently. A
/// forwarded message has none.
fn guessed_receipt(
    terminal: &Terminal<'_>,
    casebook: &Casebook,
    message: &crate::mail::Message,
) -> Option<NaiveDate> {
    if !casebook.settings().ok()?.own_mail_hosts.is_empty() {
        return None;
    }
    let day = casebook.day_of(crate::mail::received::guessed(message)?.to_utc());
    Terminal::say(&tr!(terminal.text, "cli-receipt-guessed", day = terminal.text.day_long(day)));
    Some(day)
}

fn answer(terminal: &mut Terminal<'_>, args: &AnswerArgs) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let review = casebook.review_copy(args.number)?;
    super::copy::write(terminal, &mut casebook, review, &args.copy, false)
}

fn parse_right(word: &str) -> Result<Right, Invalid> {
    Right::from_code(&word.replace('-', "_")).ok_or(Invalid::new("--right", Expected::Right))
}
