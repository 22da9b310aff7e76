//! Messages of a case: what came in and what was sent, as rows; the raw form is not kept.

use chrono::{DateTime, Utc};
use rusqlite::{Row, named_params};

use crate::store::codec::Moment;
use crate::store::contacts::StoredAttachment;
use crate::store::{Result, Store};

/// A message to file.
#[derive(Debug)]
pub struct NewMessage<'a> {
    pub request_id: i64,
    pub outgoing: bool,
    pub from_name: &'a str,
    pub from_address: &'a str,
    pub recipients: String,
    pub subject: &'a str,
    pub sent_at: Option<DateTime<Utc>>,
    pub message_id: &'a str,
    pub body: &'a str,
    /// Name, media type and bytes of each attachment.
    pub attachments: Vec<(&'a str, &'a str, &'a [u8])>,
}

/// A file that came with a message.
#[derive(Clone, Debug)]
pub struct StoredEnclosure {
    pub id: i64,
    pub attachment: StoredAttachment,
    /// A copy of an identity document: it goes once identity is established.
    pub identity: bool,
}

/// A filed message.
#[derive(Clone, Debug)]
pub struct StoredMessage {
    pub id: i64,
    pub outgoing: bool,
    pub from_name: String,
    pub from_address: String,
    pub subject: String,
    pub sent_at: Option<DateTime<Utc>>,
    /// Of a letter written here, its mark.
    pub message_id: String,
    pub recipients: String,
    pub body: String,
    pub attachments: Vec<StoredEnclosure>,
}

impl Store {
    /// Whether a mail that left stands with the case.
    pub fn has_sent_mail(&self, request_id: i64) -> Result<bool> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT 1 FROM message WHERE request_id = :id AND direction = 'out' AND sent_at IS NOT NULL",
            )?
            .exists(named_params! { ":id": request_id })?)
    }

    pub fn add_message(&self, message: &NewMessage<'_>) -> Result<()> {
        self.db.prepare_cached(include_str!("add_message.sql"))?.execute(named_params! {
            ":request_id": message.request_id,
            ":direction": if message.outgoing { "out" } else { "in" },
            ":from_name": message.from_name,
            ":from_address": message.from_address,
            ":recipients": message.recipients,
            ":subject": message.subject,
            ":sent_at": message.sent_at.map(Moment),
            ":message_id": message.message_id,
            ":body": message.body,
        })?;
        let id = self.db.last_insert_rowid();
        for (name, media_type, bytes) in &message.attachments {
            let sha256 = self.keep_content(bytes)?;
            self.db.prepare_cached(include_str!("add_message_attachment.sql"))?.execute(
                named_params! {
                    ":message_id": id, ":name": name, ":media_type": media_type, ":sha256": sha256,
                },
            )?;
        }
        Ok(())
    }

    /// The messages of a case, in the order of filing.
    pub fn messages_of(&self, request_id: i64) -> Result<Vec<StoredMessage>> {
        let messages: Vec<StoredMessage> = self
            .db
            .prepare_cached(include_str!("messages.sql"))?
            .query_and_then(named_params! { ":request_id": request_id }, stored_message)?
            .collect::<Result<_>>()?;
        messages.into_iter().map(|message| self.with_attachments(message)).collect()
    }

    /// Marks a file of the case's messages as a copy of an identity document. False when the case has no such file.
    pub fn mark_identity(&self, request_id: i64, attachment_id: i64) -> Result<bool> {
        let marked = self.db.prepare_cached(include_str!("mark_identity.sql"))?.execute(
            named_params! { ":request_id": request_id, ":attachment_id": attachment_id },
        )?;
        Ok(marked == 1)
    }

    /// Deletes the copies of identity documents of a case, bytes and all; returns how many there were.
    pub fn drop_identity_documents(&self, request_id: i64) -> Result<usize> {
        let dropped = self
            .db
            .prepare_cached(include_str!("drop_identity.sql"))?
            .execute(named_params! { ":request_id": request_id })?;
        self.drop_unused_content()?;
        Ok(dropped)
    }

    fn with_attachments(&self, mut message: StoredMessage) -> Result<StoredMessage> {
        message.attachments = self
            .db
            .prepare_cached(include_str!("message_attachments.sql"))?
            .query_and_then(named_params! { ":message_id": message.id }, stored_enclosure)?
            .collect::<Result<_>>()?;
        Ok(message)
    }
}

fn stored_enclosure(row: &Row<'_>) -> Result<StoredEnclosure> {
    Ok(StoredEnclosure {
        id: row.get("id")?,
        identity: row.get("identity")?,
        attachment: crate::store::contacts::stored_attachment(row)?,
    })
}

fn stored_message(row: &Row<'_>) -> Result<StoredMessage> {
    let direction: String = row.get("direction")?;
    Ok(StoredMessage {
        id: row.get("id")?,
        outgoing: direction == "out",
        from_name: row.get("from_name")?,
        from_address: row.get("from_address")?,
        subject: row.get("subject")?,
        sent_at: row.get::<_, Option<Moment>>("sent_at")?.map(|moment| moment.0),
        message_id: row.get("message_id")?,
        recipients: row.get("recipients")?,
        body: row.get("body")?,
        attachments: Vec::new(),
    })
}
