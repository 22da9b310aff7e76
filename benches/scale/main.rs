//! A large casebook beside the same SQL on a bare SQLCipher connection (the floor).
//!
//! `GREFFE_BENCH_CONTACTS` says how many contacts, with a tenth as many requests; the casebook is filled once and kept in
//! the target folder.
//! `GREFFE_BENCH_DUE` says how many of those that are due are erased as one job; each time on a copy of its own.

mod requests;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

use chrono::NaiveDate;
use divan::Bencher;
use greffe::casebook::views::CopyOrder;
use greffe::casebook::{Casebook, Clock, Session};
use greffe::demo::{self, PASSPHRASE};
use greffe::domain::ids::Uid;
use rusqlite::Connection;

fn main() {
    divan::main();
}

const TYPED: [&str; 4] = ["mar", "martin", "jean martin", "zzqxv"];

fn session() -> Session {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22);
    Session { clock: Clock { today, ..Clock::SYSTEM }, operator: "bench".to_owned() }
}

fn path() -> &'static PathBuf {
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    PATH.get_or_init(|| {
        let wanted = std::env::var("GREFFE_BENCH_CONTACTS").ok();
        let contacts = wanted.and_then(|wanted| wanted.parse().ok()).unwrap_or(100_000);
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("scale-{contacts}"));
        let path = folder.join("demo.greffe");
        if !path.exists() {
            let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
            let filled = demo::fill(&folder, today, contacts, &mut |_| ());
            let (mut casebook, _) = filled.expect("a large casebook");
            requests::add(&mut casebook, contacts / 10, today);
        }
        path
    })
}

fn casebook() -> Casebook {
    Casebook::open(path(), PASSPHRASE, session()).expect("the large casebook")
}

fn bare() -> Connection {
    bare_at(path())
}

fn bare_at(path: &Path) -> Connection {
    let db = Connection::open(path).expect("the file");
    db.pragma_update(None, "key", PASSPHRASE).expect("the key");
    db.pragma_update(None, "secure_delete", true).expect("a setting");
    db.pragma_update(None, "foreign_keys", true).expect("a setting");
    db.pragma_update(None, "cache_size", -32_768).expect("a setting");
    db.pragma_update(None, "synchronous", "FULL").expect("a setting");
    db.query_row("SELECT count(*) FROM casebook", [], |_| Ok(())).expect("a casebook");
    db
}

/// A copy of the large casebook, which goes with its folder.
fn a_copy() -> (tempfile::TempDir, PathBuf) {
    let beside = path().parent().expect("a folder");
    let folder = tempfile::tempdir_in(beside).expect("a folder");
    let copy = folder.path().join("copy.greffe");
    drop(casebook());
    std::fs::copy(path(), &copy).expect("a copy");
    (folder, copy)
}

/// Contacts that nothing keeps, each given out once.
fn one_to_erase(casebook: &Casebook) -> Uid {
    static GIVEN: Mutex<Option<Vec<Uid>>> = Mutex::new(None);
    let mut given = GIVEN.lock().expect("a list");
    let rest = given.get_or_insert_with(|| {
        let due = casebook.retention_due().expect("what is due");
        let mut all: Vec<Uid> = due.into_iter().map(|line| line.contact).collect();
        all.dedup();
        all
    });
    rest.pop().expect("fill the casebook again: every due contact of it was erased")
}

mod open {
    #[divan::bench(sample_count = 5)]
    fn greffe() -> u32 {
        super::casebook().summary().expect("a summary").contacts
    }

    #[divan::bench(sample_count = 5)]
    fn floor() -> u32 {
        let count = "SELECT count(*) FROM contact";
        super::bare().query_row(count, [], |row| row.get(0)).expect("a count")
    }
}

mod search {
    use super::{Bencher, TYPED, bare, casebook};

    #[divan::bench(args = TYPED, sample_count = 50)]
    fn greffe(bencher: Bencher<'_, '_>, typed: &str) {
        let casebook = casebook();
        bencher.bench_local(|| casebook.find_contacts(typed).expect("matches").len());
    }

    #[divan::bench(args = TYPED, sample_count = 50)]
    fn floor(bencher: Bencher<'_, '_>, typed: &str) {
        let db = bare();
        let query: Vec<String> = typed.split(' ').map(|word| format!("\"{word}\"")).collect();
        let query = query.join(" ");
        let mut rows = db
            .prepare("SELECT rowid FROM search WHERE search MATCH ?1 LIMIT 50")
            .expect("a statement");
        let mut row = db
            .prepare(
                "SELECT family_name, (SELECT address FROM email WHERE contact_id = contact.id LIMIT 1)
                 FROM contact WHERE id = ?1",
            )
            .expect("a statement");
        bencher.bench_local(|| {
            let ids: Vec<i64> = rows
                .query_map([&query], |row| row.get(0))
                .expect("ids")
                .collect::<Result<_, _>>()
                .expect("ids");
            let names = ids.iter().map(|id| row.query_row([id], |row| row.get::<_, String>(0)));
            names.collect::<Result<Vec<_>, _>>().expect("names").len()
        });
    }
}

