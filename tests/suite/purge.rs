//! Everything that is due at once: what the plan says is what is done, and whatever is left is listed with its reason.

mod certificate;
mod held;
mod killed;
mod lines;
mod matches;
mod restored;
mod tally;
mod terminal;

use std::collections::BTreeSet;
use std::sync::Arc;

use greffe::casebook::views::{PurgeDone, PurgeOrder, PurgePlan, PurgeSelection, PurgeStep};
use greffe::casebook::{Casebook, Purge};

use crate::common::{AContact, a_contact};

/// The plan of everything that is due.
fn plan(casebook: &Casebook) -> Arc<PurgePlan> {
    Arc::new(casebook.plan_purge(&PurgeSelection::default()).expect("a plan"))
}

fn order(plan: &Arc<PurgePlan>, struck: BTreeSet<i64>) -> PurgeOrder {
    PurgeOrder { plan: Arc::clone(plan), confirmed: plan.to_erase(&struck), struck }
}

/// Carries a plan out to its end.
fn carry_out(casebook: &mut Casebook, order: &PurgeOrder) -> PurgeDone {
    let purge = casebook.begin_purge(order).expect("a purge that begins");
    to_the_end(casebook, purge)
}

fn to_the_end(casebook: &mut Casebook, mut purge: Purge) -> PurgeDone {
    loop {
        if let PurgeStep::Ended(done) = casebook.continue_purge(&mut purge).expect("a batch") {
            return *done;
        }
    }
}

/// A prospect whose period ended years ago, with words that nobody else has.
fn marked(number: usize) -> (AContact, Vec<String>) {
    let word = |what: &str| format!("Zqv{what}Kwx{number:04}Éjy");
    let values = vec![
        word("given"),
        word("family"),
        word("house"),
        word("street"),
        word("note"),
        word("value"),
        word("source"),
        format!("zqvmail{number:04}@kwx{number:04}.example"),
    ];
    let contact = a_contact()
        .named(&values[0], &values[1])
        .at(&values[2])
        .email(&values[7])
        .phone(&format!("+33 6 77 {:02} {:02} 53", number / 100, number % 100))
        .living(&values[3], "69001", "Lyon")
        .noted(&format!("{} {}", values[4], "and so on ".repeat(number % 40)))
        .prospect_since("2020-01-05")
        .source(&values[6])
        .value("professional", "position", &values[5]);
    (contact, values)
}

/// So many of them, with all their words.
fn add_marked(
    casebook: &mut Casebook,
    count: usize,
) -> Vec<(greffe::domain::ids::Uid, Vec<String>)> {
    let (drafts, values): (Vec<_>, Vec<_>) =
        (0..count).map(marked).map(|(contact, values)| (contact.draft(), values)).unzip();
    let uids = casebook.add_contacts(&drafts).expect("contacts");
    uids.into_iter().zip(values).collect()
}
