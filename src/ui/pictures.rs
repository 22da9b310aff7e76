//! Draws the pages of a casebook in a real window and saves each as a picture.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::{ColorImage, Context, ThemePreference, Ui, ViewportCommand};
use zeroize::Zeroizing;

use super::app::Window;
use super::page::Look;
use super::route::Route;
use crate::casebook::Session;
use crate::settings::Settings;
use crate::text::Language;
use crate::worker::{
    CasebookCommand, Command, ContactCommand, CopyCommand, ErasureCommand, PersonCommand,
};

/// Frames in which nothing may change any more before the picture is taken.
const SETTLED: u32 = 30;
/// Frames after which a picture is taken even of a page that still waits.
const PATIENCE: u32 = 2_000;

/// Words that stand in contacts, cases and attachments of the demo casebook.
const FOUND_BY: &str = "devis";

/// What stands on a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    Unlock,
    Page(Route),
    FirstRequest,
    FirstContact,
    /// The first copy that can be prepared, being read.
    Review,
    /// The same copy once it is written.
    Written,
    /// The plan of the first erasure that is due.
    Plan,
    /// The likeliest double, side by side.
    Merge,
    /// The last question before everything that is due is erased.
    PurgeAsked,
    /// Why the archive of a contact is opened.
    ArchiveReason,
    Palette,
    /// What a search over everything found.
    Found,
}

impl Subject {
    const ALL: [Self; 21] = [
        Self::Page(Route::Today),
        Self::Page(Route::Requests),
        Self::FirstRequest,
        Self::Page(Route::NewRequest),
        Self::Page(Route::Contacts),
        Self::FirstContact,
        Self::Page(Route::Twins),
        Self::Page(Route::Import),
        Self::Page(Route::Retention),
        Self::Page(Route::Purge),
        Self::PurgeAsked,
        Self::Page(Route::Register),
        Self::Page(Route::Journal),
        Self::Page(Route::Settings),
        Self::Review,
        Self::Written,
        Self::Plan,
        Self::Merge,
        Self::ArchiveReason,
        Self::Palette,
        Self::Found,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Unlock => "unlock",
            Self::Review => "review",
            Self::Written => "written",
            Self::Plan => "plan",
            Self::Merge => "merge",
            Self::PurgeAsked => "purge-asked",
            Self::ArchiveReason => "archive-reason",
            Self::Palette => "palette",
            Self::Found => "found",
            Self::Page(Route::Twins) => "twins",
            Self::FirstRequest | Self::Page(Route::Request(_)) => "request",
            Self::FirstContact | Self::Page(Route::Contact(_)) => "contact",
            Self::Page(Route::Today) => "today",
            Self::Page(Route::Requests) => "requests",
            Self::Page(Route::NewRequest) => "new-request",
            Self::Page(Route::Contacts) => "contacts",
            Self::Page(Route::Import) => "import",
            Self::Page(Route::Retention) => "retention",
            Self::Page(Route::Purge) => "purge",
            Self::Page(Route::Register) => "register",
            Self::Page(Route::Journal) => "journal",
            Self::Page(Route::Settings) => "settings",
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Shot {
    subject: Subject,
    language: Language,
    theme: ThemePreference,
}

/// Every page in both languages and both themes.
fn shots() -> VecDeque<Shot> {
    let mut shots = VecDeque::new();
    for language in [Language::Fr, Language::En] {
        for theme in [ThemePreference::Light, ThemePreference::Dark] {
            shots.extend(Subject::ALL.map(|subject| Shot { subject, language, theme }));
        }
    }
    let (language, theme) = (Language::Fr, ThemePreference::Light);
    shots.push_front(Shot { subject: Subject::Unlock, language, theme });
    shots
}

/// What the pictures are of and where they go.
pub struct Order {
    pub casebook: PathBuf,
    pub passphrase: Zeroizing<String>,
    pub dir: PathBuf,
    pub size: [f32; 2],
}

/// Opens the window on the casebook, walks its pages and saves them as PNG in `order.dir`.
pub fn pictures(order: Order, session: Session) -> eframe::Result<()> {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Greffe")
            .with_inner_size(order.size)
            .with_resizable(false),
        ..eframe::NativeOptions::default()
    };
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        let (sender, taken) = channel();
        let path = Some(order.casebook.clone());
        let window = Window::open(&creation.egui_ctx, Settings::default(), session, path)?;
        Ok(Box::new(Walk {
            window: window.forgetting(),
            order,
            shots: shots(),
            frames: 0,
            asked: false,
            patience: PATIENCE,
            sender,
            taken,
        }))
    });
    eframe::run_native("greffe", options, create)
}