mod counts {
    use super::{Bencher, casebook};

    #[divan::bench(sample_count = 20)]
    fn retention(bencher: Bencher<'_, '_>) {
        let casebook = casebook();
        bencher.bench_local(|| casebook.retention_counts().expect("counts").len());
    }

    #[divan::bench(sample_count = 20)]
    fn summary(bencher: Bencher<'_, '_>) {
        let casebook = casebook();
        bencher.bench_local(|| casebook.summary().expect("a summary").contacts);
    }
}

mod pages {
    use super::{Bencher, casebook};

    #[divan::bench(sample_count = 20)]
    fn contacts(bencher: Bencher<'_, '_>) {
        let casebook = casebook();
        bencher.bench_local(|| casebook.contacts_page(None).expect("a page").len());
    }

    #[divan::bench(sample_count = 20)]
    fn requests(bencher: Bencher<'_, '_>) {
        let casebook = casebook();
        bencher.bench_local(|| casebook.requests(true).expect("a page").len());
    }

    #[divan::bench(sample_count = 20)]
    fn today(bencher: Bencher<'_, '_>) {
        let casebook = casebook();
        bencher.bench_local(|| casebook.due().expect("what is due").lines.len());
    }

    #[divan::bench(sample_count = 20)]
    fn retention_due(bencher: Bencher<'_, '_>) {
        let casebook = casebook();
        bencher.bench_local(|| casebook.retention_due().expect("what is due").len());
    }
}

mod erase_one {
    use super::{Bencher, bare, casebook, one_to_erase};

    #[divan::bench(sample_count = 20, sample_size = 1)]
    fn greffe(bencher: Bencher<'_, '_>) {
        let mut casebook = casebook();
        bencher.bench_local(|| {
            let uid = one_to_erase(&casebook);
            let plan = casebook.plan_erasure(uid).expect("a plan");
            casebook.erase(&plan).expect("an erasure").erased
        });
    }

    #[divan::bench(sample_count = 20, sample_size = 1)]
    fn floor(bencher: Bencher<'_, '_>) {
        let (casebook, db) = (casebook(), bare());
        bencher.bench_local(|| {
            let uid = one_to_erase(&casebook);
            let id: i64 = db
                .query_row("SELECT id FROM contact WHERE uid = ?1", [uid.0], |row| row.get(0))
                .expect("a row");
            db.execute_batch("BEGIN IMMEDIATE").expect("a transaction");
            for delete in [
                "DELETE FROM search WHERE rowid = ?1",
                "DELETE FROM file WHERE contact_id = ?1",
                "DELETE FROM collection WHERE contact_id = ?1",
                "DELETE FROM contact WHERE id = ?1",
            ] {
                db.execute(delete, [id]).expect("a deletion");
            }
            db.execute_batch("COMMIT").expect("a commit");
            db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).expect("a checkpoint");
        });
    }
}

mod erase_due {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use greffe::casebook::Casebook;
    use greffe::casebook::views::{Planned, PurgeOrder, PurgePlan, PurgeSelection, PurgeStep};
    use rusqlite::Connection;

    use super::{Bencher, PASSPHRASE, a_copy, session};

    /// Contacts of one transaction of the floor, as many as a batch of Greffe's has time for.
    const BATCH: usize = 100;

    fn wanted() -> usize {
        let wanted = std::env::var("GREFFE_BENCH_DUE").ok();
        wanted.and_then(|wanted| wanted.parse().ok()).unwrap_or(1_000)
    }

    /// So many records that are due, of persons of whom nothing else is kept.
    fn plan(casebook: &Casebook) -> Arc<PurgePlan> {
        let mut plan = casebook.plan_purge(&PurgeSelection::default()).expect("a plan");
        plan.records.retain(|record| record.spared.is_none());
        plan.records.truncate(wanted());
        assert!(!plan.records.is_empty(), "nothing is due");
        Arc::new(plan)
    }

    #[divan::bench(sample_count = 3, sample_size = 1)]
    fn greffe(bencher: Bencher<'_, '_>) {
        let prepared = || {
            let (folder, copy) = a_copy();
            let casebook = Casebook::open(&copy, PASSPHRASE, session()).expect("the copy");
            let plan = plan(&casebook);
            (folder, casebook, plan)
        };
        bencher.with_inputs(prepared).bench_local_values(|(folder, mut casebook, plan)| {
            let struck = BTreeSet::new();
            let confirmed = plan.to_erase(&struck);
            let order = PurgeOrder { plan, struck, confirmed };
            let mut purge = casebook.begin_purge(&order).expect("a purge");
            let done = loop {
                if let PurgeStep::Ended(done) =
                    casebook.continue_purge(&mut purge).expect("a batch")
                {
                    break done;
                }
            };
            (folder, casebook, done.erased)
        });
    }

