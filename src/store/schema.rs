//! The list of migrations. Never edit one that has shipped: add the next.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use super::Result;

/// The version that this program writes: the number of migrations.
pub const VERSION: i64 = 19;

const MIGRATIONS: &[M<'static>] = &[
    M::up(include_str!("migrations/0001_casebook.sql")),
    M::up(include_str!("migrations/0002_copies_and_seals.sql")),
    M::up(include_str!("migrations/0003_ledger_and_suppression.sql")),
    M::up(include_str!("migrations/0004_versions.sql")),
    M::up(include_str!("migrations/0005_cases.sql")),
    M::up(include_str!("migrations/0006_lots.sql")),
    M::up(include_str!("migrations/0007_persons.sql")),
    M::up(include_str!("migrations/0008_purges.sql")),
    M::up(include_str!("migrations/0009_orders.sql")),
    M::up(include_str!("migrations/0010_found_by_data.sql")),
    M::up(include_str!("migrations/0011_clients.sql")),
    M::up(include_str!("migrations/0012_found_papers.sql")),
    M::up(include_str!("migrations/0013_corrections.sql")),
    M::up(include_str!("migrations/0014_duties_of_contacts.sql")),
    M::up(include_str!("migrations/0015_recipients_of_copies.sql")),
    M::up(include_str!("migrations/0016_today_by_index.sql")),
    M::up(include_str!("migrations/0017_who_is_to_be_told.sql")),
    M::up(include_str!("migrations/0018_doubles_by_key.sql")),
    M::up(include_str!("migrations/0019_contacts_counted.sql")),
];

/// Brings a casebook to [`VERSION`].
pub(super) fn upgrade(db: &mut Connection) -> Result<()> {
    Ok(Migrations::from_slice(MIGRATIONS).to_latest(db)?)
}
