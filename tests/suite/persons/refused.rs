//! A merge is refused where somebody would lose a right by it; the refusal names the rule and the way out.

use greffe::casebook::Error;
use greffe::casebook::views::MergePlan;
use greffe::domain::contact::FileFactKind;
use greffe::domain::ids::Uid;
use greffe::domain::merge::MergeRefusal;
use greffe::domain::retention::ObjectionScope;
use greffe::domain::right::Right;
use greffe::text::{Language, Text};

use super::{camile, camille};
use crate::common::{AContact, Shelf, a_casebook, a_contact, a_request, day};

fn planned(shelf: &Shelf, kept: Uid, other: Uid) -> Result<MergePlan, Error> {
    shelf.casebook.plan_merge(kept, other, &[])
}

/// What stands in the way, whichever of the two is kept.
fn refusal(one: AContact, other: AContact) -> Option<MergeRefusal> {
    let mut shelf = a_casebook();
    let (one, other) = (shelf.add(one), shelf.add(other));
    let refusals =
        [(one, other), (other, one)].map(|(kept, other)| match planned(&shelf, kept, other) {
            Ok(_) => None,
            Err(Error::MergeRefused(refusal)) => Some(refusal),
            Err(error) => panic!("{error:?}"),
        });
    assert_eq!(refusals[0], refusals[1]);
    refusals.into_iter().next().flatten()
}

#[test]
fn a_restricted_contact_may_only_be_stored() {
    let restricted = camille().fact(FileFactKind::RestrictionBegin, "2026-02-01");
    assert_eq!(Some(MergeRefusal::Restricted), refusal(restricted, camile()));
    let lifted = camille()
        .fact(FileFactKind::RestrictionBegin, "2026-02-01")
        .fact(FileFactKind::RestrictionEnd, "2026-03-01");
    assert_eq!(None, refusal(lifted, camile()));
}

#[test]
fn what_is_to_be_erased_on_the_persons_word_is_not_kept_because_of_the_others_hold() {
    let objection = FileFactKind::Objection(ObjectionScope::Retention);
    let candidate = || a_contact().named("Camille", "Durand").file("candidates", "2025-06-01");
    let held = || candidate().fact(FileFactKind::HoldBegin, "2026-01-10");
    let kept = Some(MergeRefusal::WouldKeep { activity: "candidates".to_owned() });
    assert_eq!(kept, refusal(candidate().fact(objection, "2026-02-01"), held()));
    assert_eq!(None, refusal(candidate().fact(objection, "2026-02-01"), candidate()));
    assert_eq!(None, refusal(candidate(), held()));
}

#[test]
fn an_open_erasure_extends_to_both_unless_the_others_case_holds_it_up() {
    let mut shelf = a_casebook();
    let (one, other) = (shelf.add(camille()), shelf.add(camile()));
    let erasure = a_request().asking(&[Right::Erasure]).about(one).draft();
    shelf.casebook.open_request(&erasure).unwrap();
    assert!(planned(&shelf, one, other).is_ok() && planned(&shelf, other, one).is_ok());
    let access = a_request().asking(&[Right::Access]).about(other).draft();
    shelf.casebook.open_request(&access).unwrap();
    let refused = planned(&shelf, one, other);
    assert!(
        matches!(&refused, Err(Error::MergeRefused(MergeRefusal::WouldKeep { activity })) if activity == "prospects"),
        "{refused:?}"
    );
}

#[test]
fn what_was_erased_does_not_come_back_with_the_other_contact() {
    let mut shelf = a_casebook();
    let one = shelf.add(camille().client_since("2025-01-01"));
    let other = shelf.add(camile());
    let plan = shelf.casebook.plan_erasure(one).unwrap();
    assert!(!shelf.casebook.erase(&plan).unwrap().whole);
    for (kept, gone) in [(one, other), (other, one)] {
        let refused = planned(&shelf, kept, gone);
        let Err(Error::MergeRefused(MergeRefusal::ErasedBefore { activity, on })) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(("prospects", day("2026-03-10")), (activity.as_str(), on));
    }
    let plan = shelf.casebook.plan_erasure(other).unwrap();
    shelf.casebook.erase(&plan).unwrap();
    assert!(planned(&shelf, one, other).is_ok(), "the way out");
}

#[test]
fn a_contact_is_not_merged_with_itself_nor_a_field_taken_that_does_not_differ() {
    let mut shelf = a_casebook();
    let (one, other) = (shelf.add(camille()), shelf.add(camile()));
    let same = planned(&shelf, one, one);
    assert!(matches!(same, Err(Error::MergeRefused(MergeRefusal::SameContact))));
    let taken = shelf.casebook.plan_merge(one, other, &["organisation".to_owned()]);
    assert!(matches!(taken, Err(Error::Invalid(_))), "{taken:?}");
}

#[test]
fn a_refusal_says_its_article_and_the_way_out_in_both_languages() {
    let day = day("2026-03-10");
    let activity = || "prospects".to_owned();
    for language in [Language::Fr, Language::En] {
        let text = Text::new(language);
        for refusal in [
            MergeRefusal::Restricted,
            MergeRefusal::WouldKeep { activity: activity() },
            MergeRefusal::ErasedBefore { activity: activity(), on: day },
        ] {
            let words = text.merge_refusal(&refusal);
            assert!(words.contains("art. 1"), "{words}");
            assert!(words.contains("puis fusionnez") || words.contains("then merge"), "{words}");
        }
    }
}