    #[divan::bench(sample_count = 3, sample_size = 1)]
    fn floor(bencher: Bencher<'_, '_>) {
        let prepared = || {
            let (folder, copy) = a_copy();
            let casebook = Casebook::open(&copy, PASSPHRASE, session()).expect("the copy");
            let mut records = plan(&casebook).records.clone();
            records.sort_by_key(|record| record.contact_id);
            drop(casebook);
            (folder, super::bare_at(&copy), records)
        };
        bencher.with_inputs(prepared).bench_local_values(|(folder, db, records)| {
            delete(&db, &records);
            (folder, db)
        });
    }

    /// The same rows, and nothing but their deletion.
    fn delete(db: &Connection, records: &[Planned]) {
        for batch in records.chunks(BATCH) {
            db.execute_batch("BEGIN IMMEDIATE").expect("a transaction");
            for record in batch {
                let files = "SELECT count(*) FROM file WHERE contact_id = ?1";
                let files: u32 = db
                    .prepare_cached(files)
                    .and_then(|mut count| count.query_row([record.contact_id], |row| row.get(0)))
                    .expect("a count");
                let (deletes, id): (&[&str], i64) =
                    if files <= 1 { (&WHOLE, record.contact_id) } else { (&PART, record.file_id) };
                for delete in deletes {
                    db.prepare_cached(delete)
                        .and_then(|mut delete| delete.execute([id]))
                        .expect("a deletion");
                }
            }
            db.execute_batch("COMMIT").expect("a commit");
        }
        db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).expect("a checkpoint");
    }

    const WHOLE: [&str; 3] = [
        "DELETE FROM search WHERE rowid = ?1",
        "DELETE FROM file WHERE contact_id = ?1",
        "DELETE FROM contact WHERE id = ?1",
    ];
    const PART: [&str; 3] = [
        "DELETE FROM datum WHERE file_id = ?1",
        "DELETE FROM file_fact WHERE file_id = ?1",
        "DELETE FROM file WHERE id = ?1",
    ];
}

mod rebuild {
    use greffe::casebook::Casebook;

    use super::{Bencher, PASSPHRASE, a_copy, session};

    /// Every prospect is kept for a year less: their days move, and many fall due.
    fn stricter() -> String {
        let policy = greffe::formats::policy::shipped_kleep();
        let at = policy.find("code = \"prospect\"").expect("the rule of prospects");
        let (before, rule) = policy.split_at(at);
        let rule = rule.replacen("period_months = 36", "period_months = 24", 1);
        format!("{before}{rule}").replace("2023-10-03", "2026-11-01")
    }

    #[divan::bench(sample_count = 3, sample_size = 1)]
    fn greffe(bencher: Bencher<'_, '_>) {
        let prepared = || {
            let (folder, copy) = a_copy();
            (folder, Casebook::open(&copy, PASSPHRASE, session()).expect("the copy"))
        };
        bencher.with_inputs(prepared).bench_local_values(|(folder, mut casebook)| {
            casebook.adopt_policy(&stricter()).expect("an adoption");
            let done = casebook.finish_rebuild().expect("a rebuild").expect("days to move");
            assert!(0 < done.moved, "no day moved");
            (folder, casebook)
        });
    }

    /// The same days moved by one statement, with the index that lists need.
    #[divan::bench(sample_count = 3, sample_size = 1)]
    fn floor(bencher: Bencher<'_, '_>) {
        let prepared = || {
            let (folder, copy) = a_copy();
            (folder, super::bare_at(&copy))
        };
        bencher.with_inputs(prepared).bench_local_values(|(folder, db)| {
            db.execute(
                "UPDATE countdown SET expires_on = date(expires_on, '-1 year'), changes_on = date(changes_on, '-1 year')
                 WHERE rule = 'prospect'",
                [],
            )
            .expect("an update");
            db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).expect("a checkpoint");
            (folder, db)
        });
    }
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn access_copy(bencher: Bencher<'_, '_>) {
    let mut casebook = casebook();
    let folder = tempfile::tempdir().expect("a folder");
    let contact = casebook.contacts_page(None).expect("a page")[0].uid;
    bencher.bench_local(|| {
        let review = casebook.review_contact_copy(contact).expect("a review");
        let order = CopyOrder {
            about: review.about,
            letter: review.letter,
            choices: review.items.iter().map(|item| item.choice).collect(),
            form: review.form,
            beside_case: true,
        };
        casebook.write_copy(&order, folder.path()).expect("a copy").files.len()
    });
}
