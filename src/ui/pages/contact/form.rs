//! The form of a contact, new or to be rectified.

use egui::Ui;

use crate::casebook::views::ContactView;
use crate::domain::contact::{Collection, ContactDraft, FileDraft, PostalAddress};
use crate::domain::ids::Uid;
use crate::domain::retention::FileState;
use crate::tr;
use crate::ui::page::{PageContext, Wishes};
use crate::ui::tokens::APART;
use crate::ui::widgets::{Answer, Field, Kind, Question, choice, day_field, dialog};
use crate::ui::{say, words};
use crate::worker::{Command, ContactCommand};

/// What is being typed; lists stand one entry on a line.
#[derive(Debug, Default)]
pub struct ContactForm {
    draft: ContactDraft,
    emails: String,
    phones: String,
    /// The place of the activity in the policy, for a new contact.
    activity: usize,
    collected: String,
    source: String,
}

impl ContactForm {
    pub fn new(context: &PageContext<'_>) -> Self {
        Self { collected: words::day_to_type(context.text, context.today), ..Self::default() }
    }

    pub fn of(view: &ContactView, context: &PageContext<'_>) -> Self {
        let draft = ContactDraft {
            name: view.name.clone(),
            addresses: view.addresses.clone(),
            ..ContactDraft::default()
        };
        Self {
            draft,
            emails: view.emails.join("\n"),
            phones: view.phones.join("\n"),
            ..Self::new(context)
        }
    }

    /// Draws the form as a dialog; answers whether it stays.
    pub fn ui(
        &mut self,
        ui: &Ui,
        edited: Option<Uid>,
        context: &PageContext<'_>,
        wishes: &mut Wishes,
    ) -> bool {
        let text = context.text;
        let title = if edited.is_some() {
            tr!(text, "window-edit-title")
        } else {
            tr!(text, "window-new-contact-title")
        };
        let draft = self.draft(edited, context);
        let question = Question {
            title: &title,
            yes: &tr!(text, "window-keep"),
            kind: Kind::Primary,
            ready: draft.is_some(),
            width: 520.0,
        };
        let answer =
            dialog(ui, text, "contact-form", &question, |ui| self.body(ui, edited, context));
        match (answer, draft) {
            (Answer::Yes, Some(draft)) => {
                let command = match edited {
                    Some(uid) => ContactCommand::Edit { uid, draft },
                    None => ContactCommand::Add(draft),
                };
                wishes.send(Command::Contact(command));
                true
            }
            (Answer::Open, _) | (Answer::Yes, None) => true,
            (Answer::No, _) => false,
        }
    }

    fn body(&mut self, ui: &mut Ui, edited: Option<Uid>, context: &PageContext<'_>) {
        let text = context.text;
        ui.spacing_mut().item_spacing.y = APART;
        let half = (ui.available_width() - APART) / 2.0;
        let name = &mut self.draft.name;
        ui.horizontal_top(|ui| {
            Field::new(&tr!(text, "window-given-name")).width(half).ui(ui, &mut name.given);
            Field::new(&tr!(text, "window-family-name")).width(half).ui(ui, &mut name.family);
        });
        ui.horizontal_top(|ui| {
            let organisation = tr!(text, "window-organisation");
            Field::new(&organisation).width(half).ui(ui, &mut name.organisation);
            Field::new(&tr!(text, "window-job")).width(half).ui(ui, &mut name.title);
        });
        Field::new(&tr!(text, "window-emails")).rows(2).ui(ui, &mut self.emails);
        Field::new(&tr!(text, "window-phones")).rows(2).ui(ui, &mut self.phones);
        self.address_ui(ui, context);
        if edited.is_none() {
            self.file_ui(ui, context);
        }
    }

    /// The first postal address; a contact with several keeps the others as they are.
    fn address_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>) {
        let text = context.text;
        if self.draft.addresses.is_empty() {
            self.draft.addresses.push(PostalAddress::default());
        }
        let Some(address) = self.draft.addresses.first_mut() else { return };
        let third = (ui.available_width() - 2.0 * APART) / 3.0;
        Field::new(&tr!(text, "window-street")).rows(2).ui(ui, &mut address.street);
        ui.horizontal_top(|ui| {
            Field::new(&tr!(text, "window-postcode")).width(third).ui(ui, &mut address.postcode);
            Field::new(&tr!(text, "window-city")).width(third).ui(ui, &mut address.city);
            Field::new(&tr!(text, "window-country")).width(third).ui(ui, &mut address.country);
        });
    }

    fn file_ui(&mut self, ui: &mut Ui, context: &PageContext<'_>) {
        let text = context.text;
        let activities: Vec<(usize, String)> = context
            .policy
            .into_iter()
            .flat_map(|policy| &policy.activities)
            .enumerate()
            .map(|(place, one)| (place, say::activity(text, context.policy, &one.id)))
            .collect();
        choice(ui, &tr!(text, "window-activity"), &mut self.activity, &activities);
        ui.horizontal_top(|ui| {
            day_field(ui, text, &tr!(text, "window-collected-on"), &mut self.collected);
            Field::new(&tr!(text, "window-source")).ui(ui, &mut self.source);
        });
    }

    /// What will be kept, once it is what the casebook accepts.
    fn draft(&self, edited: Option<Uid>, context: &PageContext<'_>) -> Option<ContactDraft> {
        let lines = |typed: &str| typed.lines().map(str::to_owned).collect::<Vec<_>>();
        let mut draft = self.draft.clone();
        draft.emails = lines(&self.emails);
        draft.phones = lines(&self.phones);
        draft.addresses.retain(|address| !address.lines().is_empty());
        if edited.is_none() {
            let activity = context.policy?.activities.get(self.activity)?.id.clone();
            let on = words::typed_day(&self.collected)?;
            draft.files = vec![FileDraft {
                activity,
                basis: None,
                state: FileState::Open,
                collection: Collection {
                    source: self.source.trim().to_owned(),
                    on,
                    given_by_person: true,
                },
                facts: Vec::new(),
                data: Vec::new(),
            }];
        }
        draft.checked(context.today).ok()
    }
}
