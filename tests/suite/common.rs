//! Casebooks on real files in temporary folders, and builders that say only what a test is about.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use chrono::{DateTime, NaiveDate, Utc};
use greffe::casebook::views::{RequestDraft, Requester, Standing};
use greffe::casebook::{Casebook, Clock, ErrandOrder, Error, Session};
use greffe::domain::contact::{
    Collection, ContactDraft, DatedFact, Datum, DatumContent, FileDraft, FileFactKind, PersonName,
    PostalAddress,
};
use greffe::domain::errand::{Duty, ErrandStep};
use greffe::domain::ids::{CaseNumber, Uid};
use greffe::domain::request::{Intake, Step};
use greffe::domain::retention::FileState;
use greffe::domain::right::Right;
use greffe::formats::policy::shipped_kleep;
use rusqlite::Connection;
use tempfile::TempDir;

/// A key as SQLCipher takes it raw. Deriving one from a phrase takes a tenth of a second at each opening, on purpose;
/// what is tested of phrases, of opening and of the demo uses real ones.
pub(crate) const PASSPHRASE: &str =
    "x'7c1f0be2a94d53680d3eb5f6127a89c4e06f5d21b83a947c50ef162d9b048a73'";

/// A passphrase as a person chooses one.
pub(crate) const PHRASE: &str = "corail-tunnel-ambre-89-vif";

/// The day of every test that does not say another one.
pub(crate) fn today() -> NaiveDate {
    day("2026-03-10")
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day as YYYY-MM-DD")
}

fn morning() -> DateTime<Utc> {
    today().and_hms_opt(9, 0, 0).expect("an hour of the day").and_utc()
}

pub(crate) fn session() -> Session {
    Session { clock: Clock { now: morning, today: None }, operator: "tester".to_owned() }
}

/// As [`session`], on another day: for demo casebooks.
pub(crate) fn session_on(today: NaiveDate) -> Session {
    Session { clock: Clock { now: morning, today: Some(today) }, operator: "tester".to_owned() }
}

/// An open casebook in a folder of its own, which goes with it.
pub(crate) struct Shelf {
    pub(crate) casebook: Casebook,
    pub(crate) folder: TempDir,
}

pub(crate) fn a_casebook() -> Shelf {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let casebook =
        Casebook::create(&file_in(folder.path()), PASSPHRASE, shipped_kleep(), session());
    Shelf { casebook: casebook.expect("a new casebook"), folder }
}

pub(crate) fn a_demo_casebook(today: NaiveDate) -> Shelf {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = file_in(folder.path());
    let casebook = Casebook::create_demo(&path, PASSPHRASE, shipped_kleep(), session_on(today));
    Shelf { casebook: casebook.expect("a new demo casebook"), folder }
}

pub(crate) fn file_in(folder: &Path) -> PathBuf {
    folder.join("a.greffe")
}

impl Shelf {
    pub(crate) fn path(&self) -> PathBuf {
        file_in(self.folder.path())
    }

    /// A connection that is not the program's own.
    pub(crate) fn raw(&self) -> Connection {
        raw(&self.path())
    }

    /// Closes the casebook and keeps its folder.
    pub(crate) fn close(self) -> TempDir {
        self.folder
    }

    pub(crate) fn add(&mut self, contact: AContact) -> Uid {
        self.casebook.add_contact(contact.draft()).expect("a contact that may be added")
    }
}

pub(crate) fn raw(path: &Path) -> Connection {
    raw_under(path, PASSPHRASE)
}

pub(crate) fn raw_under(path: &Path, key: &str) -> Connection {
    let db = Connection::open(path).expect("a file that opens");
    db.pragma_update(None, "key", key).expect("a key that is taken");
    db
}

/// Every file of a folder with its bytes. Of the shared memory beside a log only the name counts: it is scratch.
pub(crate) fn files_of(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("a folder that can be read");
    entries
        .map(|entry| {
            let entry = entry.expect("an entry of the folder");
            let name = entry.file_name().to_string_lossy().into_owned();
            let bytes = if name.ends_with("-shm") || entry.path().is_dir() {
                Vec::new()
            } else {
                read(&entry.path())
            };
            (name, bytes)
        })
        .collect()
}

pub(crate) fn read(path: &Path) -> Vec<u8> {
    fs::read(path).expect("a file that can be read")
}

/// What a child process is to work on: a test that finds it is that child.
pub(crate) const CHILD: &str = "GREFFE_TEST_CASEBOOK";

/// This program again, running one test of its own on a casebook.
pub(crate) fn a_child(test: &str, casebook: &Path) -> Command {
    let mut child = Command::new(std::env::current_exe().expect("the test program"));
    child.args(["--exact", test, "--nocapture", "--test-threads=1"]);
    child.env(CHILD, casebook).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    child
}

/// What the child was given, if this process is one.
pub(crate) fn given_to_child() -> Option<PathBuf> {
    std::env::var_os(CHILD).map(PathBuf::from)
}

