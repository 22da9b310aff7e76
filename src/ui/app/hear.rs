//! What each event of the worker does to the window.

mod outcomes;

use super::{Open, Pages, Window};
use crate::casebook::Upgrade;
use crate::casebook::rebuild::RebuildState;
use crate::casebook::views::{CopySubject, FolderBackup, Hit};
use crate::domain::ids::CaseNumber;
use crate::domain::ids::Uid;
use crate::text::Text;
use crate::tr;
use crate::ui::icons::Icon;
use crate::ui::page::PageContext;
use crate::ui::pages::journal::JournalPage;
use crate::ui::pages::settings::SettingsPage;
use crate::ui::pages::twins::TwinsPage;
use crate::ui::pages::unlock::UnlockPage;
use crate::ui::palette::Found;
use crate::ui::route::Route;
use crate::ui::tokens::LIGHT;
use crate::worker::{
    CasebookCommand, CasebookEvent, Command, ContactEvent, CopyEvent, ErasureEvent, Event, Failure,
    ImportEvent, JobEvent, LetterEvent, RequestEvent, VersionCommand, VersionEvent,
};

impl Window {
    pub(super) fn hear(&mut self, event: &Event) {
        match event {
            Event::Casebook(event) => self.hear_casebook(event),
            Event::Contact(event) => self.hear_contact(event),
            Event::Request(event) => self.hear_request(event),
            Event::Copy(CopyEvent::Written(_)) => self.said(tr!(self.text, "window-said-written")),
            Event::Copy(CopyEvent::Reviewed(review)) => {
                let route = match review.about {
                    CopySubject::Case(number) => Route::Request(number),
                    CopySubject::Contact(uid) => Route::Contact(uid),
                };
                if self.route != route {
                    self.go(route);
                }
            }
            Event::Copy(CopyEvent::Letter(event)) => self.hear_letter(event),
            Event::Erasure(event) => self.hear_erasure(event),
            Event::Import(event) => self.hear_import(event),
            Event::Job(event) => self.hear_job(event),
            Event::Failed(failure) => self.hear_failure(failure),
        }
        self.tell_pages(event);
        let wrote = |event: &LetterEvent| {
            matches!(
                event,
                LetterEvent::Written(_)
                    | LetterEvent::ErrandsDrafted { .. }
                    | LetterEvent::DossierWritten(_)
            )
        };
        if matches!(event, Event::Copy(CopyEvent::Written(_)))
            || matches!(event, Event::Copy(CopyEvent::Letter(event)) if wrote(event))
        {
            self.changed();
        }
    }

    fn tell_pages(&mut self, event: &Event) {
        let context = PageContext {
            text: &self.text,
            tokens: &LIGHT,
            today: self.open.as_ref().map_or(self.day, |open| open.summary.today),
            policy: self.open.as_ref().map(|open| &*open.policy),
            summary: self.open.as_ref().map(|open| &*open.summary),
        };
        let pages = &mut self.pages;
        pages.today.hear(event);
        pages.requests.hear(event);
        pages.request.hear(event);
        pages.new_request.hear(event, &context);
        pages.contacts.hear(event);
        pages.contact.hear(event);
        pages.twins.hear(event);
        pages.import.hear(event);
        pages.retention.hear(event);
        let next = pages.purge.hear(event);
        pages.journal.hear(event);
        pages.settings.hear(event);
        if let Some(command) = next {
            self.worker.send(command);
        }
    }

    fn hear_casebook(&mut self, event: &CasebookEvent) {
        match event {
            CasebookEvent::Opened { summary, policy } => {
                self.hear_opened(Open { summary: summary.clone(), policy: policy.clone() });
            }
            CasebookEvent::Locked => {
                let path = self.open.take().map(|open| open.summary.path);
                self.pages = Pages { unlock: UnlockPage::of(path), ..Pages::default() };
                self.route = Route::Today;
            }
            CasebookEvent::Summary(summary) => {
                if let Some(open) = &mut self.open {
                    open.summary.clone_from(summary);
                }
            }
            CasebookEvent::ChangedElsewhere => self.changed(),
            CasebookEvent::BackedUp(path) => {
                let path = path.display().to_string();
                self.said(tr!(self.text, "window-said-backed-up", path = path));
                self.changed();
            }
            CasebookEvent::BackedUpToFolders(backups) => self.hear_backups(backups),
            CasebookEvent::RestorePreviewed(preview) => {
                if self.open.is_none() {
                    self.pages.unlock.previewed(preview.clone());
                }
            }
            CasebookEvent::Restored(_) => self.said(tr!(self.text, "window-said-restored")),
            CasebookEvent::Upgraded(upgrade) => self.hear_upgrade(upgrade),
            CasebookEvent::PassphraseChanged => {
                self.said(tr!(self.text, "window-said-passphrase"));
            }
            CasebookEvent::SettingsKept
            | CasebookEvent::DutyClosed
            | CasebookEvent::RestoreConfirmed
            | CasebookEvent::LedgersApplied => {
                self.said(tr!(self.text, "window-said-kept"));
                self.changed();
            }
            CasebookEvent::CalendarFileWritten(path) => {
                let path = path.display().to_string();
                self.said(tr!(self.text, "window-said-calendar-file", path = path));
            }
            CasebookEvent::Version(event) => self.hear_version(event),
            CasebookEvent::Due(_)
            | CasebookEvent::Journal { .. }
            | CasebookEvent::JournalVerified { .. }
            | CasebookEvent::Checked(_)
            | CasebookEvent::BackupFolders(_)
            | CasebookEvent::RetentionCounted(_)
            | CasebookEvent::RetentionDue(_)
            | CasebookEvent::RetentionExplained { .. }
            | CasebookEvent::Cleaning(_) => (),
        }
    }

