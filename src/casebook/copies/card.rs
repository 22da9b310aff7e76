//! The contact card of an answer under article 20: what the person provided of name and addresses, as every address book
//! reads it.

use super::person::Disclosure;
use crate::casebook::views::ItemChoice;
use crate::domain::contact::PostalAddress;
use crate::domain::ids::Uid;
use crate::formats::contacts::{Row, card_of};

/// What an item is on a card.
pub(super) enum OnCard {
    Given,
    Family,
    Organisation,
    Title,
    Email,
    Phone,
    Address(PostalAddress),
    Birthday,
}

impl Disclosure {
    /// A vCard of the items that are enclosed; none where no name and no address is among them.
    pub(super) fn card(
        &self,
        contact: Uid,
        choices: &[ItemChoice],
    ) -> std::io::Result<Option<Vec<u8>>> {
        let mut row = Row::default();
        for (position, item) in self.items.iter().enumerate() {
            let choice = choices.get(position).copied().unwrap_or(ItemChoice::Enclose);
            let Some(on_card) = item.on_card.as_ref().filter(|_| choice == ItemChoice::Enclose)
            else {
                continue;
            };
            let value = item.value.clone();
            match on_card {
                OnCard::Given => row.given_name = value,
                OnCard::Family => row.family_name = value,
                OnCard::Organisation => row.organisation = value,
                OnCard::Title => row.title = value,
                OnCard::Email => row.emails.push(value),
                OnCard::Phone => row.phones.push(value),
                OnCard::Address(address) => row.addresses.push(address.clone()),
                OnCard::Birthday => row.birthday = value.parse().ok(),
            }
        }
        let name = format!("{} {}", row.given_name, row.family_name).trim().to_owned();
        let known = [Some(name), Some(row.organisation.clone()), row.emails.first().cloned()];
        let Some(display_name) = known.into_iter().flatten().find(|name| !name.is_empty()) else {
            return Ok(None);
        };
        card_of(&Row { display_name, ..row }, contact).map(|card| Some(card.into_bytes()))
    }
}
