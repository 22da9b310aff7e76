//! A copy that no case asked for: whom it goes to, what it says, how long it is kept and with whom it goes.

use chrono::{DateTime, Utc};
use greffe::casebook::views::{CopyForm, CopyOrder, CopySubject, CopyWarning, ItemChoice};
use greffe::casebook::{Casebook, Clock, Error, Session};
use greffe::domain::archive::ArchiveReason;
use greffe::domain::consent::{Consent, How, Purpose, Said};
use greffe::domain::contact::{DatedFact, FileFactKind};
use greffe::domain::erasure::{Item, Verdict};
use greffe::domain::ids::Uid;
use greffe::domain::journal::Operation;
use greffe::domain::request::{Channel, IdentityProof, Outcome, Step};
use greffe::domain::right::Right;

use lopdf::{Document, LoadOptions};

use super::all_of;
use crate::common::{
    AContact, PASSPHRASE, Shelf, a_casebook, a_contact, a_request, day, file_in, read, session,
};

fn ada() -> AContact {
    a_contact().named("Ada", "Quint").email("ada@quint.example").prospect_since("2025-01-01").value(
        "professional",
        "position",
        "Zqvposition",
    )
}

fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("a file").file_name().to_string_lossy().into()).collect();
    names.sort();
    names
}

fn opened(pdf: &[u8], passphrase: &str) -> Result<Document, lopdf::Error> {
    Document::load_mem_with_options(pdf, LoadOptions::with_password(passphrase))
}

#[test]
fn a_copy_without_a_case_is_named_after_nobody_and_claims_no_request() {
    let mut shelf = a_casebook();
    let uid = shelf.add(ada());
    let review = shelf.casebook.review_contact_copy(uid).unwrap();
    assert_eq!((CopySubject::Contact(uid), None), (review.about, review.open_case));
    assert_eq!("ada@quint.example", review.recipient.email);
    assert!(review.warnings.is_empty(), "{:?}", review.warnings);
    assert!(review.items.iter().any(|item| item.value == "Zqvposition"));
    for claimed in ["demande reçue", "enregistrée sous le numéro", "la présente demande"] {
        assert!(!review.letter.contains(claimed), "{claimed} in {}", review.letter);
    }
    let reference: String = uid.to_string().chars().take(8).collect();
    assert!(review.letter.contains(&format!("la référence {reference}")), "{}", review.letter);

    let to = shelf.folder.path().join("copies");
    let written = shelf.casebook.write_copy(&all_of(&review), &to).unwrap();
    assert_eq!(
        vec![format!("copie-{reference}.eml"), format!("copie-{reference}.pdf")],
        names(&to)
    );
    assert_eq!("ada@quint.example", written.recipient);
    assert!(!written.words.contains("demande reçue"), "{}", written.words);
    let pdf = read(&to.join(format!("copie-{reference}.pdf")));
    assert!(Document::load_mem(&pdf).unwrap().is_encrypted());
    let open = opened(&pdf, written.passphrase.as_str()).unwrap();
    let page = open.extract_text(&[1]).unwrap();
    assert!(page.contains("Copie de vos données") && !page.contains("dossier n°"), "{page}");

    let kept = shelf.casebook.contact(uid).unwrap().packages;
    assert!(kept.len() == 1 && kept[0].still_kept && !kept[0].inventory.is_empty());
    let journal = shelf.casebook.journal(None).unwrap();
    let said: Vec<_> = journal.iter().take(2).map(|line| (line.operation, &line.subject)).collect();
    let uid = &uid.to_string();
    assert_eq!(vec![(Operation::CopyWritten, uid), (Operation::CopyReviewed, uid)], said);
}

#[test]
fn the_kept_copy_goes_again_under_a_new_passphrase() {
    let mut shelf = a_casebook();
    let uid = shelf.add(ada());
    let review = shelf.casebook.review_contact_copy(uid).unwrap();
    let to = shelf.folder.path().join("copies");
    let first = shelf.casebook.write_copy(&all_of(&review), &to).unwrap();
    let package = shelf.casebook.contact(uid).unwrap().packages[0].uid;
    let second = shelf.casebook.write_copy_again(package, &to).unwrap();
    assert_eq!(CopySubject::Contact(uid), second.about);
    assert_ne!(*first.passphrase, *second.passphrase);
    let pdf = read(second.files.iter().find(|file| file.extension().unwrap() == "pdf").unwrap());
    let opens = |passphrase: &str| opened(&pdf, passphrase).is_ok();
    assert!(opens(&second.passphrase) && !opens(&first.passphrase));
    assert_eq!(Operation::CopySentAgain, shelf.casebook.journal(None).unwrap()[0].operation);
}

