//! Packages written for a case or a contact: the letter stays, the files leave after their period.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use rusqlite::{OptionalExtension as _, Row, named_params};

use crate::domain::disclosure::CopyForm;
use crate::domain::ids::Uid;
use crate::store::codec::{Moment, Word, day};
use crate::store::{Kind, Result, Store, StoreError};

/// What a package belongs to, by its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The case is proof: its packages' letters outlive the person's erasure.
    Request(i64),
    /// The person's own: it goes with them.
    Contact(i64),
}

impl Owner {
    const fn request_id(self) -> Option<i64> {
        match self {
            Self::Request(id) => Some(id),
            Self::Contact(_) => None,
        }
    }

    const fn contact_id(self) -> Option<i64> {
        match self {
            Self::Contact(id) => Some(id),
            Self::Request(_) => None,
        }
    }
}

/// A package to keep.
#[derive(Debug)]
pub struct NewPackage<'a> {
    pub uid: Uid,
    pub owner: Owner,
    pub letter: &'a str,
    /// To whom the letter goes: name and address.
    pub recipient: &'a [String],
    /// One line for each enclosed file: name, size and SHA-256.
    pub inventory: &'a [String],
    pub form: CopyForm,
    pub files: &'a [PackageFile],
    pub at: DateTime<Utc>,
}

/// A file of a package before the package's own encryption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

#[derive(Clone, Debug)]
pub struct StoredPackage {
    pub id: i64,
    pub uid: Uid,
    pub owner: Owner,
    pub written_at: DateTime<Utc>,
    pub letter: String,
    /// Empty on a package from before it was kept.
    pub recipient: Vec<String>,
    pub inventory: Vec<String>,
    pub form: CopyForm,
    pub still_kept: bool,
}

impl Store {
    pub fn add_package(&self, package: &NewPackage<'_>) -> Result<()> {
        self.db.prepare_cached(include_str!("add_package.sql"))?.execute(named_params! {
            ":uid": package.uid,
            ":request_id": package.owner.request_id(),
            ":contact_id": package.owner.contact_id(),
            ":written_at": Moment(package.at),
            ":letter": package.letter,
            ":recipient": package.recipient.join("\n"),
            ":inventory": package.inventory.join("\n"),
            ":form": Word(package.form),
        })?;
        let id = self.db.last_insert_rowid();
        let mut file = self.db.prepare_cached(include_str!("add_package_file.sql"))?;
        for PackageFile { name, bytes } in package.files {
            file.execute(named_params! { ":package_id": id, ":name": name, ":bytes": bytes })?;
        }
        Ok(())
    }

    /// The packages of a case or of a contact, the latest first.
    pub fn packages_of(&self, owner: Owner) -> Result<Vec<StoredPackage>> {
        let (query, id) = match owner {
            Owner::Request(id) => (
                concat!(
                    include_str!("package.sql"),
                    "WHERE request_id = :id ORDER BY package.id DESC"
                ),
                id,
            ),
            Owner::Contact(id) => (
                concat!(
                    include_str!("package.sql"),
                    "WHERE contact_id = :id ORDER BY package.id DESC"
                ),
                id,
            ),
        };
        self.db
            .prepare_cached(query)?
            .query_and_then(named_params! { ":id": id }, stored_package)?
            .collect()
    }

    pub fn package(&self, uid: Uid) -> Result<StoredPackage> {
        self.db
            .prepare_cached(concat!(include_str!("package.sql"), "WHERE uid = :uid"))?
            .query_row(named_params! { ":uid": uid }, |row| Ok(stored_package(row)))
            .optional()?
            .ok_or(StoreError::NotFound(Kind::Package))?
    }

    pub fn package_files(&self, package_id: i64) -> Result<Vec<PackageFile>> {
        self.db
            .prepare_cached(
                "SELECT name, bytes FROM package_file WHERE package_id = :package_id ORDER BY id",
            )?
            .query_and_then(named_params! { ":package_id": package_id }, |row| {
                Ok(PackageFile { name: row.get("name")?, bytes: row.get("bytes")? })
            })?
            .collect()
    }

    /// Deletes the enclosed files of a contact's cases, since they carry what is erased: letter and inventory remain.
    pub fn drop_package_files_of(&self, contact_id: i64) -> Result<()> {
        self.db
            .prepare_cached(include_str!("drop_packages_of.sql"))?
            .execute(named_params! { ":contact_id": contact_id })?;
        Ok(())
    }

    /// Deletes the files of packages whose case was answered before a day, and of those without a case that were written
    /// before it: only letter and inventory remain.
    pub fn drop_old_package_files(&self, before: NaiveDate) -> Result<usize> {
        let written_before = Moment(before.and_time(NaiveTime::MIN).and_utc());
        Ok(self.db.prepare_cached(include_str!("drop_old_packages.sql"))?.execute(
            named_params! { ":written_before": written_before, ":sent_before": day(before) },
        )?)
    }

    /// How many packages of cases were sent before a day and still hold their files, and the first of those days.
    pub fn packages_to_drop(&self, sent_before: NaiveDate) -> Result<(u32, Option<NaiveDate>)> {
        Ok(self
            .db
            .prepare_cached(include_str!("packages_to_drop.sql"))?
            .query_row(named_params! { ":sent_before": day(sent_before) }, |row| {
                Ok((row.get("count")?, row.get("earliest")?))
            })?)
    }
}

fn stored_package(row: &Row<'_>) -> Result<StoredPackage> {
    let inventory: String = row.get("inventory")?;
    let recipient: String = row.get("recipient")?;
    let owner = match (row.get("request_id")?, row.get("contact_id")?) {
        (Some(request_id), None) => Owner::Request(request_id),
        (None, Some(contact_id)) => Owner::Contact(contact_id),
        (Some(_), Some(_)) | (None, None) => return Err(StoreError::Unreadable("package")),
    };
    Ok(StoredPackage {
        id: row.get("id")?,
        uid: row.get("uid")?,
        owner,
        written_at: row.get::<_, Moment>("written_at")?.0,
        letter: row.get("letter")?,
        recipient: recipient.lines().map(str::to_owned).collect(),
        inventory: inventory.lines().map(str::to_owned).collect(),
        form: row.get::<_, Word<CopyForm>>("form")?.0,
        still_kept: row.get("still_kept")?,
    })
}
