//! One search over everything on a person: contacts, open cases with their messages, attachments.

use crate::domain::ids::CaseNumber;
use crate::store::StoreError;
use crate::store::papers::{FoundIn, FoundPaper};

use super::views::{Hit, MATCHES};
use super::{Casebook, Result};

impl Casebook {
    /// At most [`MATCHES`] contacts and as many papers in which every typed word stands; a case number leads to its case, closed or not.
    pub fn find(&self, text: &str) -> Result<Vec<Hit>> {
        let mut hits = Vec::new();
        if let Ok(number) = text.trim().parse::<CaseNumber>() {
            match self.store.request(number) {
                Ok(request) => {
                    let line = Box::new(self.request_line(&request)?);
                    hits.push(Hit::Case { line, within: FoundIn::Requester });
                }
                Err(StoreError::NotFound(_)) => (),
                Err(error) => return Err(error.into()),
            }
        }
        hits.extend(self.find_contacts(text)?.into_iter().map(Hit::Contact));
        for FoundPaper { request_id, contact_id, within } in
            self.store.find_papers(text, MATCHES)?
        {
            if let Some(id) = request_id {
                let request = self.store.request(self.store.request_number(id)?)?;
                let line = Box::new(self.request_line(&request)?);
                hits.push(Hit::Case { line, within });
            } else if let Some(id) = contact_id
                && let Some(line) = self.contact_line_of(id)?
            {
                hits.push(Hit::Attachment { line, within });
            }
        }
        Ok(hits)
    }
}
