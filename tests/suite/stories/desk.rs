//! An officer at the window, on a casebook of the story's own, with a mail program beside it.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use greffe::casebook::views::RequestView;
use greffe::casebook::{Casebook, Session};
use greffe::domain::ids::{CaseNumber, Uid};
use greffe::domain::letter::LetterKind;
use greffe::domain::request::{Outcome, Stage};
use greffe::text::{Language, Text};
use greffe::ui::route::Route;

use crate::common::{PASSPHRASE, Shelf, session, session_on};
use crate::window::whole::Hand;

/// So high that nothing has to be scrolled to.
const SIZE: [f32; 2] = [1280.0, 2600.0];

pub(super) struct Desk {
    pub(super) hand: Hand,
    path: PathBuf,
    session: Session,
    mails: u32,
}

impl Desk {
    /// Sits down at the window, today.
    pub(super) fn over(shelf: Shelf) -> Self {
        Self::with(shelf, session())
    }

    /// Sits down on another day, which only a demo casebook has.
    pub(super) fn on_day(shelf: Shelf, today: NaiveDate) -> Self {
        Self::with(shelf, session_on(today))
    }

    fn with(shelf: Shelf, session: Session) -> Self {
        let path = shelf.path();
        let mut hand = Hand::on(shelf.close(), path.clone(), session.clone(), SIZE);
        hand.unlock(PASSPHRASE);
        hand.until("the casebook opens", |window| window.state().is_open());
        Self { hand, path, session, mails: 0 }
    }

    pub(super) fn sees(&mut self, label: &str) {
        self.hand.until_label(label);
    }

    pub(super) fn sees_all(&mut self, labels: &[&str]) {
        for label in labels {
            self.sees(label);
        }
    }

    pub(super) fn sees_no(&mut self, label: &str) {
        self.hand.window.run_steps(3);
        let seen = self.hand.window.query_all_by_label_contains(label).count();
        assert_eq!(0, seen, "{label} is not to be seen");
    }

    pub(super) fn click(&mut self, label: &str) {
        self.hand.click(label);
    }

    /// Opens a list and takes one of it. The item may stand further down than the list shows, so the keyboard's way is
    /// taken, which leaves the list open.
    pub(super) fn choose(&mut self, list: &str, item: &str) {
        self.click(list);
        self.sees(item);
        let all: Vec<_> = self.hand.window.query_all_by_label(item).collect();
        let before = all.len();
        all.last().unwrap_or_else(|| panic!("{list} has no {item}")).click_accesskit();
        self.hand.window.run_steps(3);
        if self.hand.window.query_all_by_label(item).count() == before {
            self.click(list);
        }
    }

