//! The dialogs of the system for files and folders: asked on a thread of their own, answered as a value.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::Context;

use super::page::{Choose, Chosen};
use crate::text::Text;
use crate::tr;

/// Endings of files of contacts. A spreadsheet is among them so that its own words tell how to save it as a table.
pub const IMPORTED: &[&str] = &["csv", "tsv", "txt", "vcf", "vcard", "json", "xlsx", "xls", "ods"];

/// Opens dialogs and hands over what was chosen.
pub struct Chooser {
    sender: Sender<Chosen>,
    receiver: Receiver<Chosen>,
}

impl Default for Chooser {
    fn default() -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver }
    }
}

impl Chooser {
    /// Opens the dialog; the window goes on drawing. Answers whether it could be opened.
    pub fn ask(
        &self,
        context: &Context,
        text: &Text,
        beside: Option<&Path>,
        choose: Choose,
    ) -> bool {
        let mut dialog = rfd::FileDialog::new().set_title(title(text, &choose));
        if let Some(folder) = beside.and_then(Path::parent) {
            dialog = dialog.set_directory(folder);
        }
        let (sender, context) = (self.sender.clone(), context.clone());
        std::thread::Builder::new()
            .name("dialog".to_owned())
            .spawn(move || {
                if let Some(path) = run(dialog, &choose) {
                    sender.send(Chosen { choose, path }).ok();
                }
                context.request_repaint();
            })
            .is_ok()
    }

    pub fn heard(&self) -> Vec<Chosen> {
        self.receiver.try_iter().collect()
    }
}

fn title(text: &Text, choose: &Choose) -> String {
    match choose {
        Choose::OpenMail => tr!(text, "window-choose-mail"),
        Choose::Contacts => tr!(text, "window-choose-contacts"),
        Choose::Mailing => tr!(text, "window-choose-mailing"),
        Choose::OpenCasebook => tr!(text, "window-choose-casebook"),
        Choose::NewCasebook | Choose::PlaceOfRestored => tr!(text, "window-choose-new-casebook"),
        Choose::Policy | Choose::NextPolicy => tr!(text, "window-choose-policy"),
        Choose::CalendarFile => tr!(text, "window-choose-calendar-file"),
        Choose::PurgeList { .. } => tr!(text, "window-choose-purge-list"),
        Choose::BackUp => tr!(text, "window-choose-backup"),
        Choose::Restore | Choose::BackupOfClosed => tr!(text, "window-choose-restore"),
        Choose::BackupFolder => tr!(text, "window-choose-backup-folder"),
        Choose::SentMail { .. } => tr!(text, "window-choose-sent"),
        Choose::Found { .. } => tr!(text, "window-choose-found"),
        Choose::Attachment { .. } => tr!(text, "window-attach"),
        Choose::Template { .. } => tr!(text, "window-choose-template"),
        Choose::CopyFolder { .. }
        | Choose::PackageFolder { .. }
        | Choose::ReceiptFolder { .. }
        | Choose::CertificateFolder { .. }
        | Choose::ExportFolder { .. }
        | Choose::MailingFolder { .. }
        | Choose::TemplateFolder => {
            tr!(text, "window-choose-folder")
        }
    }
}

fn run(dialog: rfd::FileDialog, choose: &Choose) -> Option<PathBuf> {
    match choose {
        Choose::OpenMail | Choose::SentMail { .. } => {
            dialog.add_filter("E-mail", &["eml", "msg"]).pick_file()
        }
        Choose::Found { .. } | Choose::Attachment { .. } => dialog.pick_file(),
        Choose::Mailing => dialog.add_filter("CSV", &["csv", "tsv", "txt"]).pick_file(),
        Choose::Contacts => dialog.add_filter("CSV, vCard", IMPORTED).pick_file(),
        Choose::OpenCasebook | Choose::Restore | Choose::BackupOfClosed => {
            dialog.add_filter("Greffe", &["greffe"]).pick_file()
        }
        Choose::NewCasebook | Choose::PlaceOfRestored | Choose::BackUp => {
            dialog.add_filter("Greffe", &["greffe"]).set_file_name("casebook.greffe").save_file()
        }
        Choose::CalendarFile => {
            dialog.add_filter("iCalendar", &["ics"]).set_file_name("greffe.ics").save_file()
        }
        Choose::PurgeList { .. } => {
            dialog.add_filter("CSV", &["csv"]).set_file_name("retention.csv").save_file()
        }
        Choose::Policy | Choose::NextPolicy => dialog.add_filter("TOML", &["toml"]).pick_file(),
        Choose::Template { .. } => dialog.add_filter("Markdown", &["md"]).pick_file(),
        Choose::BackupFolder
        | Choose::ExportFolder { .. }
        | Choose::MailingFolder { .. }
        | Choose::CopyFolder { .. }
        | Choose::PackageFolder { .. }
        | Choose::ReceiptFolder { .. }
        | Choose::CertificateFolder { .. }
        | Choose::TemplateFolder => dialog.pick_folder(),
    }
}
