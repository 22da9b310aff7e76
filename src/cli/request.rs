//! `greffe request`: opened from a mail or by hand, shown, taken step by step, answered.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use serde_json::json;

use crate::casebook::Casebook;
use crate::casebook::views::{RequestDraft, RequestLine, RequestView, Requester};
use crate::domain::Invalid;
use crate::domain::ids::{CaseNumber, Uid};
use crate::domain::request::{
    Channel, Doubt, ExtensionGround, IdentityProof, Intake, Outcome, Step,
};
use crate::domain::right::Right;
use crate::text::Text;
use crate::tr;

use super::Terminal;
use super::calculation::{parse_day, working_json, working_words};
use super::copy::CopyArgs;
use super::exit::Failure;
use super::letter::{self, DossierArgs, LetterArgs};

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
    /// Takes a step on a case
    Step(StepArgs),
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
    /// Open a case even from an automatic message
    #[arg(long)]
    pub insist: bool,
}

#[derive(Debug, Args)]
pub struct StepArgs {
    pub number: CaseNumber,
    pub step: StepName,
    /// The day on which it happened; today without it
    #[arg(long, value_parser = parse_day)]
    pub on: Option<NaiveDate>,
    /// How identity was established, or by what the answer left
    #[arg(long)]
    pub by: Option<String>,
    #[arg(long, value_enum, default_value = "granted")]
    pub outcome: Outcome,
    /// One right of several
    #[arg(long, value_parser = parse_right)]
    pub right: Option<Right>,
    #[arg(long, value_enum, default_value = "unknown-address")]
    pub doubt: Doubt,
    #[arg(long, value_enum, default_value = "complexity")]
    pub ground: ExtensionGround,
    /// The sent mail, or the notice that it came back, as proof
    #[arg(long, value_name = "FILE")]
    pub mail: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum StepName {
    AskIdentity,
    Verify,
    AskClarification,
    Clarify,
    Extend,
    Sent,
    Returned,
    Close,
    Reopen,
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
            let lines = casebook.requests(*closed)?;
            let json: Vec<_> = lines.iter().map(|line| line_json(line, today)).collect();
            let words: Vec<String> =
                lines.iter().map(|line| line_words(&terminal.text, line, today)).collect();
            terminal.result(&json.into(), &words.join("\n"))
        }
        RequestCommand::Show { number } => {
            let casebook = terminal.casebook()?;
            let view = casebook.request(*number)?;
            let words = show_words(&terminal.text, &view, casebook.today());
            terminal.result(&show_json(&terminal.text, &view, casebook.today()), &words)
        }
        RequestCommand::Contact { number, uid } => {
            terminal.casebook()?.choose_contact(*number, *uid)?;
            terminal.result(
                &json!({ "number": number.to_string() }),
                &tr!(terminal.text, "cli-request-changed"),
            )
        }
        RequestCommand::Step(args) => step(terminal, args),
        RequestCommand::Answer(args) => answer(terminal, args),
        RequestCommand::Letter(args) => letter::letter(terminal, args),
        RequestCommand::Dossier(args) => letter::dossier(terminal, args),
    }
}