    /// Types into a field in the place of what stood there.
    pub(super) fn fill(&mut self, label: &str, words: &str) {
        self.sees(label);
        let window = &mut self.hand.window;
        window.run_steps(2);
        let is_field = |node: &Node<'_>| {
            matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput)
        };
        let field = window.query_all_by_label(label).rfind(is_field);
        field.unwrap_or_else(|| panic!("no field is called {label}")).focus();
        window.run_steps(2);
        window.key_press_modifiers(Modifiers::COMMAND, Key::A);
        window.run_steps(1);
        window.event(Event::Text(words.to_owned()));
        window.run_steps(2);
        // The keyboard leaves the field, so that what is pasted or pressed next is not typed into it.
        window.key_press(Key::Tab);
        window.run_steps(2);
    }

    /// Completes the letter that is being read: what stands between brackets, in its order.
    pub(super) fn complete(&mut self, gaps: &[&str]) {
        const LETTER: &str = "Texte de la lettre, à compléter et à relire";
        self.sees(LETTER);
        self.hand.window.run_steps(2);
        let mut words = self.hand.window.get_by_label(LETTER).value().expect("a letter");
        for gap in gaps {
            let from = words.find("[à compléter").unwrap_or_else(|| panic!("no gap for {gap}"));
            let to = from + words[from..].find(']').expect("the end of a gap");
            words.replace_range(from..=to, gap);
        }
        self.fill(LETTER, &words);
    }

    /// What the letter that is being read says.
    pub(super) fn letter(&mut self) -> String {
        const LETTER: &str = "Texte de la lettre, à compléter et à relire";
        self.sees(LETTER);
        self.hand.window.get_by_label(LETTER).value().expect("a letter")
    }

    /// A mail as the mail program saved it, dropped on the window.
    pub(super) fn drop_mail(&mut self, mail: &str) {
        self.mails += 1;
        let path = self.folder().join(format!("courriel-{}.eml", self.mails));
        fs::write(&path, mail).expect("a mail");
        self.hand.drop_file(path);
        self.hand.window.run_steps(3);
    }

    pub(super) fn paste(&mut self, words: &str) {
        self.hand.window.event(Event::Paste(words.to_owned()));
        self.hand.window.run_steps(3);
    }

    /// Sends the last draft that was written for the case, and drops what the mail program filed as sent.
    pub(super) fn send_draft(&mut self) {
        let folder = self.folder().join(self.number().to_string());
        let drafts = fs::read_dir(&folder).expect("the case's folder");
        let drafts = drafts.map(|entry| entry.expect("a file").path());
        let mails = drafts.filter(|path| path.extension().is_some_and(|ending| ending == "eml"));
        let written = |path: &PathBuf| fs::metadata(path).and_then(|one| one.modified()).ok();
        let last = mails.max_by_key(written).expect("a draft");
        let id = format!("Message-ID: <{}@kleep.ai>\r\n", self.mails);
        let mail = fs::read_to_string(&last).expect("a draft").replace("X-Unsent: 1\r\n", &id);
        fs::remove_file(last).expect("a draft that has left");
        self.drop_mail(&mail);
    }

    /// Chooses a letter, if it is not the one that is proposed, and has it drafted.
    pub(super) fn draft(&mut self, other: Option<&str>) {
        self.click("Lettres");
        if let Some(kind) = other {
            self.choose("Lettre", kind);
        }
        self.click("Rédiger la lettre");
        self.sees("Texte de la lettre, à compléter et à relire");
    }

    pub(super) fn write_letter(&mut self) {
        self.click("Écrire la lettre");
        self.sees("La lettre est écrite, pas envoyée");
    }

    /// Opens the searches of the case and notes the same answer for all of them.
    pub(super) fn search_everywhere_in_vain(&mut self) {
        // What was noted just before may still be on its way and move the tabs under the hand.
        for _ in 0..5 {
            self.click("Tâches");
            if self.hand.window.query_all_by_label("Ouvrir les recherches").next().is_some() {
                break;
            }
        }
        self.click("Ouvrir les recherches");
        self.until_task("à demander");
        self.note_for_all("rien trouvé");
    }

    pub(super) fn until_task(&mut self, state: &str) {
        self.sees(state);
    }

    pub(super) fn note_for_all(&mut self, step: &str) {
        self.sees("Noter pour les");
        let link = self.hand.window.get_all_by_label_contains("Noter pour les").last();
        link.expect("tasks").click();
        self.hand.window.run_steps(3);
        self.choose("Ce qui s’est passé", step);
        self.click("Noter");
        self.hand.until("the tasks are noted", |window| {
            window.query_all_by_label_contains("Noter pour les").next().is_none()
        });
    }

    /// Notes an answer of one task.
    pub(super) fn note_one(&mut self, step: &str, words: &str) {
        self.click("Noter…");
        self.choose("Ce qui s’est passé", step);
        self.fill("En quelques mots", words);
        self.click("Noter");
        self.sees(words);
    }

    /// Carries out the plan that is being read.
    pub(super) fn erase(&mut self) {
        self.sees("Effacer");
        let buttons = self.hand.window.query_all_by_label_contains("élément").last();
        buttons.expect("the button of the plan").click();
        self.hand.window.run_steps(3);
        self.sees("Effacement fait, avec sa preuve");
    }

    /// The receipt that the window shows.
    pub(super) fn receipt(&self) -> Uid {
        let shown = self.hand.window.query_all_by_label_contains("Preuve ").next();
        let label = shown.and_then(|node| node.value()).expect("a receipt");
        label.split_whitespace().last().and_then(|uid| uid.parse().ok()).expect("its uid")
    }

    /// Takes one of the other steps.
    pub(super) fn other_step(&mut self, step: &str) {
        self.click("Autres étapes");
        self.click(step);
    }

    pub(super) fn open_case(&mut self) -> CaseNumber {
        self.click("Ouvrir le dossier");
        self.hand.until("the case", |window| matches!(window.state().route(), Route::Request(_)));
        self.sees("Pourquoi cette date");
        self.number()
    }

    pub(super) fn close_case(&mut self) {
        self.click("Clore le dossier");
        let number = self.number();
        let (path, session) = (self.path.clone(), self.session.clone());
        self.hand.until("the case is closed", move |_window| {
            reader(&path, &session).request(number).expect("the case").line.stage == Stage::Closed
        });
        self.sees("close");
    }

    pub(super) fn number(&self) -> CaseNumber {
        let route = self.hand.window.state().route();
        let Route::Request(number) = route else { panic!("on {route:?}, and on no case") };
        number
    }

    pub(super) fn folder(&self) -> PathBuf {
        self.path.parent().expect("a folder").to_owned()
    }

    /// The casebook, as another process reads it.
    pub(super) fn casebook(&self) -> Casebook {
        reader(&self.path, &self.session)
    }

    pub(super) fn view(&self, number: CaseNumber) -> RequestView {
        self.casebook().request(number).expect("the case")
    }

    /// The casebook, as another program would write in it.
    pub(super) fn writer(&self) -> Casebook {
        Casebook::open(&self.path, PASSPHRASE, self.session.clone()).expect("a casebook")
    }

    /// The window again, on another day.
    pub(super) fn on_a_later_day(self, today: NaiveDate) -> Self {
        let Self { hand, path, mails, .. } = self;
        let session = session_on(today);
        let Hand { window, dir, .. } = hand;
        drop(window);
        let mut hand = Hand::on(dir, path.clone(), session.clone(), SIZE);
        hand.unlock(PASSPHRASE);
        hand.until("the casebook opens", |window| window.state().is_open());
        Self { hand, path, session, mails }
    }

    pub(super) fn rights(&self, number: CaseNumber) -> Vec<String> {
        let text = Text::new(Language::Fr);
        self.view(number).line.rights.iter().map(|right| text.right(*right)).collect()
    }

    /// What became of the first demand, and when.
    pub(super) fn answer(&self, number: CaseNumber) -> Option<(NaiveDate, Outcome)> {
        self.view(number).demands.first().expect("a demand").answer
    }

    /// A letter of the case as it was written.
    pub(super) fn kept_letter(&self, number: CaseNumber, kind: LetterKind) -> String {
        let messages = self.view(number).messages;
        let mut letters =
            messages.into_iter().filter(|one| one.letter.is_some_and(|it| it.kind == kind));
        letters.next_back().expect("a letter of this kind").body
    }

    /// How many sent mails the case has as proof.
    pub(super) fn proofs(&self, number: CaseNumber) -> usize {
        let proof =
            |one: &&greffe::casebook::views::MessageView| one.outgoing && one.sent_at.is_some();
        self.view(number).messages.iter().filter(proof).count()
    }

    /// Goes home: what was stored is what a rebuild would store, and the journal holds.
    pub(super) fn leave(self) {
        let mut casebook = self.writer();
        assert!(casebook.check().expect("a check").is_whole());
        assert!(casebook.verify_journal().expect("a journal").is_ok());
    }
}

fn reader(path: &Path, session: &Session) -> Casebook {
    Casebook::open_reader(path, PASSPHRASE, session.clone()).expect("a reader")
}

/// A mail to the officer.
pub(super) fn mail(from: &str, subject: &str, body: &str) -> String {
    format!(
        "From: {from}\r\nTo: dpo@kleep.ai\r\nDate: Mon, 02 Mar 2026 08:12:00 +0100\r\n\
         Message-ID: <{}@courrier.example>\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}\r\n",
        subject.len() * 1000 + body.len()
    )
}
