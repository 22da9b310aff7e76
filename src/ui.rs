//! The window: draws what it last heard from the worker and sends commands.

pub mod action;
pub mod app;
pub mod choose;
pub mod icons;
pub mod page;
pub mod pages;
pub mod palette;
pub mod route;
pub mod say;
pub mod shell;
pub mod theme;
pub mod tokens;
pub mod widgets;
pub mod words;

mod pictures;

use std::path::PathBuf;

pub use pictures::{Order, pictures};
use zeroize::Zeroizing;

use crate::casebook::Session;
use crate::settings::Settings;
use crate::worker::{CasebookCommand, Command};

/// Opens the window on `casebook`, or on the last one, and returns when it is closed.
/// With a passphrase, the casebook is opened at once.
pub fn run(
    settings: Settings,
    session: Session,
    casebook: Option<PathBuf>,
    passphrase: Option<Zeroizing<String>>,
) -> eframe::Result<()> {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Greffe")
            .with_app_id("greffe")
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size([880.0, 560.0]),
        ..eframe::NativeOptions::default()
    };
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        let window = app::Window::open(&creation.egui_ctx, settings, session, casebook.clone())?;
        if let (Some(path), Some(passphrase)) = (casebook, passphrase) {
            let open = CasebookCommand::Open { path, passphrase };
            window.send(Command::Casebook(open));
        }
        Ok(Box::new(window))
    });
    eframe::run_native("greffe", options, create)
}
