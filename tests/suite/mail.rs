//! Mail: what is read from hostile and honest files, what is suggested, what is written.

mod hostile;
mod outlook;
mod rights;

use chrono::{DateTime, TimeZone as _, Utc};
use greffe::cli;
use greffe::domain::right::Right;
use greffe::mail::received::{guessed, proposed};
use greffe::mail::rights::suggest;
use greffe::mail::sent::proof;
use greffe::mail::{
    AskReason, Automatic, Draft, MailError, Mailbox, Message, NotProof, ReceiptProposal, Warning,
    draft, read,
};
use greffe::text::{Language, Text};

const ACCESS: &[u8] = include_bytes!("../../assets/demo/acces-camille-durand.eml");
const ERASURE: &[u8] = include_bytes!("../../assets/demo/effacement-marc-lefevre.eml");
const ABSENCE: &[u8] = include_bytes!("../../assets/demo/absence-bureau.eml");

const HEAD: &str = "From: Ana <ana@personne.example>\r\nTo: dpo@kleep.ai\r\nSubject: Bonjour\r\n";

/// A mail with `HEAD`, these further headers, and a body.
fn mail(headers: &str, body: &[u8]) -> Message {
    let mut bytes = format!("{HEAD}{headers}\r\n").into_bytes();
    bytes.extend_from_slice(body);
    read(&bytes).expect("a mail")
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

#[test]
fn the_access_request_is_read_as_its_writer_meant_it() {
    let message = read(ACCESS).unwrap();
    let from = message.from.clone().unwrap();
    assert_eq!(from.address, "camille.durand@courrier.example");
    assert_eq!(from.name.as_deref(), Some("Camille Durand"));
    assert_eq!(message.subject, "Mes données chez vous");
    assert_eq!(message.sent_at.unwrap().to_rfc3339(), "2026-10-31T23:57:55+01:00");
    assert_eq!(message.in_reply_to, ["20261029081200.lettre-44@kleep.example"]);
    assert!(message.text.starts_with("Bonjour,\n\nJe suis cliente"), "{}", message.text);
    assert!(message.text.contains("à qui vous les avez transmises"));
    let [picture] = message.attachments.as_slice() else { panic!("one attachment") };
    assert_eq!(picture.name, "Capture d’écran de mon compte.png");
    assert_eq!(picture.media_type, "image/png");
    assert!(
        picture.bytes.starts_with(b"\x89PNG\r\n\x1a\n")
            && picture.bytes.ends_with(b"IEND\xaeB`\x82")
    );
    assert_eq!((message.automatic, message.forwarded, message.unsent), (None, false, false));
    assert_eq!(message.warnings, []);
    assert_eq!(suggest(&message.subject, &message.text), [Right::Access]);
}

#[test]
fn the_access_request_arrived_before_midnight_in_paris_whatever_the_last_hop_says() {
    let message = read(ACCESS).unwrap();
    let hosts = ["kleep.example".to_owned()];
    assert_eq!(proposed(&message, &hosts), ReceiptProposal::At(utc("2026-10-31T22:58:06Z")));
}

#[test]
fn the_erasure_request_in_html_becomes_text_without_its_tracker() {
    let message = read(ERASURE).unwrap();
    assert_eq!(message.from.clone().unwrap().name.as_deref(), Some("Marc Lefèvre"));
    assert_eq!(message.subject, "Arrêtez de m’écrire");
    for said in [
        "j’ai demandé un devis",
        "«\u{a0}lettre du mois\u{a0}»",
        "relance…",
        "effacer mes données",
        "Lefèvre & fils",
    ] {
        assert!(message.text.contains(said), "{said} in {}", message.text);
    }
    for gone in ["http", "ouvert.gif", "<", "margin", "**"] {
        assert!(!message.text.contains(gone), "{gone} in {}", message.text);
    }
    assert_eq!(suggest(&message.subject, &message.text), [Right::Erasure, Right::Objection]);
}

#[test]
fn an_absence_is_no_request() {
    let message = read(ABSENCE).unwrap();
    assert_eq!(message.automatic, Some(Automatic::OutOfOffice));
    assert!(message.text.contains("absente jusqu’au"));
}

#[test]
fn accents_survive_every_charset_that_french_mails_come_in() {
    let cases: [(&str, &[u8]); 7] = [
        ("text/plain; charset=utf-8", "Été à 5 €".as_bytes()),
        ("text/plain; charset=windows-1252", b"\xc9t\xe9 \xe0 5 \x80"),
        ("text/plain; charset=ISO-8859-15", b"\xc9t\xe9 \xe0 5 \xa4"),
        ("text/plain", b"\xc9t\xe9 \xe0 5 \x80"),
        ("text/plain; charset=us-ascii", "Été à 5 €".as_bytes()),
        ("text/plain; charset=utf-8", b"\xc9t\xe9 \xe0 5 \x80"),
        ("text/html; charset=iso-8859-15", b"<p>\xc9t\xe9 &agrave;&#32;5 &euro;</p>"),
    ];
    for (content_type, body) in cases {
        let message = mail(&format!("Content-Type: {content_type}\r\n"), body);
        assert_eq!(message.text, "Été à 5 €", "{content_type}");
    }
    let message = mail("Content-Type: text/plain; charset=x-klingon\r\n", "Été".as_bytes());
    assert_eq!(
        (message.text.as_str(), message.warnings.as_slice()),
        ("Été", [Warning::UnknownCharset].as_slice())
    );
}

#[test]
fn transfer_encodings_are_undone_and_a_false_one_is_said() {
    let quoted = mail("Content-Transfer-Encoding: quoted-printable\r\n", b"=C3=89t=\r\n=C3=A9");
    assert_eq!(quoted.text, "Été");
    let base64 = mail("Content-Transfer-Encoding: base64\r\n", b"w4l0\r\nw6k=\r\n");
    assert_eq!(base64.text, "Été");
    let wrong = mail("Content-Transfer-Encoding: base64\r\n", "voilà, rien d'encodé !".as_bytes());
    assert_eq!(wrong.text, "voilà, rien d'encodé !");
    assert_eq!(wrong.warnings, [Warning::BadEncoding]);
}

#[test]
fn plain_words_are_preferred_to_html_and_parts_of_a_mix_are_joined() {
    let alternative = "--b\r\nContent-Type: text/plain\r\n\r\nsimple\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>riche</p>\r\n--b--";
    let message =
        mail("Content-Type: multipart/alternative; boundary=b\r\n", alternative.as_bytes());
    assert_eq!(message.text, "simple");
    let message = mail("Content-Type: multipart/mixed; boundary=b\r\n", alternative.as_bytes());
    assert_eq!(message.text, "simple\n\nriche");
    let blank = alternative.replace("simple", " ");
    let message = mail("Content-Type: multipart/alternative; boundary=b\r\n", blank.as_bytes());
    assert_eq!(message.text, "riche");
}

#[test]
fn mails_that_machines_wrote_are_recognised() {
    let cases = [
        (
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n",
            Some(Automatic::Bounce),
        ),
        ("Return-Path: <>\r\n", Some(Automatic::Bounce)),
        ("X-Failed-Recipients: a@b.example\r\n", Some(Automatic::Bounce)),
        (
            "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n",
            Some(Automatic::Receipt),
        ),
        (
            "Return-Path: <>\r\nAuto-Submitted: auto-replied (vacation)\r\n",
            Some(Automatic::OutOfOffice),
        ),
        ("X-Autoreply: yes\r\n", Some(Automatic::OutOfOffice)),
        ("Precedence: auto_reply\r\n", Some(Automatic::OutOfOffice)),
        ("Precedence: bulk\r\n", Some(Automatic::List)),
        ("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", Some(Automatic::List)),
        ("Auto-Submitted: auto-generated\r\n", Some(Automatic::AutoSubmitted)),
        ("Auto-Submitted: no\r\n", None),
        ("Return-Path: <ana@personne.example>\r\n", None),
        // A group address of the company passes on what people write.
        ("Precedence: list\r\nList-ID: <dpo.kleep.ai>\r\n", None),
    ];
    for (headers, expected) in cases {
        assert_eq!(mail(headers, b"x").automatic, expected, "{headers}");
    }
    let daemon =
        read(b"From: Mail Delivery <MAILER-DAEMON@mx.example>\r\nSubject: Undelivered\r\n\r\nx")
            .unwrap();
    assert_eq!(daemon.automatic, Some(Automatic::Bounce));
}

fn subject(subject: &str) -> Message {
    read(format!("From: a@b.example\r\nSubject: {subject}\r\n\r\nx").as_bytes()).expect("a mail")
}

#[test]
fn absences_are_known_by_the_beginning_of_their_subject() {
    for said in [
        "Réponse automatique : demande",
        "Automatic reply: request",
        "Out of Office",
        "Absence du bureau",
    ] {
        assert_eq!(subject(said).automatic, Some(Automatic::OutOfOffice), "{said}");
    }
    for said in [
        "Absence de réponse à ma demande",
        "RE: Réponse automatique : demande",
        "Automatic replies annoy me",
    ] {
        assert_eq!(subject(said).automatic, None, "{said}");
    }
}

#[test]
fn a_mail_that_somebody_passed_on_is_known_and_never_dated_by_itself() {
    for said in ["TR: demande", "Tr : demande", "Fwd: request", "FW: request", "TR\u{a0}: demande"]
    {
        assert!(subject(said).forwarded, "{said}");
    }
    for said in ["RE: demande", "Re : TR", "Travaux : demande", "RE: TR: demande"] {
        assert!(!subject(said).forwarded, "{said}");
    }
    let received = "Received: from a by mx1.kleep.example; Tue, 3 Nov 2026 10:00:00 +0100\r\n";
    let resent = mail(&format!("{received}Resent-From: b@kleep.ai\r\n"), b"x");
    let marked =
        mail(received, b"Pour vous\r\n\r\n-------- Message transf\xe9r\xe9 --------\r\nDe : a");
    for message in [resent, marked] {
        assert_eq!(
            proposed(&message, &["kleep.example".to_owned()]),
            ReceiptProposal::Ask { reason: AskReason::Forwarded }
        );
        assert_eq!(guessed(&message), None);
    }
}

#[test]
fn the_receipt_is_the_earliest_line_of_the_companys_own_hosts() {
    let headers = "Received: from mx1.kleep.example by boites.kleep.example; Thu, 5 Nov 2026 08:00:00 +0100\r\n\
                   Received: from out.example by mx1.kleep.example (Postfix) with ESMTPS id 1 for <dpo@kleep.ai>; Tue, 3 Nov 2026 10:00:00 +0100 (CET)\r\n\
                   Received: from pc by out.example; Mon, 2 Nov 2026 23:00:00 +0100\r\n";
    let message = mail(headers, b"x");
    let at = |text| ReceiptProposal::At(utc(text));
    let ask = |reason| ReceiptProposal::Ask { reason };
    let cases = [
        (vec!["kleep.example"], at("2026-11-03T09:00:00Z")),
        (vec!["MX1.Kleep.Example."], at("2026-11-03T09:00:00Z")),
        (vec!["boites.kleep.example"], at("2026-11-05T07:00:00Z")),
        (vec!["leep.example"], ask(AskReason::NoOwnLine)),
        (vec!["mx2.kleep.example"], ask(AskReason::NoOwnLine)),
        (vec![], ask(AskReason::NoHostDeclared)),
        (vec![" "], ask(AskReason::NoHostDeclared)),
    ];
    for (hosts, expected) in cases {
        let hosts: Vec<String> = hosts.into_iter().map(str::to_owned).collect();
        assert_eq!(proposed(&message, &hosts), expected, "{hosts:?}");
    }
    assert_eq!(guessed(&message).unwrap().to_utc(), utc("2026-11-03T09:00:00Z"));
    let elsewhere = headers.replace("by boites.kleep.example", "by relais.example");
    assert_eq!(guessed(&mail(&elsewhere, b"x")).unwrap().to_utc(), utc("2026-11-05T07:00:00Z"));
    let recipient = elsewhere.replace("by mx1.kleep.example", "by mx.kleep.ai");
    assert_eq!(guessed(&mail(&recipient, b"x")).unwrap().to_utc(), utc("2026-11-03T09:00:00Z"));
    assert_eq!(guessed(&mail("", b"x")), None);
}

#[test]
fn a_draft_can_be_read_back_and_is_no_proof_of_sending() {
    let written = draft(Draft {
        from: Mailbox { address: "dpo@kleep.ai".to_owned(), name: Some("Déléguée".to_owned()) },
        to: Mailbox {
            address: "ana@personne.example".to_owned(),
            name: Some("Ana\r\nBcc: x@y.example".to_owned()),
        },
        subject: "Votre demande 2026-0042 : réponse\r\nBcc: x@y.example".to_owned(),
        body: "Bonjour,\n\nVoici la copie de vos données — à bientôt.\n".to_owned(),
        attachments: vec![
            ("copie-2026-0042.pdf".to_owned(), "application/pdf".to_owned(), b"%PDF-1.7".to_vec()),
            ("trop-grand.zip".to_owned(), "application/zip".to_owned(), vec![0; 15_000_000]),
            ("../été.csv".to_owned(), "not a type".to_owned(), b"a;b".to_vec()),
        ],
        date: Utc.with_ymd_and_hms(2026, 11, 22, 10, 0, 0).unwrap(),
    })
    .unwrap();
    assert_eq!(written.left_out, ["trop-grand.zip"]);
    let raw = String::from_utf8_lossy(&written.eml).into_owned();
    assert!(!raw.to_lowercase().lines().any(|line| line.starts_with("bcc")));
    let message = read(&written.eml).unwrap();
    assert!(message.unsent);
    assert_eq!(message.subject, "Votre demande 2026-0042 : réponse Bcc: x@y.example");
    assert_eq!(message.from.clone().unwrap().name.as_deref(), Some("Déléguée"));
    assert_eq!(message.recipients.len(), 1);
    assert_eq!(message.recipients[0].address, "ana@personne.example");
    assert_eq!(message.text, "Bonjour,\n\nVoici la copie de vos données — à bientôt.");
    assert_eq!(message.sent_at.unwrap().to_utc(), utc("2026-11-22T10:00:00Z"));
    let names: Vec<&str> = message.attachments.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["copie-2026-0042.pdf", "été.csv"]);
    assert_eq!(message.attachments[0].bytes, b"%PDF-1.7");
    assert_eq!(proof(&message), Err(NotProof::Draft));
}

