//! A casebook of invented persons, the same for the same day; and the daily work on it, told in the terminal.

mod cases;
mod cast;
mod companies;
mod files;
mod mails;
mod names;
mod people;
mod random;
mod walk;

use std::fs;
use std::ops::{Range, RangeInclusive};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::casebook::views::CasebookSettings;
use crate::casebook::{Casebook, Clock, Result, Session};
use crate::formats;
use crate::settings;

pub use walk::walk;

/// Opens every demo casebook: it protects nobody, since nobody in it exists.
pub const PASSPHRASE: &str = "sept-lampadaires-boivent-une-tisane";

/// How many contacts the demo shows when nothing else is asked.
pub const CONTACTS: u32 = 60;

/// The host whose `Received` lines say when a shipped mail arrived.
const OWN_MAIL_HOST: &str = "kleep.example";

/// So many contacts go into one transaction: few enough to see them come, many enough for the speed.
const BATCHES: RangeInclusive<u32> = 1_000..=100_000;

/// Up to so many contacts, the doubles among them are found before the casebook is shown.
const LOOKED_AT: u32 = 5_000;

/// What was filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    pub path: PathBuf,
    pub requests: u32,
    pub contacts: u32,
}

/// Makes `demo.greffe` in `dir`, and lays beside it the mails that no case was opened from yet. There are never fewer
/// contacts than the cases need. `progress` hears how many contacts stand.
pub fn fill(
    dir: &Path,
    today: NaiveDate,
    contacts: u32,
    progress: &mut dyn FnMut(u32),
) -> Result<(Casebook, Filled)> {
    fs::create_dir_all(dir)?;
    let path = dir.join("demo.greffe");
    let session = Session {
        clock: Clock { now: settings::now, today: Some(today) },
        operator: settings::operator(),
    };
    let mut casebook =
        Casebook::create_demo(&path, PASSPHRASE, formats::policy::shipped_kleep(), session)?;
    // While there is nothing to derive: later openings on this day find it done.
    casebook.catch_up()?;
    let own_mail_hosts = vec![OWN_MAIL_HOST.to_owned()];
    casebook.put_settings(&CasebookSettings { own_mail_hosts, ..CasebookSettings::default() })?;
    let contacts = add_contacts(&mut casebook, today, contacts, progress)?;
    for (name, mail) in mails::UNOPENED {
        fs::write(dir.join(name), mails::moved(mail, today))?;
    }
    let known = contacts.known;
    cast::attach(&mut casebook, &known)?;
    let requests = cases::open(&mut casebook, &known, today)?;
    // Among very many the window looks by and by.
    while contacts.count <= LOOKED_AT && casebook.look_for_twins()? {}
    let filled = Filled { path, requests, contacts: contacts.count };
    Ok((casebook, filled))
}

struct Added {
    /// The named contacts by their address.
    known: Vec<(String, crate::domain::ids::Uid)>,
    count: u32,
}

fn add_contacts(
    casebook: &mut Casebook,
    today: NaiveDate,
    wanted: u32,
    progress: &mut dyn FnMut(u32),
) -> Result<Added> {
    let cast = cast::all(today);
    let uids = casebook.add_contacts(&cast)?;
    let addresses = cast.iter().filter_map(|draft| draft.emails.first().cloned());
    let known: Vec<_> = addresses.zip(uids).collect();
    let named = u32::try_from(cast.len()).unwrap_or(u32::MAX);
    progress(named);
    let mut add = |casebook: &mut Casebook| add_invented(casebook, today, named..wanted, progress);
    if *BATCHES.end() < wanted {
        casebook.in_bulk(add)?;
    } else {
        add(casebook)?;
    }
    Ok(Added { known, count: named.max(wanted) })
}

fn add_invented(
    casebook: &mut Casebook,
    today: NaiveDate,
    places: Range<u32>,
    progress: &mut dyn FnMut(u32),
) -> Result<()> {
    let (named, wanted) = (places.start, places.end);
    let batch = (wanted / 10).clamp(*BATCHES.start(), *BATCHES.end());
    let mut count = named;
    while count < wanted {
        let until = wanted.min(count.saturating_add(batch));
        let drafts: Vec<_> =
            (count..until).map(|place| people::invented(place - named, today)).collect();
        casebook.add_contacts(&drafts)?;
        count = until;
        progress(count);
    }
    Ok(())
}