    fn hear_opened(&mut self, open: Open) {
        if !open.summary.demo {
            self.settings.last_casebook = Some(open.summary.path.clone());
            self.keep_settings();
        }
        self.open = Some(open);
        self.pages = Pages::default();
        self.go(Route::Today);
    }

    fn hear_job(&mut self, event: &JobEvent) {
        match event {
            JobEvent::Exported(done) => {
                let folder = done.folder.display().to_string();
                self.said(tr!(self.text, "window-said-exported", folder = folder));
                self.changed();
            }
            JobEvent::Progress(_) | JobEvent::Cancelled => (),
        }
    }

    fn hear_upgrade(&mut self, upgrade: &Upgrade) {
        if let Some(backup) = &upgrade.backup {
            let path = backup.display().to_string();
            self.toasts.success(tr!(self.text, "window-said-upgraded", path = path)).duration(None);
        }
    }

    fn hear_version(&mut self, event: &VersionEvent) {
        match event {
            VersionEvent::CalendarAdopted { moved } => {
                let moved = moved.to_string();
                self.said(tr!(self.text, "window-said-calendar", moved = moved));
                self.changed();
            }
            VersionEvent::PolicyChanged(policy) => {
                if let Some(open) = &mut self.open {
                    open.policy = policy.clone();
                }
                self.summarise();
            }
            VersionEvent::Rebuilding(RebuildState::Finished(rebuild)) => {
                let (moved, due) = (rebuild.moved.to_string(), rebuild.now_due.to_string());
                self.said(tr!(self.text, "window-said-rebuilt", moved = moved, due = due));
                self.changed();
            }
            VersionEvent::Rebuilding(RebuildState::Running(_))
            | VersionEvent::Calendar(_)
            | VersionEvent::PolicyWeighed { .. }
            | VersionEvent::Policies(_) => (),
        }
    }

    fn hear_backups(&mut self, backups: &[FolderBackup]) {
        for error in backups.iter().filter_map(|backup| backup.error.as_ref()) {
            self.toasts.error(self.text.error(error)).duration(None);
        }
        let count = backups.iter().filter(|backup| backup.file.is_some()).count();
        if 0 < count {
            self.said(tr!(self.text, "window-said-backed-up-folders", count = count));
        }
        self.changed();
    }

    fn hear_contact(&mut self, event: &ContactEvent) {
        match event {
            ContactEvent::FoundAll { serial, hits } => {
                let found = hits.iter().map(|hit| found(hit, &self.text)).collect();
                self.palette.hear(*serial, found);
            }
            ContactEvent::Changed(uid) => {
                self.said(tr!(self.text, "window-said-kept"));
                self.summarise();
                self.open_contact(*uid);
            }
            ContactEvent::Person(event) => self.hear_person(event),
            ContactEvent::Found { .. }
            | ContactEvent::Page { .. }
            | ContactEvent::Shown(_)
            | ContactEvent::Archived(_) => (),
        }
    }

    fn open_contact(&mut self, uid: Uid) {
        self.go(Route::Contact(uid));
    }

    fn hear_request(&mut self, event: &RequestEvent) {
        match event {
            RequestEvent::Opened(number) => {
                self.said_of_case("opened", *number);
                self.summarise();
                self.go(Route::Request(*number));
            }
            RequestEvent::Changed(number) => {
                self.said_of_case("changed", *number);
                self.changed();
            }
            RequestEvent::Inspected(_) => self.route = Route::NewRequest,
            RequestEvent::Listed { .. } | RequestEvent::Shown(_) => (),
        }
    }