fn add(terminal: &mut Terminal<'_>, args: &AddArgs) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let draft = match &args.mail {
        Some(file) => from_mail(terminal, &casebook, file, args)?,
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

fn from_mail(
    terminal: &Terminal<'_>,
    casebook: &Casebook,
    file: &Path,
    args: &AddArgs,
) -> Result<RequestDraft, Failure> {
    let proposal = casebook.inspect_mail(&crate::worker::read_bounded(file)?)?;
    if let Some(number) = casebook.case_of_message(&proposal.message)? {
        Terminal::say(&tr!(terminal.text, "cli-already-filed", number = number.to_string()));
    }
    let guessed = || guessed_receipt(terminal, casebook, &proposal.message);
    let Some(received_on) = args.received_on.or(proposal.received_on).or_else(guessed) else {
        let expected = "the day on which the message first reached the company: the mail itself does not prove it";
        return Err(crate::casebook::Error::from(Invalid::new("--received-on", expected)).into());
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
        contact: args.contact.or(proposal.proposed),
        message: Some(proposal.message),
        insist: args.insist,
    })
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

fn step(terminal: &mut Terminal<'_>, args: &StepArgs) -> Result<(), Failure> {
    let step = match args.step {
        StepName::AskIdentity => Step::AskIdentity { doubt: args.doubt },
        StepName::Verify => Step::Verify { by: by::<IdentityProof>(args.by.as_deref())? },
        StepName::AskClarification => Step::AskClarification,
        StepName::Clarify => Step::Clarify,
        StepName::Extend => Step::Extend { ground: args.ground },
        StepName::Sent => {
            let by = by::<Channel>(args.by.as_deref().or(args.mail.as_ref().map(|_| "email")))?;
            Step::Sent { by, outcome: args.outcome, right: args.right }
        }
        StepName::Returned => Step::Returned,
        StepName::Close => Step::Close,
        StepName::Reopen => Step::Reopen,
    };
    let mut casebook = terminal.casebook()?;
    match (&args.mail, args.step) {
        (Some(mail), StepName::Sent) => {
            casebook.file_sent_mail(
                args.number,
                &crate::worker::read_bounded(mail)?,
                args.outcome,
            )?;
        }
        (Some(mail), StepName::Returned) => {
            casebook.file_bounce(args.number, &crate::worker::read_bounded(mail)?)?;
        }
        (_, _) => {
            casebook.take_step(args.number, step, args.on.unwrap_or_else(|| casebook.today()))?;
        }
    }
    let view = casebook.request(args.number)?;
    let words = line_words(&terminal.text, &view.line, casebook.today());
    terminal.result(&line_json(&view.line, casebook.today()), &words)
}

/// The word after `--by`, from the list that fits the step.
fn by<T: ValueEnum>(word: Option<&str>) -> Result<T, Failure> {
    word.and_then(|word| T::from_str(word, true).ok()).ok_or_else(|| {
        let expected = "known-address, customer-number, call-back, account or document to verify; \
                        email, post, registered-post, in-hand or phone to send";
        crate::casebook::Error::from(Invalid::new("--by", expected)).into()
    })
}

fn answer(terminal: &mut Terminal<'_>, args: &AnswerArgs) -> Result<(), Failure> {
    let mut casebook = terminal.casebook()?;
    let review = casebook.review_copy(args.number)?;
    super::copy::write(terminal, &mut casebook, review, &args.copy, false)
}

/// A case in a list, as JSON.
pub(super) fn line_json(line: &RequestLine, today: NaiveDate) -> serde_json::Value {
    json!({
        "number": line.number.to_string(), "requester": line.requester, "rights": line.rights, "stage": line.stage,
        "received_on": line.received_on, "due_on": line.due_on, "aim_for": line.aim_for, "notice_by": line.notice_by,
        "status": if line.suspended { "suspended" } else { "running" },
        "days_left": line.due_on.map(|due_on| (due_on - today).num_days()), "next": line.next,
    })
}

/// A case in a list, as words.
pub(super) fn line_words(text: &Text, line: &RequestLine, today: NaiveDate) -> String {
    let due = match line.due_on {
        Some(due_on) => {
            let days = (due_on - today).num_days();
            let left = if days < 0 {
                tr!(text, "answer-days-late", days = days.abs())
            } else {
                tr!(text, "answer-days-left", days = days)
            };
            format!("{} ({left})", text.day_short(due_on))
        }
        None if line.suspended => tr!(text, "answer-suspended"),
        None => String::new(),
    };
    let parts = [
        line.number.to_string(),
        text.stage(line.stage),
        text.rights(&line.rights),
        line.requester.clone(),
        due,
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn show_json(text: &Text, view: &RequestView, today: NaiveDate) -> serde_json::Value {
    let mut json = line_json(&view.line, today);
    let working = view.demands.first().map(|demand| working_json(text, &demand.deadline.working));
    json["working"] = json!(working.unwrap_or_default());
    json["facts"] =
        view.facts.iter().map(|fact| json!({ "step": fact.step, "on": fact.on })).collect();
    json["contact"] = json!(view.contact.as_ref().map(|contact| contact.uid.to_string()));
    json["candidates"] =
        view.candidates.iter().map(|contact| json!(contact.uid.to_string())).collect();
    json
}

fn show_words(text: &Text, view: &RequestView, today: NaiveDate) -> String {
    let mut lines = vec![line_words(text, &view.line, today)];
    if let Some(demand) = view.demands.first() {
        lines.extend(working_words(text, &demand.deadline.working));
    }
    lines.extend(
        view.facts
            .iter()
            .map(|fact| format!("{} {}", text.day_short(fact.on), text.step(fact.step))),
    );
    match &view.contact {
        Some(contact) => lines.push(tr!(text, "cli-contact-chosen", uid = contact.uid.to_string())),
        None => lines.push(tr!(text, "cli-contact-missing", count = view.candidates.len())),
    }
    lines.join("\n")
}

fn parse_right(word: &str) -> Result<Right, Invalid> {
    const EXPECTED: Invalid = Invalid::new(
        "--right",
        "access, rectification, erasure, restriction, portability, objection or withdrawal",
    );
    Right::from_code(word).ok_or(EXPECTED)
}