struct Walk {
    window: Window,
    order: Order,
    shots: VecDeque<Shot>,
    frames: u32,
    /// A picture was asked for and has not come yet.
    asked: bool,
    /// Frames that may still pass while a copy is being written.
    patience: u32,
    sender: Sender<Arc<ColorImage>>,
    taken: Receiver<Arc<ColorImage>>,
}

impl Walk {
    /// Turns to the next subject; the first page is only there once the casebook is open.
    fn begin(&mut self, context: &Context, shot: Shot) {
        self.window.close_palette();
        self.window.ask_purge(false);
        self.window.ask_archive(false);
        self.window.look(context, Look::Theme(shot.theme));
        self.window.look(context, Look::Language(shot.language));
        match shot.subject {
            Subject::Unlock => (),
            Subject::Palette => {
                self.window.go(Route::Today);
                self.window.open_palette();
            }
            Subject::Found => {
                self.window.go(Route::Today);
                self.window.search(FOUND_BY);
            }
            Subject::PurgeAsked => self.window.ask_purge(true),
            Subject::ArchiveReason => {
                if let Some(uid) = self.window.first_contact() {
                    self.window.go(Route::Contact(uid));
                    self.window.ask_archive(true);
                }
            }
            Subject::Review => {
                if let Some(number) = self.window.first_copy() {
                    self.window.send(Command::Copy(CopyCommand::Review(number)));
                }
            }
            Subject::Plan => {
                if let Some(uid) = self.window.first_erasure() {
                    self.window.send(Command::Erasure(ErasureCommand::Plan(uid)));
                }
            }
            Subject::Merge => {
                if let Some((kept, other)) = self.window.first_twins() {
                    let taken = Vec::new();
                    let plan = PersonCommand::PlanMerge { kept, other, taken };
                    self.window.send(Command::Contact(ContactCommand::Person(plan)));
                }
            }
            Subject::Page(route) => self.window.go(route),
            Subject::Written => {
                let folder = self.order.casebook.with_extension("copie");
                if let Some(order) = self.window.order_in_review() {
                    let write = CopyCommand::Write { order, to: folder };
                    self.window.send(Command::Copy(write));
                }
            }
            Subject::FirstRequest => {
                self.window.leave_case();
                if let Some(number) = self.window.first_request() {
                    self.window.go(Route::Request(number));
                }
            }
            Subject::FirstContact => {
                if let Some(uid) = self.window.first_contact() {
                    self.window.go(Route::Contact(uid));
                }
            }
        }
    }

    fn step(&mut self, context: &Context) {
        let Some(shot) = self.shots.front().copied() else {
            context.send_viewport_cmd(ViewportCommand::Close);
            return;
        };
        if self.frames == 0 {
            self.begin(context, shot);
        }
        let waits = shot.subject == Subject::Written && !self.window.shows_written_copy();
        if self.frames + 1 == SETTLED && waits && self.patience > 0 {
            self.patience -= 1;
            context.request_repaint();
            return;
        }
        self.frames += 1;
        if self.frames == SETTLED && !self.asked {
            self.asked = true;
            let sender = self.sender.clone();
            context.request_screenshot(move |image| {
                sender.send(image).ok();
            });
        }
        if let Ok(image) = self.taken.try_recv() {
            self.keep(shot, &image);
            self.shots.pop_front();
            (self.frames, self.asked, self.patience) = (0, false, PATIENCE);
            if shot.subject == Subject::Unlock {
                let path = self.order.casebook.clone();
                let passphrase = self.order.passphrase.clone();
                let open = CasebookCommand::Open { path, passphrase };
                self.window.send(Command::Casebook(open));
            }
        }
        context.request_repaint();
    }

    fn keep(&self, shot: Shot, image: &ColorImage) {
        let theme = if shot.theme == ThemePreference::Dark { "dark" } else { "light" };
        let name = format!("{}-{}-{theme}.png", shot.subject.name(), shot.language.code());
        if let Err(error) = save(&self.order.dir.join(name), image) {
            tracing::error!(%error, "a picture could not be saved");
        }
    }
}

fn save(path: &Path, image: &ColorImage) -> image::ImageResult<()> {
    let bytes: Vec<u8> = image.pixels.iter().flat_map(egui::Color32::to_array).collect();
    let [width, height] = image.size.map(|side| u32::try_from(side).unwrap_or(u32::MAX));
    image::save_buffer(path, &bytes, width, height, image::ColorType::Rgba8)
}

impl eframe::App for Walk {
    fn logic(&mut self, context: &Context, frame: &mut eframe::Frame) {
        self.window.logic(context, frame);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.window.ui(ui, frame);
        let context = ui.ctx().clone();
        let opened = self.window.is_open();
        let waits = self.shots.front().is_some_and(|shot| shot.subject != Subject::Unlock);
        if waits && !opened {
            context.request_repaint();
            return;
        }
        self.step(&context);
    }
}
