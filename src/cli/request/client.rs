//! The client for whom the company is a processor, as arguments.

use clap::Args;

use crate::casebook::views::Client;

#[derive(Debug, Args)]
pub struct ClientArgs {
    /// The client for whom the company is a processor
    #[arg(long, default_value = "")]
    pub client: String,
    /// Where the client is written to by mail
    #[arg(long, default_value = "")]
    pub client_email: String,
    /// Where the client is written to by post
    #[arg(long, default_value = "")]
    pub client_address: String,
    /// The service and the reference of the contract with the client
    #[arg(long, default_value = "")]
    pub client_contract: String,
    /// Within how many days the contract wants a request passed on
    #[arg(long, value_parser = clap::value_parser!(u32).range(0..=90))]
    pub client_days: Option<u32>,
}

impl ClientArgs {
    pub(super) fn client(&self) -> Client {
        Client {
            name: self.client.clone(),
            email: self.client_email.clone(),
            address: self.client_address.clone(),
            contract: self.client_contract.clone(),
            days: self.client_days,
        }
    }
}
