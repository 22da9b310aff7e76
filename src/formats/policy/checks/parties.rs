//! The controller's zone and calendar, the addresses, and the ground of each transfer.

use std::str::FromStr as _;

use super::{Checked, Fault};
use crate::domain::policy::{ChannelKind, Policy, PostalAddress, Recipient, TransferGround};
use crate::formats::policy::tree::Step;
use crate::formats::policy::{PartyProblem, Problem};

/// France and the parts of it that have public holidays of their own.
const CALENDARS: [&str; 9] =
    ["fr", "fr-am", "fr-971", "fr-972", "fr-973", "fr-974", "fr-976", "fr-977", "fr-978"];

/// The European Economic Area: within it there is no transfer to a third country.
const EEA: [&str; 30] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS",
    "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

fn fault(place: &[Step], problem: PartyProblem) -> Fault {
    super::fault(place, Problem::Party(problem))
}

pub(super) fn check(policy: &Policy) -> Checked {
    controller(policy)?;
    email(&[Step::Key("dpo"), Step::Key("email")], &policy.dpo.email)?;
    address(&[Step::Key("dpo"), Step::Key("address")], &policy.dpo.address)?;
    let authority = &policy.authority;
    address(&[Step::Key("authority"), Step::Key("address")], &authority.address)?;
    let printed = [Step::Key("authority"), Step::Key("address_in_policy")];
    address(&printed, &authority.address_in_policy)?;
    for (index, channel) in policy.channels.iter().enumerate() {
        if channel.kind == ChannelKind::Email {
            let place = [Step::Key("channels"), Step::Item(index), Step::Key("address")];
            email(&place, &channel.address)?;
        }
    }
    for (index, recipient) in policy.recipients.iter().enumerate() {
        self::recipient(index, recipient)?;
    }
    Ok(())
}

fn controller(policy: &Policy) -> Checked {
    let controller = &policy.controller;
    if chrono_tz::Tz::from_str(&controller.time_zone).is_err() {
        let place = [Step::Key("controller"), Step::Key("time_zone")];
        let found = controller.time_zone.clone();
        return Err(fault(&place, PartyProblem::TimeZone { found }));
    }
    if !CALENDARS.contains(&controller.calendar.as_str()) {
        let known = CALENDARS.iter().map(|&code| code.to_owned()).collect();
        let problem = PartyProblem::Calendar { found: controller.calendar.clone(), known };
        return Err(fault(&[Step::Key("controller"), Step::Key("calendar")], problem));
    }
    for (index, one) in controller.addresses.iter().enumerate() {
        let place = [Step::Key("controller"), Step::Key("addresses"), Step::Item(index)];
        address(&place, one)?;
    }
    Ok(())
}

fn recipient(index: usize, recipient: &Recipient) -> Checked {
    let at = |key| [Step::Key("recipients"), Step::Item(index), Step::Key(key)];
    country(&at("country"), &recipient.country)?;
    if let Some(one) = &recipient.address {
        address(&at("address"), one)?;
    }
    let abroad = !EEA.contains(&recipient.country.as_str());
    match recipient.transfer {
        TransferGround::None if abroad => {
            let country = recipient.country.clone();
            Err(fault(&at("transfer"), PartyProblem::TransferWithoutGround { country }))
        }
        TransferGround::Adequacy if recipient.decision.is_none() => {
            Err(fault(&at("transfer"), PartyProblem::AdequacyWithoutDecision))
        }
        TransferGround::None | TransferGround::Adequacy | TransferGround::Scc => Ok(()),
    }
}

fn address(place: &[Step], address: &PostalAddress) -> Checked {
    let mut place = place.to_vec();
    place.push(Step::Key("country"));
    country(&place, &address.country)
}

fn country(place: &[Step], code: &str) -> Checked {
    if code.len() == 2 && code.chars().all(|letter| letter.is_ascii_uppercase()) {
        return Ok(());
    }
    Err(fault(place, PartyProblem::Country { found: code.to_owned() }))
}

/// Only what every address has: something before one `@`, a dotted domain after it, no space.
fn email(place: &[Step], address: &str) -> Checked {
    let plausible = address.split_once('@').is_some_and(|(user, domain)| {
        let dotted =
            domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty());
        let clean = |letter: char| !letter.is_whitespace() && !letter.is_control();
        !user.is_empty() && dotted && !domain.contains('@') && address.chars().all(clean)
    });
    if plausible {
        return Ok(());
    }
    Err(fault(place, PartyProblem::Email { found: address.to_owned() }))
}
