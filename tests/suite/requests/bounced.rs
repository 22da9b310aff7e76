//! Notices that an answer could not be delivered: which case they are about, and when they reopen it.

use std::path::Path;
use std::process::{Command, Output};

use greffe::casebook::{Casebook, Error};
use greffe::domain::ids::CaseNumber;
use greffe::domain::request::{Channel, IdentityProof, Outcome, Stage, Step};

use crate::common::{PASSPHRASE, Shelf, a_casebook, a_request, day, session};

const ASKED: &str = "From: Ada <ada@quint.example>\r\nMessage-ID: <asked@quint.example>\r\n\
                     Subject: Mes donnees\r\n\r\nbonjour";

/// The head of an answer that came back.
const HEAD: &str = "Content-Type: text/rfc822-headers\r\n\r\n\
                    Message-ID: <answer@kleep.example>\r\nIn-Reply-To: <asked@quint.example>\r\n\
                    Subject: Votre demande\r\n";

/// A case by mail, answered unless it is to stay open.
fn a_case(answered: bool) -> (Shelf, CaseNumber) {
    let mut shelf = a_casebook();
    let message = greffe::mail::read(ASKED.as_bytes()).expect("a mail");
    let request = a_request().from("Ada Quint", "ada@quint.example").by_mail(message);
    let number = shelf.casebook.open_request(&request.draft()).expect("a case");
    let verify = Step::Verify { by: IdentityProof::CustomerNumber };
    shelf.casebook.take_step(number, verify, day("2026-02-25")).expect("a step");
    if answered {
        let sent = Step::Sent { by: Channel::Email, outcome: Outcome::Granted, right: None };
        shelf.casebook.take_step(number, sent, day("2026-03-05")).expect("a step");
    }
    (shelf, number)
}

fn report(action: &str, original: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example\r\nMessage-ID: <n1@mx.example>\r\n\
         Date: Fri, 06 Mar 2026 08:00:00 +0100\r\nSubject: Undelivered Mail\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n\
         --b\r\n\r\nI could not deliver it.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ada@quint.example\r\n\
         Action: {action}\r\nStatus: 5.1.1\r\n\r\n--b\r\n{original}\r\n--b--\r\n"
    )
}

fn proposed(shelf: &Shelf, mail: &str) -> Option<CaseNumber> {
    shelf.casebook.inspect_mail(mail.as_bytes()).expect("a mail").bounced
}

#[test]
fn the_case_is_told_from_the_mail_that_came_back_however_the_notice_carries_it() {
    let (shelf, number) = a_case(true);
    let whole = "Content-Type: message/rfc822\r\n\r\nFrom: dpo@kleep.example\r\n\
                 Message-ID: <answer@kleep.example>\r\nReferences: <asked@quint.example>\r\n\
                 Subject: Votre demande\r\n\r\nVoici.";
    let head = "Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <answer@kleep.example>\r\n\
                In-Reply-To: <asked@quint.example>\r\nSubject: Votre demande\r\n";
    let encoded = "Content-Type: text/rfc822-headers\r\nContent-Transfer-Encoding: quoted-printable\
                   \r\n\r\nIn-Reply-To: <asked=40quint.example>\r\nSubject: Votre demande\r\n";
    let numbered = "Content-Type: message/rfc822\r\n\r\nMessage-ID: <a@kleep.example>\r\n\
                    Subject: =?utf-8?q?Votre_demande=2C_dossier_2026-0001?=\r\n\r\nVoici.";
    for (what, original) in
        [("whole", whole), ("its head", head), ("encoded", encoded), ("its number", numbered)]
    {
        assert_eq!(Some(number), proposed(&shelf, &report("failed", original)), "{what}");
    }
    let quoted = "From: MAILER-DAEMON@mx.example\r\nSubject: failure notice\r\n\r\n\
                  Hi. This is the qmail-send program.\r\n\r\n--- Below this line is a copy:\r\n\
                  > Message-ID: <answer@kleep.example>\r\n> In-Reply-To: <asked@quint.example>\r\n\
                  > Subject: Votre demande\r\n";
    assert_eq!(Some(number), proposed(&shelf, quoted), "quoted among the words");
    let named = "From: MAILER-DAEMON@mx.example\r\nSubject: failure notice\r\n\r\n\
                 Votre message, dossier 2026-0001, n'a pas pu etre remis.\r\n";
    assert_eq!(Some(number), proposed(&shelf, named), "named among the words");
}

#[test]
fn a_delay_another_case_and_what_was_not_answered_reopen_nothing() {
    let original = "Content-Type: text/rfc822-headers\r\n\r\nIn-Reply-To: <asked@quint.example>\r\n\
                    Subject: Votre demande\r\n";
    let (shelf, _) = a_case(true);
    assert_eq!(None, proposed(&shelf, &report("delayed", original)));
    assert_eq!(None, proposed(&shelf, &report("delivered", original)));
    let other = "Content-Type: text/rfc822-headers\r\n\r\nIn-Reply-To: <other@quint.example>\r\n\
                 Subject: Dossier 2026-0042\r\n";
    assert_eq!(None, proposed(&shelf, &report("failed", other)));
    let reply = "From: Ada <ada@quint.example>\r\nIn-Reply-To: <asked@quint.example>\r\n\
                 Subject: Re: 2026-0001\r\n\r\nmerci";
    assert_eq!(None, proposed(&shelf, reply), "a person's reply is no bounce");
    let (open, number) = a_case(false);
    let proposal = open.casebook.inspect_mail(report("failed", original).as_bytes()).unwrap();
    assert_eq!((None, Some(number)), (proposal.bounced, proposal.reply_to), "filed all the same");
}