#[test]
fn a_recipient_is_proposed_only_where_one_address_is_known() {
    let mut shelf = a_casebook();
    let cases = [
        (a_contact().named("No", "Address"), Some(CopyWarning::NoAddress)),
        (ada(), None),
        (ada().email("ada@work.example"), Some(CopyWarning::SeveralAddresses)),
    ];
    for (contact, warning) in cases {
        let uid = shelf.add(contact.file("quotes", "2025-06-01"));
        let review = shelf.casebook.review_contact_copy(uid).unwrap();
        assert_eq!(warning.as_slice(), review.warnings);
        assert_eq!(warning.is_none(), !review.recipient.email.is_empty());
        let to = shelf.folder.path().join(uid.to_string());
        let written = shelf.casebook.write_copy(&all_of(&review), &to).unwrap();
        assert_eq!(if warning.is_none() { 2 } else { 1 }, written.files.len(), "{warning:?}");
        assert_eq!(warning.is_some(), written.recipient.is_empty());
    }
}

#[test]
fn items_are_blacked_out_and_left_out_as_with_a_case() {
    let mut shelf = a_casebook();
    let uid = shelf.add(ada());
    let review = shelf.casebook.review_contact_copy(uid).unwrap();
    let order =
        CopyOrder { choices: vec![ItemChoice::LeaveOut; review.items.len()], ..all_of(&review) };
    let to = shelf.folder.path().join("copies");
    let written = shelf.casebook.write_copy(&order, &to).unwrap();
    let pdf = read(&written.files[0]);
    let open = opened(&pdf, &written.passphrase).unwrap();
    let pages: Vec<u32> = open.get_pages().into_keys().collect();
    assert!(!open.extract_text(&pages).unwrap().contains("Zqvposition"));
}

fn case(shelf: &mut Shelf, uid: Uid, right: Right, steps: &[Step]) -> String {
    let draft = a_request().asking(&[right]).about(uid).draft();
    let number = shelf.casebook.open_request(&draft).expect("a case");
    for step in steps {
        shelf.casebook.take_step(number, *step, day("2026-02-25")).expect("a step");
    }
    number.to_string()
}

const VERIFY: Step = Step::Verify { by: IdentityProof::CustomerNumber };
const SENT: Step = Step::Sent { by: Channel::Email, outcome: Outcome::Granted, right: None };

#[test]
fn an_open_case_that_asks_for_the_copy_comes_first() {
    let cases: [(Right, &[Step], bool); 5] = [
        (Right::Access, &[], true),
        (Right::Access, &[VERIFY], true),
        (Right::Portability, &[], true),
        (Right::Access, &[VERIFY, SENT], false),
        (Right::Rectification, &[], false),
    ];
    let mut shelf = a_casebook();
    for (right, steps, first) in cases {
        let uid = shelf.add(ada());
        let number = case(&mut shelf, uid, right, steps);
        let review = shelf.casebook.review_contact_copy(uid).unwrap();
        let named = review.open_case.map(|number| number.to_string());
        assert_eq!(first.then_some(number.clone()), named, "{right:?} {steps:?}");
        let to = shelf.folder.path().join(uid.to_string());
        let order = all_of(&review);
        if first {
            let refused = shelf.casebook.write_copy(&order, &to);
            assert!(
                matches!(&refused, Err(Error::CaseOpen(open)) if open.to_string() == number),
                "{refused:?}"
            );
            assert!(!to.exists(), "nothing is written");
            assert!(shelf.casebook.contact(uid).unwrap().packages.is_empty());
        }
        shelf.casebook.write_copy(&CopyOrder { beside_case: true, ..order }, &to).unwrap();
    }
}

#[test]
fn a_restricted_record_is_neither_copied_nor_copied_again() {
    let mut shelf = a_casebook();
    let uid = shelf.add(ada());
    let review = shelf.casebook.review_contact_copy(uid).unwrap();
    let to = shelf.folder.path().join("copies");
    shelf.casebook.write_copy(&all_of(&review), &to).unwrap();
    let package = shelf.casebook.contact(uid).unwrap().packages[0].uid;
    let begin = DatedFact { kind: FileFactKind::RestrictionBegin, on: day("2026-03-01") };
    shelf.casebook.add_fact(uid, "prospects", begin).unwrap();

    let before = names(&to);
    assert!(matches!(shelf.casebook.review_contact_copy(uid), Err(Error::Restricted)));
    assert!(matches!(shelf.casebook.write_copy(&all_of(&review), &to), Err(Error::Restricted)));
    assert!(matches!(shelf.casebook.write_copy_again(package, &to), Err(Error::Restricted)));
    assert_eq!(before, names(&to));
    let end = DatedFact { kind: FileFactKind::RestrictionEnd, on: day("2026-03-05") };
    shelf.casebook.add_fact(uid, "prospects", end).unwrap();
    shelf.casebook.write_copy_again(package, &to).unwrap();
}