    fn said_of_case(&mut self, what: &str, number: CaseNumber) {
        let number = number.to_string();
        self.said(tr!(self.text, "window-said-case", what = what, number = number));
    }

    fn hear_letter(&mut self, event: &LetterEvent) {
        match event {
            LetterEvent::Written(_) => self.said(tr!(self.text, "window-letter-written")),
            LetterEvent::DossierWritten(_) => self.said(tr!(self.text, "window-said-dossier")),
            LetterEvent::Exported(path) => {
                let path = path.display().to_string();
                self.said(tr!(self.text, "window-said-templates", path = path));
            }
            LetterEvent::Drafted(_)
            | LetterEvent::ErrandsDrafted { .. }
            | LetterEvent::Templates(_) => (),
        }
    }

    fn hear_erasure(&mut self, event: &ErasureEvent) {
        match event {
            ErasureEvent::Planned(plan) => {
                if self.route != Route::Contact(plan.contact) {
                    self.go(Route::Contact(plan.contact));
                }
            }
            ErasureEvent::Erased(done) => {
                self.said(tr!(self.text, "window-erased"));
                self.summarise();
                if !done.whole {
                    self.refresh();
                }
            }
            ErasureEvent::ReceiptSaved(path) => {
                let path = path.display().to_string();
                self.said(tr!(self.text, "window-said-receipt", path = path));
            }
            ErasureEvent::LogTruncated => self.said(tr!(self.text, "window-erased-clean")),
            ErasureEvent::Purge(event) => self.hear_purge(event),
        }
    }

    fn hear_import(&mut self, event: &ImportEvent) {
        match event {
            ImportEvent::Read(_) => (),
            ImportEvent::MailingChecked(checked) => {
                if checked.written.is_some() {
                    self.said(tr!(self.text, "window-said-mailing"));
                }
            }
            ImportEvent::Ended(_) => {
                self.said(tr!(self.text, "window-said-imported"));
                self.changed();
            }
            ImportEvent::Withdrawn => self.said(tr!(self.text, "cli-import-stopped")),
        }
    }

    fn hear_failure(&mut self, failure: &Failure) {
        let words = self.text.error(&failure.error);
        if failure.opening {
            self.pages.unlock.failed(words);
        } else {
            self.refusal = Some(words);
        }
    }

    pub(super) fn said(&mut self, words: String) {
        self.refusal = None;
        self.toasts.success(words);
    }

    /// Something was written: the counts and the page are asked for again.
    fn changed(&mut self) {
        self.summarise();
        self.refresh();
    }

    fn summarise(&self) {
        self.worker.send(Command::Casebook(CasebookCommand::Summarise));
    }

    /// Asks for what the page shows.
    pub(super) fn refresh(&mut self) {
        let pages = &mut self.pages;
        match self.route {
            Route::Today => {
                self.summarise();
                self.worker.send(Command::Casebook(CasebookCommand::ListDue));
            }
            Route::Requests => self.worker.send(pages.requests.ask()),
            Route::Request(number) => self.worker.send(pages.request.open(number)),
            Route::Contacts => self.worker.send(pages.contacts.ask()),
            Route::Contact(uid) => self.worker.send(pages.contact.open(uid)),
            Route::Twins => self.worker.send(TwinsPage::ask()),
            Route::Retention => {
                for command in pages.retention.ask() {
                    self.worker.send(command);
                }
            }
            Route::Purge => pages.purge.ask().into_iter().for_each(|ask| self.worker.send(ask)),
            Route::Journal => self.worker.send(JournalPage::ask()),
            Route::Settings => {
                self.worker.send(SettingsPage::ask());
                for command in [VersionCommand::ShowCalendar, VersionCommand::ListPolicies] {
                    self.worker.send(Command::Casebook(CasebookCommand::Version(command)));
                }
            }
            Route::NewRequest | Route::Import | Route::Register => (),
        }
    }
}

/// What a search found, with where it leads.
fn found(hit: &Hit, text: &Text) -> Found {
    match hit {
        Hit::Contact(line) => Found {
            route: Route::Contact(line.uid),
            icon: Icon::Contacts,
            title: line.name.clone(),
            context: line.detail.clone(),
        },
        Hit::Case { line, within } => Found {
            route: Route::Request(line.number),
            icon: Icon::Requests,
            title: format!("{} · {}", line.number, line.requester),
            context: format!("{} · {}", text.rights(&line.rights), text.found_in(within)),
        },
        Hit::Attachment { line, within } => Found {
            route: Route::Contact(line.uid),
            icon: Icon::Contacts,
            title: line.name.clone(),
            context: text.found_in(within),
        },
    }
}