#[test]
fn the_notice_is_filed_once_and_the_case_is_open_from_its_day_on() {
    let (mut shelf, number) = a_case(true);
    let original = HEAD;
    assert_eq!(Some(number), proposed(&shelf, &report("failed", original)));
    let notice = greffe::mail::read(report("failed", original).as_bytes()).unwrap();
    let on = shelf.casebook.file_bounce_read(number, &notice).unwrap();
    assert_eq!(day("2026-03-06"), on);
    assert_eq!(Stage::InProgress, shelf.casebook.request(number).unwrap().line.stage);
    let again = shelf.casebook.file_bounce_read(number, &notice);
    assert!(matches!(again, Err(Error::AlreadyFiled)), "{again:?}");
    assert_eq!(None, proposed(&shelf, &report("failed", original)), "it is open already");
}

/// A notice in the form of one mail system, which the house's own machine passes on.
fn of_the_house(form: &str) -> String {
    let (head, body) = match form {
        "postfix" => (
            "From: MAILER-DAEMON@kleep.ai (Mail Delivery System)\r\nAuto-Submitted: auto-replied\r\n\
             Subject: Undelivered Mail Returned to Sender\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=b",
            "Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown",
        ),
        "Exchange" => (
            "From: postmaster@kleep.ai\r\nX-MS-Exchange-Message-Is-Ndr:\r\n\
             Subject: =?utf-8?q?Non_remis=3A_Votre_demande?=\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=b",
            "Action: failed\r\nStatus: 5.1.10\r\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound",
        ),
        _ => (
            "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\r\n\
             X-Failed-Recipients: ada@quint.example\r\nAuto-Submitted: auto-replied\r\n\
             Subject: Delivery Status Notification (Failure)\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=b",
            "Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550-5.1.1 The email account does not exist",
        ),
    };
    format!(
        "{head}\r\nTo: rgpd@kleep.ai\r\nMessage-ID: <n2@kleep.ai>\r\n\
         Date: Fri, 06 Mar 2026 08:00:00 +0100\r\n\r\n--b\r\n\r\nNon remis.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; kleep.ai\r\n\r\n\
         Final-Recipient: rfc822; ada@quint.example\r\n{body}\r\n\r\n--b\r\n{HEAD}\r\n--b--\r\n"
    )
}

#[test]
fn a_notice_from_the_house_s_own_machine_never_proves_a_sending() {
    for form in ["postfix", "Exchange", "Gmail"] {
        let (mut shelf, number) = a_case(false);
        let mail = of_the_house(form);
        let proposal = shelf.casebook.inspect_mail(mail.as_bytes()).unwrap();
        assert!(!proposal.ours && proposal.sent_for.is_none(), "{form}");
        assert_eq!((None, Some(number)), (proposal.bounced, proposal.reply_to), "{form}");
        let taken = shelf.casebook.file_sent_message(number, &proposal.message, (None, None));
        assert!(matches!(taken, Err(Error::NotSentYet)), "{form}: {taken:?}");
        assert_eq!(Stage::InProgress, shelf.casebook.request(number).unwrap().line.stage);
        let (answered, number) = a_case(true);
        assert_eq!(Some(number), proposed(&answered, &mail), "{form}");
    }
}

#[test]
fn an_absence_notice_of_a_colleague_is_no_sent_answer() {
    let (shelf, _) = a_case(false);
    let mail = "From: Paul <paul@kleep.ai>\r\nTo: rgpd@kleep.ai\r\n\
                In-Reply-To: <asked@quint.example>\r\nAuto-Submitted: auto-replied\r\n\
                Date: Fri, 06 Mar 2026 08:00:00 +0100\r\nSubject: Absence du bureau\r\n\r\nJe suis absent.";
    let proposal = shelf.casebook.inspect_mail(mail.as_bytes()).unwrap();
    assert!(!proposal.ours && proposal.sent_for.is_none());
}

fn greffe(file: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_greffe"))
        .args(["--json", "--lang", "fr", "--casebook"])
        .arg(file)
        .args(arguments)
        .env("GREFFE_PASSPHRASE", PASSPHRASE)
        .output()
        .expect("the program")
}

#[test]
fn in_the_terminal_the_case_is_named_first_and_opened_again_when_that_is_asked_for() {
    let (shelf, number) = a_case(true);
    let folder = shelf.close();
    let path = crate::common::file_in(folder.path());
    let mail = folder.path().join("echec.eml");
    let original = HEAD;
    std::fs::write(&mail, report("failed", original)).unwrap();
    let mail = mail.to_string_lossy().into_owned();
    let stage = || {
        let casebook = Casebook::open_reader(&path, PASSPHRASE, session()).unwrap();
        casebook.request(number).unwrap().line.stage
    };
    let named = greffe(&path, &["request", "add", "--mail", &mail]);
    let said = String::from_utf8_lossy(&named.stderr);
    assert_eq!(Some(3), named.status.code(), "{said}");
    assert!(said.contains("2026-0001") && said.contains("--reopen"), "{said}");
    assert_eq!(Stage::Answered, stage());
    let reopened = greffe(&path, &["request", "add", "--mail", &mail, "--reopen"]);
    assert!(reopened.status.success(), "{}", String::from_utf8_lossy(&reopened.stderr));
    assert_eq!(Stage::InProgress, stage());
}
