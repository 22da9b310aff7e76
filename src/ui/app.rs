//! The window: hears the worker, draws the page it is on, and sends what the hand asked for.

mod follow;
mod hear;
mod refusal;

use std::path::PathBuf;

use chrono::NaiveDate;
use egui::{Context, Ui};
use egui_notify::{Anchor, Toasts};

use super::action::Action;
use super::choose::Chooser;
use super::page::{PageContext, Wishes};
use super::pages::contact::ContactPage;
use super::pages::contacts::ContactsPage;
use super::pages::import::ImportPage;
use super::pages::journal::JournalPage;
use super::pages::new_request::NewRequestPage;
use super::pages::purge::PurgePage;
use super::pages::register::RegisterPage;
use super::pages::request::RequestPage;
use super::pages::requests::RequestsPage;
use super::pages::retention::RetentionPage;
use super::pages::settings::SettingsPage;
use super::pages::today::TodayPage;
use super::pages::twins::TwinsPage;
use super::pages::unlock::UnlockPage;
use super::palette::Palette;
use super::route::Route;
use super::shell::{self, Rail, Waiting};
use super::theme;
use super::tokens::Tokens;
use crate::casebook::Session;
use crate::casebook::views::{CopyOrder, PolicyView, Summary};
use crate::domain::ids::{CaseNumber, Uid};
use crate::settings::{Settings, Theme};
use crate::text::Text;
use crate::tr;
use crate::worker::{Command, ContactCommand, Worker};

/// What the worker said about the casebook that is open.
struct Open {
    summary: Box<Summary>,
    policy: PolicyView,
}

/// One struct a page.
#[derive(Default)]
struct Pages {
    unlock: UnlockPage,
    today: TodayPage,
    requests: RequestsPage,
    request: RequestPage,
    new_request: NewRequestPage,
    contacts: ContactsPage,
    contact: ContactPage,
    twins: TwinsPage,
    import: ImportPage,
    retention: RetentionPage,
    purge: PurgePage,
    journal: JournalPage,
    settings: SettingsPage,
}

pub struct Window {
    worker: Worker,
    text: Text,
    settings: Settings,
    /// Whether the settings are kept for the next start.
    remembers: bool,
    /// The day, before a casebook says its own.
    day: NaiveDate,
    open: Option<Open>,
    route: Route,
    pages: Pages,
    palette: Palette,
    chooser: Chooser,
    toasts: Toasts,
    /// Why the last thing that was asked was not done, until it is read or something is.
    refusal: Option<String>,
}

impl Window {
    /// The window over `casebook`, or over the last one opened.
    pub fn open(
        context: &Context,
        settings: Settings,
        session: Session,
        casebook: Option<PathBuf>,
    ) -> std::io::Result<Self> {
        theme::apply(context);
        context.set_theme(preference(settings.theme));
        let wake = context.clone();
        let path = casebook.or_else(|| settings.last_casebook.clone());
        let day = session.clock.today.unwrap_or_else(|| (session.clock.now)().date_naive());
        Ok(Self {
            worker: Worker::spawn(session, move || wake.request_repaint())?,
            text: Text::new(settings.language()),
            settings,
            remembers: true,
            day,
            open: None,
            route: Route::default(),
            pages: Pages { unlock: UnlockPage::of(path), ..Pages::default() },
            palette: Palette::default(),
            chooser: Chooser::default(),
            toasts: Toasts::default().with_anchor(Anchor::BottomRight),
            refusal: None,
        })
    }

    /// The window of a demo, a picture or a test: it leaves the settings of this machine alone.
    #[must_use]
    pub fn forgetting(mut self) -> Self {
        self.remembers = false;
        self
    }

    pub const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The most urgent case that Today shows.
    pub fn first_request(&self) -> Option<CaseNumber> {
        self.pages.today.first_request()
    }

    /// The most urgent case whose next step is its copy.
    pub fn first_copy(&self) -> Option<CaseNumber> {
        self.pages.today.first_copy()
    }

    /// The first contact that Retention shows as due.
    pub fn first_erasure(&self) -> Option<Uid> {
        self.pages.retention.first()
    }

    /// The copy that is being read, as it would be written.
    pub fn order_in_review(&self) -> Option<CopyOrder> {
        self.pages.request.order_in_review()
    }

    /// Whether a copy was just written and its passphrase stands on the page.
    pub const fn shows_written_copy(&self) -> bool {
        self.pages.request.shows_written_copy()
    }

    /// Puts what was begun on a case out of the hand.
    pub fn leave_case(&mut self) {
        self.pages.request = RequestPage::default();
    }

    pub fn open_palette(&mut self) {
        self.palette.open();
    }

    pub fn close_palette(&mut self) {
        self.palette.close();
    }

    /// Searches over everything as if a hand had typed the text.
    pub fn search(&mut self, text: &str) {
        let serial = self.palette.open_with(text);
        let find = ContactCommand::FindAll { text: text.to_owned(), serial };
        self.send(Command::Contact(find));
    }

    /// Puts the last question before what is due is erased, or takes it away.
    pub fn ask_purge(&mut self, asks: bool) {
        self.pages.purge.ask_hand(asks);
    }

    /// Asks why the archive of the contact is opened, or no more.
    pub const fn ask_archive(&mut self, asks: bool) {
        self.pages.contact.ask_archive(asks);
    }

