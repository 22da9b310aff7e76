//! `greffe contact consent`: what a person said on a purpose.

use chrono::NaiveDate;
use clap::{ArgGroup, Args};

use super::changed;
use crate::cli::Terminal;
use crate::cli::calculation::parse_day;
use crate::cli::exit::Failure;
use crate::domain::consent::{Consent, How, Purpose, Said};
use crate::domain::ids::Uid;
use crate::domain::{Expected, Invalid};

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("said").required(true).args(["given_on", "withdrawn_on"]))]
pub struct ConsentArgs {
    pub uid: Uid,
    #[arg(long)]
    pub activity: String,
    /// marketing, analytics, `talent_pool`, sharing or image
    #[arg(long, value_parser = parse_purpose)]
    pub purpose: Purpose,
    /// The day on which it was given
    #[arg(long, value_parser = parse_day)]
    pub given_on: Option<NaiveDate>,
    /// The day on which it was withdrawn
    #[arg(long, value_parser = parse_day)]
    pub withdrawn_on: Option<NaiveDate>,
    /// form, email, phone, paper or `in_person`
    #[arg(long, value_parser = parse_how)]
    pub how: How,
}

pub(super) fn run(terminal: &mut Terminal<'_>, args: &ConsentArgs) -> Result<(), Failure> {
    let ConsentArgs { uid, activity, purpose, given_on, withdrawn_on, how } = args;
    let (purpose, how) = (*purpose, *how);
    changed(terminal, *uid, |casebook| {
        let words = [(Said::Given, given_on), (Said::Withdrawn, withdrawn_on)];
        for (said, on) in words.into_iter().filter_map(|(said, on)| Some((said, (*on)?))) {
            casebook.note_consent(*uid, activity, Consent { said, purpose, how }, on)?;
        }
        Ok(())
    })
}

fn parse_purpose(text: &str) -> Result<Purpose, Invalid> {
    Purpose::from_code(text).ok_or(Invalid::new("purpose", Expected::ConsentPurpose))
}

fn parse_how(text: &str) -> Result<How, Invalid> {
    How::from_code(text).ok_or(Invalid::new("how", Expected::ConsentHow))
}