/// Searches every source of a case, which had nothing.
pub(crate) fn search_in_vain(casebook: &mut Casebook, number: CaseNumber, on: NaiveDate) {
    casebook.open_searches(number, on).expect("searches");
    for errand in casebook.request(number).expect("the case").errands {
        if errand.duty == Duty::Search {
            let (party, step) = (errand.party, ErrandStep::Nothing);
            let order = ErrandOrder { duty: Duty::Search, party, step, on, words: String::new() };
            casebook.take_errand_step(number, &order).expect("an answer");
        }
    }
}

pub(crate) struct AContact(ContactDraft);

pub(crate) fn a_contact() -> AContact {
    AContact(ContactDraft::default())
}

impl AContact {
    pub(crate) fn named(mut self, given: &str, family: &str) -> Self {
        let name = PersonName { given: given.to_owned(), family: family.to_owned(), ..self.0.name };
        self.0.name = name;
        self
    }

    pub(crate) fn at(mut self, organisation: &str) -> Self {
        organisation.clone_into(&mut self.0.name.organisation);
        self
    }

    pub(crate) fn email(mut self, address: &str) -> Self {
        self.0.emails.push(address.to_owned());
        self
    }

    pub(crate) fn phone(mut self, number: &str) -> Self {
        self.0.phones.push(number.to_owned());
        self
    }

    pub(crate) fn living(mut self, street: &str, postcode: &str, city: &str) -> Self {
        self.0.addresses.push(PostalAddress {
            street: street.to_owned(),
            postcode: postcode.to_owned(),
            city: city.to_owned(),
            country: "FR".to_owned(),
        });
        self
    }

    pub(crate) fn noted(mut self, body: &str) -> Self {
        self.0.notes.push(body.to_owned());
        self
    }

    pub(crate) fn client_since(self, since: &str) -> Self {
        self.file("clients", since)
    }

    pub(crate) fn prospect_since(self, since: &str) -> Self {
        self.file("prospects", since)
    }

    pub(crate) fn file(mut self, activity: &str, since: &str) -> Self {
        self.0.files.push(FileDraft {
            activity: activity.to_owned(),
            basis: None,
            state: FileState::Open,
            collection: Collection {
                source: "form".to_owned(),
                on: day(since),
                given_by_person: true,
            },
            facts: Vec::new(),
            data: Vec::new(),
        });
        self
    }

    /// A fact of the last file.
    pub(crate) fn fact(mut self, kind: FileFactKind, on: &str) -> Self {
        self.last_file().facts.push(DatedFact { kind, on: day(on) });
        self
    }

    /// Where the data of the last file came from.
    pub(crate) fn source(mut self, source: &str) -> Self {
        source.clone_into(&mut self.last_file().collection.source);
        self
    }

    /// A value of the last file.
    pub(crate) fn value(self, category: &str, field: &str, value: &str) -> Self {
        self.datum(category, field, DatumContent::Value(value.to_owned()))
    }

    pub(crate) fn datum(mut self, category: &str, field: &str, content: DatumContent) -> Self {
        let datum = Datum { category: category.to_owned(), field: field.to_owned(), content };
        self.last_file().data.push(datum);
        self
    }

    fn last_file(&mut self) -> &mut FileDraft {
        self.0.files.last_mut().expect("a file before what belongs to it")
    }

    pub(crate) fn draft(self) -> ContactDraft {
        self.0
    }
}

pub(crate) struct ARequest(RequestDraft);

/// A request for access that came by mail on 20 February 2026.
pub(crate) fn a_request() -> ARequest {
    ARequest(RequestDraft {
        intake: Intake::Email,
        requester: Requester { name: "Ada Quint".to_owned(), ..Requester::default() },
        received_on: day("2026-02-20"),
        sent_on: None,
        recognised_on: None,
        rights: vec![Right::Access],
        standing: Standing::default(),
        contact: None,
        message: None,
        insist: false,
    })
}

impl ARequest {
    pub(crate) fn from(mut self, name: &str, email: &str) -> Self {
        self.0.requester =
            Requester { name: name.to_owned(), email: email.to_owned(), address: String::new() };
        self
    }

    pub(crate) fn asking(mut self, rights: &[Right]) -> Self {
        self.0.rights = rights.to_vec();
        self
    }

    pub(crate) fn received(mut self, on: NaiveDate) -> Self {
        self.0.received_on = on;
        self
    }

    pub(crate) fn about(mut self, contact: Uid) -> Self {
        self.0.contact = Some(contact);
        self
    }

    pub(crate) fn standing(mut self, standing: Standing) -> Self {
        self.0.standing = standing;
        self
    }

    pub(crate) fn by_mail(mut self, message: greffe::mail::Message) -> Self {
        self.0.message = Some(message);
        self
    }

    pub(crate) fn draft(self) -> RequestDraft {
        self.0
    }
}

/// Steps taken as a hand would that writes what each rests on.
pub(crate) trait Takes {
    fn takes(&mut self, number: CaseNumber, step: Step, on: NaiveDate) -> Result<(), Error>;
}

impl Takes for Casebook {
    fn takes(&mut self, number: CaseNumber, step: Step, on: NaiveDate) -> Result<(), Error> {
        let words = if step.needs_words() { "Recommandé 1A 204 881 3367 1" } else { "" };
        self.take_step_saying(number, step, on, words)
    }
}