#[test]
fn the_files_of_a_copy_leave_after_their_period_and_the_inventory_stays() {
    fn in_july() -> DateTime<Utc> {
        day("2026-07-01").and_hms_opt(9, 0, 0).expect("an hour").and_utc()
    }
    let mut shelf = a_casebook();
    let uid = shelf.add(ada());
    let review = shelf.casebook.review_contact_copy(uid).unwrap();
    let to = shelf.folder.path().join("copies");
    shelf.casebook.write_copy(&all_of(&review), &to).unwrap();
    let folder = shelf.close();
    let open = |session: Session| Casebook::open(&file_in(folder.path()), PASSPHRASE, session);
    assert!(open(session()).unwrap().contact(uid).unwrap().packages[0].still_kept);
    let later = Session { clock: Clock { now: in_july, today: None }, ..session() };
    let mut casebook = open(later).unwrap();
    let kept = &casebook.contact(uid).unwrap().packages[0];
    assert!(!kept.still_kept && !kept.inventory.is_empty());
    assert!(matches!(casebook.write_copy_again(kept.uid, &to), Err(Error::PackageGone)));
}

#[test]
fn the_plan_counts_copies_and_keeps_them_only_where_everything_is_kept() {
    let running = || ada().client_since("2024-01-01");
    let ended = || running().fact(FileFactKind::ContractEnd, "2025-01-01");
    let held = || running().fact(FileFactKind::HoldBegin, "2026-01-01");
    let mixed = || held().file("quotes", "2021-01-01").fact(FileFactKind::Closed, "2021-02-01");
    let cases: [(&str, AContact, Verdict); 4] = [
        ("nothing is kept", ada(), Verdict::Erase),
        (
            "a hold on everything",
            a_contact()
                .named("Bo", "Reed")
                .client_since("2024-01-01")
                .fact(FileFactKind::HoldBegin, "2026-01-01"),
            Verdict::Keep,
        ),
        ("an archive of evidence", ended(), Verdict::Erase),
        ("a hold on one file of several", mixed(), Verdict::Erase),
    ];
    let mut shelf = a_casebook();
    for (case, contact, verdict) in cases {
        let uid = shelf.add(contact);
        let review = shelf.casebook.review_contact_copy(uid).unwrap();
        let to = shelf.folder.path().join(uid.to_string());
        shelf.casebook.write_copy(&all_of(&review), &to).unwrap();
        let plan = shelf.casebook.plan_erasure(uid).unwrap();
        let line = plan.lines.iter().find(|line| line.item == Item::Copies).expect("a line");
        assert_eq!((1, verdict), (line.count, line.verdict), "{case}");
        assert_eq!(Some(Item::Copies), Item::from_code(&line.item.code()));
        if verdict == Verdict::Erase {
            let whole = shelf.casebook.erase(&plan).unwrap().whole;
            let reason = Some(ArchiveReason::Audit);
            let left = shelf.casebook.open_contact(uid, reason).map(|view| view.packages.len());
            assert_eq!(if whole { None } else { Some(0) }, left.ok(), "{case}");
        }
    }
}

#[test]
fn a_copy_says_each_consent_how_it_came_and_when() {
    let mut shelf = a_casebook();
    let uid = shelf.add(ada());
    let consent = |said, purpose, how| Consent { said, purpose, how };
    for (consent, on) in [
        (consent(Said::Given, Purpose::Marketing, How::Form), "2025-04-01"),
        (consent(Said::Withdrawn, Purpose::Marketing, How::Phone), "2025-06-02"),
        (consent(Said::Given, Purpose::Image, How::Paper), "2025-07-03"),
    ] {
        shelf.casebook.note_consent(uid, "prospects", consent, day(on)).unwrap();
    }
    let review = shelf.casebook.review_contact_copy(uid).unwrap();
    let order = CopyOrder { form: CopyForm::Zip, ..all_of(&review) };
    let written = shelf.casebook.write_copy(&order, &shelf.folder.path().join("copies")).unwrap();
    let archive = written.files.iter().find(|file| file.extension().unwrap() == "zip").unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(read(archive))).unwrap();
    let mut file = |name: &str| {
        let mut bytes = Vec::new();
        let mut file = archive.by_name_decrypt(name, written.passphrase.as_bytes()).unwrap();
        std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
        bytes
    };
    let words = [
        ("2025-04-01", "01/04/2025", "consentement donné\u{a0}: prospection, par formulaire"),
        ("2025-06-02", "02/06/2025", "consentement retiré\u{a0}: prospection, par téléphone"),
        ("2025-07-03", "03/07/2025", "consentement donné\u{a0}: image et témoignage, sur papier"),
    ];
    let json: greffe::documents::data::PersonData =
        serde_json::from_slice(&file("donnees.json")).unwrap();
    let csv = String::from_utf8(file("donnees.csv")).unwrap();
    let page = String::from_utf8(file("index.html")).unwrap().replace("&#x2f;", "/");
    let letter = Document::load_mem(&file("lettre.pdf")).unwrap();
    let pages: Vec<u32> = letter.get_pages().into_keys().collect();
    let letter = letter.extract_text(&pages).unwrap();
    for (on, in_words, said) in words {
        let events = json.files.iter().flat_map(|file| &file.events);
        assert_eq!(
            1,
            events.filter(|one| one.on == day(on) && one.kind_label == said).count(),
            "{json:?}"
        );
        assert!(csv.lines().any(|line| line.contains(on) && line.contains(said)), "{csv}");
        assert!(page.contains(in_words) && page.contains(said), "{page}");
        assert!(letter.contains(in_words), "{letter}");
    }
}
