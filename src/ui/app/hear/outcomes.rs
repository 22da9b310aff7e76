//! What became of a merge and of a purge, said in passing.

use super::Window;
use crate::tr;
use crate::ui::route::Route;
use crate::ui::words;
use crate::worker::{PersonEvent, PurgeEvent};

impl Window {
    pub(super) fn hear_person(&mut self, event: &PersonEvent) {
        match event {
            PersonEvent::MergePlanned(plan) => {
                if self.route != Route::Contact(plan.kept.uid) {
                    self.go(Route::Contact(plan.kept.uid));
                }
            }
            PersonEvent::Merged(kept) => {
                self.said(tr!(self.text, "window-said-merged"));
                self.summarise();
                self.open_contact(*kept);
            }
            PersonEvent::Unmerged { .. } => {
                self.said(tr!(self.text, "window-said-unmerged"));
                self.changed();
            }
            PersonEvent::ToldApart => {
                self.said(tr!(self.text, "window-said-kept"));
                self.changed();
            }
            PersonEvent::Twins { .. } => (),
        }
    }

    pub(super) fn hear_purge(&mut self, event: &PurgeEvent) {
        match event {
            PurgeEvent::Ended(done) => {
                let erased = words::count(&self.text, u64::from(done.erased));
                self.said(tr!(self.text, "window-said-purged", erased = erased));
                self.changed();
            }
            PurgeEvent::ListWritten(_) => self.said(tr!(self.text, "purge-list-written")),
            PurgeEvent::CertificateSaved(path) => {
                let path = path.display().to_string();
                self.said(tr!(self.text, "window-said-receipt", path = path));
            }
            PurgeEvent::Planned(_) | PurgeEvent::Page(_) | PurgeEvent::Begun => (),
        }
    }
}
