//! The shipped mails, moved so that they arrive a few days before the demo's day.

use chrono::{DateTime, Days, NaiveDate, TimeZone as _};

/// Asks for access; left for the hand that tries the demo.
pub(super) const ACCESS: &[u8] = include_bytes!("../../assets/demo/acces-camille-durand.eml");
/// Asks for erasure, and objects.
pub(super) const ERASURE: &[u8] = include_bytes!("../../assets/demo/effacement-marc-lefevre.eml");
/// Asks for rectification.
pub(super) const RECTIFICATION: &[u8] =
    include_bytes!("../../assets/demo/rectification-ines-bouchard.eml");
/// An automatic answer: no case is opened from it without insisting.
pub(super) const ABSENCE: &[u8] = include_bytes!("../../assets/demo/absence-bureau.eml");

/// The file names under which the mails that no case was opened from lie beside the casebook.
pub(super) const UNOPENED: [(&str, &[u8]); 2] =
    [("acces-camille-durand.eml", ACCESS), ("absence-bureau.eml", ABSENCE)];

/// The day on which the mails stand as they were written.
const WRITTEN_FOR: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 22);
const DATE: &str = "%a, %-d %b %Y %H:%M:%S %z";

/// `mail` with every date of its head moved by as many days as `today` lies from the day it was written for. The time
/// of day stays, and the offset is the one of Paris on the new day.
pub(super) fn moved(mail: &[u8], today: NaiveDate) -> Vec<u8> {
    let head = mail.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(mail.len());
    let (head, body) = mail.split_at(head);
    let Ok(head) = std::str::from_utf8(head) else { return mail.to_owned() };
    let days = WRITTEN_FOR.map_or(0, |day| (today - day).num_days());
    let mut moved: Vec<u8> = head
        .split("\r\n")
        .map(|line| moved_line(line, days))
        .collect::<Vec<_>>()
        .join("\r\n")
        .into_bytes();
    moved.extend_from_slice(body);
    moved
}

fn moved_line(line: &str, days: i64) -> String {
    let start = match (line.rfind("; "), line.strip_prefix("Date: ")) {
        (Some(semicolon), _) => semicolon + "; ".len(),
        (None, Some(_)) => "Date: ".len(),
        (None, None) => line.len() - line.trim_start().len(),
    };
    let (before, date) = line.split_at(start);
    match DateTime::parse_from_rfc2822(date.trim()) {
        Ok(written) => format!("{before}{}", moved_date(written, days)),
        Err(_) => line.to_owned(),
    }
}

fn moved_date(written: DateTime<chrono::FixedOffset>, days: i64) -> String {
    let local = written.naive_local();
    let count = Days::new(days.unsigned_abs());
    let there =
        if days < 0 { local.checked_sub_days(count) } else { local.checked_add_days(count) };
    let there = there.unwrap_or(local);
    // An hour that summer time skips keeps the offset as written.
    match chrono_tz::Europe::Paris.from_local_datetime(&there).earliest() {
        Some(moment) => moment.format(DATE).to_string(),
        None => format!("{} {}", there.format("%a, %-d %b %Y %H:%M:%S"), written.format("%z")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::{ReceiptProposal, read, received::proposed};

    #[test]
    fn a_moved_mail_arrives_as_many_days_before_the_demo_in_winter_and_in_summer() {
        for (today, received, offset) in [
            ("2026-11-22", "2026-10-31", "+01:00"),
            ("2026-07-22", "2026-06-30", "+02:00"),
            ("2025-03-01", "2025-02-07", "+01:00"),
            ("2031-01-02", "2030-12-11", "+01:00"),
        ] {
            let message = read(&moved(ACCESS, today.parse().unwrap())).unwrap();
            assert_eq!(
                message.sent_at.unwrap().to_rfc3339(),
                format!("{received}T23:57:55{offset}"),
                "{today}"
            );
            assert_eq!(message.received.len(), 3);
            assert!(message.received.iter().all(|line| line.at.is_some()));
            let ReceiptProposal::At(moment) = proposed(&message, &["kleep.example".to_owned()])
            else {
                panic!("no receipt on {today}")
            };
            let there = moment.with_timezone(&chrono_tz::Europe::Paris);
            assert_eq!(there.date_naive().to_string(), received, "{today}");
        }
    }

    #[test]
    fn a_mail_that_is_not_moved_says_the_same() {
        let day = WRITTEN_FOR.unwrap();
        for mail in [ACCESS, ERASURE, RECTIFICATION, ABSENCE] {
            assert_eq!(read(&moved(mail, day)).unwrap(), read(mail).unwrap());
        }
    }
}