#[test]
fn a_draft_to_no_address_is_refused() {
    let mailbox = |address: &str| Mailbox { address: address.to_owned(), name: None };
    let wanted = Draft {
        from: mailbox("dpo@kleep.ai"),
        to: mailbox("ana, autre@x.example"),
        subject: String::new(),
        body: String::new(),
        attachments: Vec::new(),
        date: utc("2026-11-22T10:00:00Z"),
    };
    assert_eq!(draft(wanted), Err(MailError::Address("to")));
}

#[test]
fn a_sent_mail_proves_its_day_and_recipients() {
    let headers = "Cc: conseil@avocat.example\r\nDate: Mon, 23 Nov 2026 09:30:00 +0100\r\nMessage-ID: <1@kleep.ai>\r\n";
    let proven = proof(&mail(headers, b"x")).unwrap();
    assert_eq!(proven.recipients, ["dpo@kleep.ai", "conseil@avocat.example"]);
    assert_eq!(proven.sent_at.to_rfc3339(), "2026-11-23T09:30:00+01:00");
    assert_eq!(proven.message_id.as_deref(), Some("1@kleep.ai"));
    assert_eq!(proof(&mail("", b"x")), Err(NotProof::Undated));
    assert_eq!(proof(&mail("Return-Path: <>\r\n", b"x")), Err(NotProof::Automatic));
}

#[test]
fn inspect_writes_the_agreed_json() {
    let mut out = Vec::new();
    cli::mail::inspect(ACCESS, &mut out, true, &Text::new(Language::Fr)).unwrap();
    let seen: serde_json::Value = serde_json::from_slice(&out).unwrap();
    assert_eq!(seen["from"]["address"], "camille.durand@courrier.example");
    assert_eq!(seen["sent_at"], "2026-10-31T23:57:55+01:00");
    assert_eq!(seen["received_at"], "2026-10-31T23:58:06+01:00");
    assert_eq!(seen["automatic"], false);
    assert_eq!(seen["attachments"][0]["media_type"], "image/png");
    assert!(seen["attachments"][0]["bytes"].as_u64().unwrap() > 60);
    assert_eq!(seen["rights_suggested"], serde_json::json!(["access"]));

    let mut out = Vec::new();
    cli::mail::inspect(ABSENCE, &mut out, true, &Text::new(Language::Fr)).unwrap();
    let seen: serde_json::Value = serde_json::from_slice(&out).unwrap();
    assert_eq!(seen["automatic"], true);
    assert_eq!(seen["rights_suggested"], serde_json::json!([]));
}
