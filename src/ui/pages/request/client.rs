//! The client for whom the company is a processor, as a hand types it.

use egui::{Label, Ui};

use crate::casebook::views::Client;
use crate::text::Text;
use crate::tr;
use crate::ui::tokens::Tokens;
use crate::ui::widgets::Field;

#[derive(Debug, Default)]
pub(in crate::ui::pages) struct ClientForm {
    client: Client,
    days: String,
}

impl ClientForm {
    pub(in crate::ui::pages) fn of(client: Client) -> Self {
        let days = client.days.map(|days| days.to_string()).unwrap_or_default();
        Self { client, days }
    }

    pub(in crate::ui::pages) fn ui(&mut self, ui: &mut Ui, text: &Text) {
        let tokens = Tokens::of(ui.visuals().dark_mode);
        let client = &mut self.client;
        ui.horizontal_top(|ui| {
            let name = tr!(text, "window-step-client");
            Field::new(&name).width(240.0).ui(ui, &mut client.name);
            let email = tr!(text, "window-step-client-email");
            Field::new(&email).width(212.0).ui(ui, &mut client.email);
        });
        let address = tr!(text, "window-step-client-address");
        Field::new(&address).width(460.0).rows(2).ui(ui, &mut client.address);
        ui.horizontal_top(|ui| {
            let contract = tr!(text, "window-step-client-contract");
            Field::new(&contract).width(240.0).ui(ui, &mut client.contract);
            let days = tr!(text, "window-step-client-days");
            Field::new(&days).width(212.0).ui(ui, &mut self.days);
        });
        ui.add(Label::new(tokens.secondary(tr!(text, "window-client-known"))).wrap());
    }

    /// What was typed, once the client is named and the days are a number.
    pub(in crate::ui::pages) fn client(&self) -> Option<Client> {
        let days = self.days.trim();
        let days = if days.is_empty() { None } else { Some(days.parse().ok()?) };
        let named = !self.client.name.trim().is_empty();
        named.then(|| Client { days, ..self.client.clone() })
    }
}
