//! `greffe request step`: one step from its word and its particulars.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use crate::cli::Terminal;
use crate::cli::calculation::parse_day;
use crate::cli::exit::Failure;
use crate::domain::ids::CaseNumber;
use crate::domain::request::{
    Capacity, Channel, Doubt, Element, ExtensionGround, FeeGround, IdentityProof, LateReason,
    Outcome, RefusalGround, Role, Showing, Step,
};
use crate::domain::right::Right;
use crate::domain::{Expected, Invalid};

use super::client::ClientArgs;
use super::{line_json, line_words, parse_right};

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
    /// The right that a demand becomes
    #[arg(long, value_parser = parse_right)]
    pub to_right: Option<Right>,
    /// Why the one who asks may not be who they say
    #[arg(long, value_enum)]
    pub doubt: Option<Doubt>,
    /// Why the period is extended, a demand refused or a fee announced
    #[arg(long)]
    pub ground: Option<String>,
    /// What was shown by one who asks for another
    #[arg(long, value_enum)]
    pub what: Option<Showing>,
    /// Which element of an excessive or abusive request is proved
    #[arg(long, value_enum)]
    pub element: Option<Element>,
    /// Why the answer was late
    #[arg(long, value_enum)]
    pub reason: Option<LateReason>,
    #[arg(long, value_enum)]
    pub role: Option<Role>,
    #[arg(long = "as", value_enum)]
    pub capacity: Option<Capacity>,
    #[command(flatten)]
    pub client: ClientArgs,
    /// What the step rests on, in words: the doubt, the reasons, the proof, the instruction
    #[arg(long, default_value = "")]
    pub words: String,
    /// The sent mail, or the notice that it came back, as proof
    #[arg(long, value_name = "FILE")]
    pub mail: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum StepName {
    ActAs,
    AskFor,
    GiveReceipt,
    AskIdentity,
    RemindIdentity,
    Verify,
    AskShowing,
    Show,
    AskClarification,
    Clarify,
    Extend,
    Instruct,
    Requalify,
    Withdraw,
    Apply,
    AnnounceLift,
    Prove,
    Refuse,
    AnnounceFee,
    AcceptFee,
    Sent,
    Returned,
    Explain,
    TellPassedOn,
    Close,
    Reopen,
}

pub(super) fn run(terminal: &mut Terminal<'_>, args: &StepArgs) -> Result<(), Failure> {
    let step = step_of(args)?;
    let mut casebook = terminal.casebook()?;
    let on = args.on.unwrap_or_else(|| casebook.today());
    let number = args.number;
    match (&args.mail, step) {
        (Some(mail), Step::Sent { .. }) => {
            let message = crate::mail::read(&crate::worker::read_bounded(mail)?)
                .map_err(crate::casebook::Error::from)?;
            let settled = (Some(args.outcome), args.right);
            casebook.file_sent_message(number, &message, settled)?;
        }
        (Some(mail), Step::Returned) => {
            casebook.file_bounce(number, &crate::worker::read_bounded(mail)?)?;
        }
        (_, Step::ActAs { role: Role::Processor }) => {
            let client = args.client.client();
            casebook.act_as_processor(number, &client, on)?;
        }
        (_, step) => casebook.take_step_saying(number, step, on, &args.words)?,
    }
    let view = casebook.request(number)?;
    let words = line_words(&terminal.text, &view.line, casebook.today());
    terminal.result(&line_json(&view.line, casebook.today()), &words)
}

fn step_of(args: &StepArgs) -> Result<Step, Failure> {
    let by = args.by.as_deref();
    let ground = args.ground.as_deref();
    let right = || needed(args.right, "--right", Expected::StepParticular);
    Ok(match args.step {
        StepName::ActAs => {
            Step::ActAs { role: needed(args.role, "--role", Expected::StepParticular)? }
        }
        StepName::AskFor => {
            Step::AskFor { capacity: needed(args.capacity, "--as", Expected::StepParticular)? }
        }
        StepName::GiveReceipt => Step::GiveReceipt,
        StepName::AskIdentity => {
            Step::AskIdentity { doubt: needed(args.doubt, "--doubt", Expected::StepParticular)? }
        }
        StepName::RemindIdentity => Step::RemindIdentity,
        StepName::Verify => Step::Verify { by: word::<IdentityProof>("--by", by)? },
        StepName::AskShowing => Step::AskShowing,
        StepName::Show => {
            Step::Show { what: needed(args.what, "--what", Expected::StepParticular)? }
        }
        StepName::AskClarification => Step::AskClarification,
        StepName::Clarify => Step::Clarify,
        StepName::Extend => Step::Extend { ground: word::<ExtensionGround>("--ground", ground)? },
        StepName::Instruct => Step::Instruct,
        StepName::Requalify => {
            let to = needed(args.to_right, "--to-right", Expected::StepParticular)?;
            Step::Requalify { from: right()?, to }
        }
        StepName::Withdraw => Step::Withdraw { right: args.right },
        StepName::Apply => Step::Apply { right: right()? },
        StepName::AnnounceLift => Step::AnnounceLift,
        StepName::Prove => {
            Step::Prove { element: needed(args.element, "--element", Expected::StepParticular)? }
        }
        StepName::Refuse => {
            let ground = word::<RefusalGround>("--ground", ground)?;
            Step::Refuse { ground, right: args.right }
        }
        StepName::AnnounceFee => {
            Step::AnnounceFee { ground: word::<FeeGround>("--ground", ground)? }
        }
        StepName::AcceptFee => Step::AcceptFee,
        StepName::Sent => {
            let by = by.or(args.mail.as_ref().map(|_| "email"));
            let by = word::<Channel>("--by", by)?;
            Step::Sent { by, outcome: args.outcome, right: args.right }
        }
        StepName::Returned => Step::Returned,
        StepName::Explain => {
            Step::Explain { reason: needed(args.reason, "--reason", Expected::StepParticular)? }
        }
        StepName::Close => Step::Close,
        StepName::TellPassedOn => Step::TellPassedOn,
        StepName::Reopen => Step::Reopen { right: args.right },
    })
}

fn needed<T>(given: Option<T>, argument: &'static str, expected: Expected) -> Result<T, Failure> {
    given.ok_or_else(|| crate::casebook::Error::from(Invalid::new(argument, expected)).into())
}

/// A word of the list that fits the step.
fn word<T: ValueEnum>(argument: &'static str, word: Option<&str>) -> Result<T, Failure> {
    let known = word.and_then(|word| T::from_str(word, true).ok());
    let expected = if argument == "--by" { Expected::ProofOrChannel } else { Expected::Ground };
    needed(known, argument, expected)
}
