//! The client for whom the company is a processor.

/// Who decides on the data, and what the letters to and about them say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Client {
    pub name: String,
    pub email: String,
    /// Lines as on an envelope, separated by line breaks.
    pub address: String,
    /// The service and the reference of the contract.
    pub contract: String,
    /// Within how many days the contract wants a request passed on; absent: without delay.
    pub days: Option<u32>,
}

impl Client {
    /// What was left open is taken from what is known of the same client.
    #[must_use]
    pub fn completed_by(&self, known: &Self) -> Self {
        let or = |typed: &str, known: &str| {
            let typed = typed.trim();
            if typed.is_empty() { known.to_owned() } else { typed.to_owned() }
        };
        Self {
            name: or(&self.name, &known.name),
            email: or(&self.email, &known.email),
            address: or(&self.address, &known.address),
            contract: or(&self.contract, &known.contract),
            days: self.days.or(known.days),
        }
    }
}