    /// The first pair that is shown as probably one person.
    pub fn first_twins(&self) -> Option<(Uid, Uid)> {
        self.pages.twins.first().map(|line| (line.one.uid, line.other.uid))
    }

    pub fn first_contact(&self) -> Option<Uid> {
        self.pages.contacts.first()
    }

    /// Asks the worker as a hand would: for the pictures and the tests.
    pub fn send(&self, command: crate::worker::Command) {
        self.worker.send(command);
    }

    pub const fn route(&self) -> Route {
        self.route
    }

    /// Turns to a page and asks for what it shows.
    pub fn go(&mut self, route: Route) {
        if self.route != route {
            self.refusal = None;
        }
        self.route = route;
        self.refresh();
    }

    fn unlocked_ui(&mut self, ui: &mut Ui, wishes: &mut Wishes) {
        let Some(open) = &self.open else { return };
        let context = PageContext {
            text: &self.text,
            tokens: Tokens::of(ui.visuals().dark_mode),
            today: open.summary.today,
            policy: Some(&open.policy),
            summary: Some(&open.summary),
        };
        let route = self.route;
        let pages = &mut self.pages;
        let salt = format!("{route:?}");
        shell::page_ui(ui, &salt, |ui| match route {
            Route::Today => pages.today.ui(ui, &context, wishes),
            Route::Requests => pages.requests.ui(ui, &context, wishes),
            Route::Request(_) => pages.request.ui(ui, &context, wishes),
            Route::NewRequest => pages.new_request.ui(ui, &context, wishes),
            Route::Contacts => pages.contacts.ui(ui, &context, wishes),
            Route::Contact(_) => {
                pages.contact.ui(ui, &context, wishes);
                if let Some(line) = pages.contact.request_for.take() {
                    pages.new_request = NewRequestPage::of_contact(line, &context);
                }
            }
            Route::Twins => pages.twins.ui(ui, &context, wishes),
            Route::Import => pages.import.ui(ui, &context, wishes),
            Route::Retention => {
                pages.retention.ui(ui, &context, wishes);
                if let Some(rule) = pages.retention.review.take() {
                    pages.purge.open(rule);
                }
            }
            Route::Purge => pages.purge.ui(ui, &context, wishes),
            Route::Register => RegisterPage::ui(ui, &context),
            Route::Journal => pages.journal.ui(ui, &context, wishes),
            Route::Settings => pages.settings.ui(ui, &context, wishes),
        });
    }

    /// The rail and the bar; answers what was clicked there.
    fn shell_ui(&self, ui: &mut Ui) -> Option<Action> {
        let open = self.open.as_ref()?;
        let name = open.summary.path.file_name().map(|name| name.to_string_lossy().into_owned());
        let casebook = tr!(self.text, "window-casebook-line", name = name.unwrap_or_default());
        let waiting = |route| waiting(&open.summary, route);
        let rail = Rail { casebook: &casebook, route: self.route, waiting: &waiting };
        let railed = shell::rail_ui(ui, &self.text, &rail);
        let topped = shell::top_ui(ui, &self.text);
        railed.or(topped)
    }
}

fn waiting(summary: &Summary, route: Route) -> Waiting {
    let count = |count: u32, pressing| Waiting { count: Some(u64::from(count)), pressing };
    match route {
        Route::Today => count(summary.due, true),
        Route::Requests => count(summary.open_requests, false),
        Route::Contacts => count(summary.contacts, false),
        Route::Retention => count(summary.retention_due, false),
        Route::Request(_)
        | Route::NewRequest
        | Route::Contact(_)
        | Route::Twins
        | Route::Import
        | Route::Purge
        | Route::Register
        | Route::Journal
        | Route::Settings => Waiting::default(),
    }
}

const fn preference(theme: Theme) -> egui::ThemePreference {
    match theme {
        Theme::System => egui::ThemePreference::System,
        Theme::Light => egui::ThemePreference::Light,
        Theme::Dark => egui::ThemePreference::Dark,
    }
}

impl eframe::App for Window {
    fn logic(&mut self, context: &Context, _frame: &mut eframe::Frame) {
        let events: Vec<_> = self.worker.events().collect();
        for event in events {
            self.hear(&event);
        }
        for chosen in self.chooser.heard() {
            self.chosen(chosen);
        }
        self.take_drops(context);
        self.take_focus(context);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let mut wishes = Wishes::default();
        if self.open.is_some() {
            let mut action = Action::pressed(ui.ctx());
            action = action.or(self.shell_ui(ui));
            Self::take_paste(ui.ctx(), &mut wishes);
            self.unlocked_ui(ui, &mut wishes);
            let wish = self.palette.ui(ui, &self.text);
            self.follow_palette(ui.ctx(), wish, &mut wishes);
            if let Some(action) = action {
                self.act(ui.ctx(), action, &mut wishes);
            }
        } else {
            let (unlock, text) = (&mut self.pages.unlock, &self.text);
            shell::page_ui(ui, "unlock", |ui| unlock.ui(ui, text, &mut wishes));
        }
        self.toasts.show(ui.ctx());
        self.refusal_ui(ui);
        self.follow(ui.ctx(), wishes);
    }
}
