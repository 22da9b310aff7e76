//! What leaves by the window or comes back to it: everything, a mailing without those who objected, an answer that bounced.

use std::fs;
use std::path::PathBuf;

use egui_kittest::kittest::Queryable as _;
use greffe::casebook::Casebook;
use greffe::casebook::views::{RequestDraft, Requester, Standing};
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::ids::CaseNumber;
use greffe::domain::request::{Channel, IdentityProof, Intake, Outcome, Stage, Step};
use greffe::domain::retention::ObjectionScope;
use greffe::domain::right::Right;
use greffe::ui::route::Route;
use greffe::worker::{Command, ImportCommand, JobCommand};
use tempfile::TempDir;

use super::sample::{self, PASSPHRASE, on};
use super::whole::Hand;

/// The sample casebook, after `work` was done in it.
fn after(work: impl FnOnce(&mut Casebook)) -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().expect("a folder");
    let path = sample::casebook(dir.path());
    let mut casebook = Casebook::open(&path, PASSPHRASE, sample::session()).expect("a casebook");
    work(&mut casebook);
    (dir, path)
}

fn opened(dir: TempDir, path: PathBuf) -> Hand {
    let mut hand = Hand::before(dir, path);
    hand.unlock(PASSPHRASE);
    hand.until("the casebook opens", |window| window.state().is_open());
    hand
}

#[test]
fn everything_is_exported_as_a_job_beside_other_work() {
    let mut hand = Hand::inside();
    let to = hand.dir.path().join("tout");
    hand.window.state().send(Command::Job(JobCommand::Export { to: to.clone() }));
    hand.window.state_mut().go(Route::Contacts);
    hand.until_label("Hugo Fontaine");
    hand.until("the folder stands in its place", |_| to.join("LISEZMOI.txt").exists());
    let contacts = fs::read_to_string(to.join("json/contact.jsonl")).unwrap();
    assert!(contacts.contains("Fontaine"));
    hand.window.state_mut().go(Route::Journal);
    hand.until_label("Registre exporté en clair");
}

#[test]
fn a_mailing_loses_whoever_objected_and_nothing_of_it_comes_in() {
    let (dir, path) = after(|casebook| {
        let found = casebook.find_contacts("Antoine Girard").expect("a search");
        let kind = FileFactKind::Objection(ObjectionScope::Marketing);
        let fact = DatedFact { kind, on: on(2026, 11, 1) };
        casebook.add_fact(found[0].uid, "prospects", fact).expect("an objection");
    });
    let mailing = dir.path().join("noël.csv");
    let rows = [
        "Nom;Adresse",
        "\"Girard, Antoine\";Antoine.Girard@courrier.example",
        "Inconnue;x@nulle-part.example",
    ];
    fs::write(&mailing, rows.join("\r\n")).unwrap();
    let mut hand = opened(dir, path.clone());
    hand.drop_file(mailing.clone());
    hand.until_label("Tableau CSV");
    hand.click("C’est une liste d’envoi\u{a0}: vérifier les oppositions");
    hand.until_label("Une ligne à retirer, sur 2 lignes lues");
    hand.until_label("Enregistrer les lignes à retirer");

    let to = Some(hand.dir.path().to_owned());
    let check = ImportCommand::CheckMailing { path: mailing.clone(), to };
    hand.window.state().send(Command::Import(check));
    hand.until_label("noël-nettoye.csv");
    let half = |name: &str| fs::read_to_string(mailing.with_file_name(name)).unwrap();
    assert_eq!(format!("{}\r\n{}\r\n", rows[0], rows[1]), half("noël-a-retirer.csv"));
    assert_eq!(format!("{}\r\n{}", rows[0], rows[2]), half("noël-nettoye.csv"));
    hand.click("Fermer la vérification");
    let casebook = Casebook::open_reader(&path, PASSPHRASE, sample::session()).unwrap();
    assert!(casebook.find_contacts("Inconnue").unwrap().is_empty());
}

/// A case by mail that was answered by mail.
fn answered(casebook: &mut Casebook) -> CaseNumber {
    let mail = b"From: Zoe Bel <zoe@bel.example>\r\nMessage-ID: <asked@bel.example>\r\n\
                 Date: Mon, 02 Nov 2026 08:00:00 +0100\r\nSubject: Mes donnees\r\n\r\nbonjour";
    let message = greffe::mail::read(mail).expect("a mail");
    let draft = RequestDraft {
        intake: Intake::Email,
        requester: Requester { name: "Zoe Bel".to_owned(), ..Requester::default() },
        received_on: on(2026, 11, 2),
        sent_on: None,
        recognised_on: None,
        rights: vec![Right::Access],
        standing: Standing::default(),
        contact: None,
        message: Some(message),
        insist: false,
    };
    let number = casebook.open_request(&draft).expect("a case");
    let sent = Step::Sent { by: Channel::Email, outcome: Outcome::Granted, right: None };
    for step in [Step::Verify { by: IdentityProof::CallBack }, sent] {
        casebook.take_step(number, step, on(2026, 11, 10)).expect("a step");
    }
    number
}

#[test]
fn a_notice_of_failed_delivery_that_is_dropped_opens_the_answered_case_again() {
    let mut number = None;
    let (dir, path) = after(|casebook| number = Some(answered(casebook)));
    let number = number.unwrap();
    let bounce = dir.path().join("echec.eml");
    let report = "From: MAILER-DAEMON@mx.example\r\nMessage-ID: <n1@mx.example>\r\n\
        Date: Wed, 11 Nov 2026 08:00:00 +0100\r\nSubject: Undelivered\r\n\
        Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n\
        --b\r\n\r\nNo such user.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n\
        Reporting-MTA: dns; mx.example\r\n\r\nAction: failed\r\n\
        --b\r\nContent-Type: text/rfc822-headers\r\n\r\n\
        Message-ID: <answer@kleep.example>\r\nIn-Reply-To: <asked@bel.example>\r\n\
        Subject: Votre demande\r\n--b--\r\n";
    fs::write(&bounce, report).unwrap();
    let mut hand = opened(dir, path.clone());
    hand.drop_file(bounce.clone());
    hand.until_label("n’a pas pu être remise");
    hand.click(&format!("Rouvrir le dossier {number}"));
    hand.until("the case", |window| window.state().route() == Route::Request(number));
    let stage = || {
        let casebook = Casebook::open_reader(&path, PASSPHRASE, sample::session()).unwrap();
        casebook.request(number).unwrap().line.stage
    };
    hand.until("the case is open again", |_| stage() == Stage::InProgress);
    hand.drop_file(bounce);
    hand.until("the page of a new mail", |window| window.state().route() == Route::NewRequest);
    hand.window.run_steps(10);
    let again = format!("Rouvrir le dossier {number}");
    assert!(hand.window.query_by_label(&again).is_none(), "it is open already");
}
