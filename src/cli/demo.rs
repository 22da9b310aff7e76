//! `greffe demo` and the window.

use std::path::PathBuf;

use chrono::NaiveDate;

use zeroize::Zeroizing;

use crate::demo;
use crate::settings::Settings;
use crate::tr;
use crate::ui;

use super::Terminal;
use super::exit::Failure;

#[derive(Debug, clap::Args)]
pub struct DemoArgs {
    /// The folder to fill; without it a temporary one, which goes when the program ends
    #[arg(long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// How many contacts
    #[arg(long, value_name = "N", default_value_t = 60)]
    pub contacts: u32,
    /// Walk the same job in the terminal
    #[arg(long)]
    pub no_window: bool,
    /// Draw every page in a real window and save it as PNG
    #[arg(long, value_name = "DIR")]
    pub pictures: Option<PathBuf>,
}

pub(super) fn demo(terminal: &mut Terminal<'_>, args: &DemoArgs) -> Result<(), Failure> {
    let temporary = tempfile::Builder::new().prefix("greffe-demo-").tempdir()?;
    let dir = args.dir.clone().unwrap_or_else(|| temporary.path().to_owned());
    std::fs::create_dir_all(&dir)?;
    let today = terminal.today();
    Terminal::say(&tr!(terminal.text, "cli-demo-filling", folder = dir.display().to_string()));
    let (mut casebook, filled) = demo::fill(&dir, today, args.contacts, &mut |_| ())?;
    let words = tr!(
        terminal.text,
        "cli-demo-filled",
        contacts = filled.contacts,
        requests = filled.requests,
        passphrase = demo::PASSPHRASE
    );
    Terminal::say(&words);
    if let Some(pictures) = &args.pictures {
        drop(casebook);
        return draw(terminal, filled.path, today, pictures);
    }
    if args.no_window || !has_display() {
        if !args.no_window {
            Terminal::say(&tr!(terminal.text, "cli-no-display"));
        }
        let copies = if args.dir.is_some() { dir.join("sortie") } else { kept_folder()? };
        demo::walk(&mut casebook, &copies, &terminal.text, &mut terminal.out)?;
        return Ok(());
    }
    drop(casebook);
    open_window(terminal, Some((filled.path, today)))
}

/// A folder that stays after the program, for the copies that the walk names.
fn kept_folder() -> Result<PathBuf, Failure> {
    Ok(tempfile::Builder::new().prefix("greffe-sortie-").tempdir()?.keep())
}

/// Opens the window, on a demo casebook or on the last one.
pub(super) fn open_window(
    terminal: &mut Terminal<'_>,
    demo_casebook: Option<(PathBuf, NaiveDate)>,
) -> Result<(), Failure> {
    if !has_display() {
        return Err(Failure::Window);
    }
    let mut session = terminal.session();
    let (path, passphrase) = match demo_casebook {
        Some((path, today)) => {
            session.clock.today = Some(today);
            (Some(path), Some(Zeroizing::new(demo::PASSPHRASE.to_owned())))
        }
        None => (terminal.common.casebook.clone(), None),
    };
    let settings = Settings { language: Some(terminal.text.language), ..terminal.settings.clone() };
    ui::run(settings, session, path, passphrase).map_err(|error| not_opened(&error))
}

fn draw(
    terminal: &Terminal<'_>,
    casebook: PathBuf,
    today: NaiveDate,
    dir: &std::path::Path,
) -> Result<(), Failure> {
    if !has_display() {
        return Err(Failure::Window);
    }
    let mut session = terminal.session();
    session.clock.today = Some(today);
    let passphrase = Zeroizing::new(demo::PASSPHRASE.to_owned());
    std::fs::create_dir_all(dir)?;
    let order = ui::Order { casebook, passphrase, dir: dir.to_owned(), size: [1280.0, 800.0] };
    ui::pictures(order, session).map_err(|error| not_opened(&error))
}

fn not_opened(error: &eframe::Error) -> Failure {
    tracing::error!(%error, "the window could not be opened");
    Failure::Window
}

/// Whether a window can be shown here at all.
fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(any(target_os = "linux", target_os = "freebsd"))
        || set("DISPLAY")
        || set("WAYLAND_DISPLAY")
}
