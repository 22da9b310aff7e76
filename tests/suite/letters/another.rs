//! What a letter says where the case makes it say something else: who asks for whom, what is refused, what is charged.

use greffe::casebook::views::Standing;
use greffe::domain::disclosure::CopyWarning;
use greffe::domain::ids::CaseNumber;
use greffe::domain::letter::LetterKind;
use greffe::domain::request::{Capacity, Element, FeeGround, IdentityProof, RefusalGround, Step};
use greffe::domain::right::Right;
use greffe::text::Language;

use super::{EMAIL, NAME, a_case, draft};
use crate::common::{Shelf, Takes as _, a_casebook, a_contact, a_request, day};

const FEE: &str = "12 €, soit 40 pages à 0,30 €.";

/// A request by somebody for a client who lives in Strasbourg.
fn asked_for_another(capacity: Capacity) -> (Shelf, CaseNumber) {
    let mut shelf = a_casebook();
    let client = a_contact().named("Élodie", "Lefèvre-Nguyen").email(EMAIL);
    let client = client.living("12 impasse des Œillets", "67000", "Strasbourg");
    let contact = shelf.add(client.client_since("2024-01-15"));
    let standing = Standing { capacity, subject: NAME.to_owned(), ..Standing::default() };
    let asked = a_request().from("Rosa Müller", "").standing(standing).about(contact);
    let number = shelf.casebook.open_request(&asked.draft()).expect("a case");
    (shelf, number)
}

#[test]
fn nothing_goes_to_the_name_or_the_address_of_the_person_whom_another_asks_for() {
    for capacity in Capacity::ALL.into_iter().filter(|one| *one != Capacity::Person) {
        let (mut shelf, number) = asked_for_another(capacity);
        let letter = draft(&shelf, number, LetterKind::Acknowledgement, Language::Fr);
        let to = &letter.recipient;
        let written = (to.name.as_str(), to.address.as_str(), to.email.as_str());
        assert_eq!(("Rosa Müller", "", ""), written, "{capacity:?}");
        let copy = shelf.casebook.review_copy(number).unwrap();
        assert_eq!(("Rosa Müller", ""), (copy.recipient.name.as_str(), &*copy.recipient.email));
        assert!(copy.warnings.contains(&CopyWarning::NoAddress), "{:?}", copy.warnings);
        let source = draft(&shelf, number, LetterKind::SourceRequest, Language::Fr).words;
        assert!(source.contains(NAME) && source.contains(EMAIL), "{source}");
        assert!(!source.contains("Rosa"), "{source}");
    }
}

#[test]
fn a_partial_answer_lists_each_refusal_and_promises_an_end_only_where_data_were_to_go() {
    let mut shelf = a_casebook();
    let rights = [Right::Access, Right::Rectification];
    let asked = a_request().from(NAME, EMAIL).asking(&rights);
    let number = shelf.casebook.open_request(&asked.draft()).unwrap();
    let verify = Step::Verify { by: IdentityProof::CallBack };
    shelf.casebook.takes(number, verify, day("2026-02-25")).unwrap();
    let ground = RefusalGround::NotIdentifiable;
    let refuse = Step::Refuse { ground, right: Some(Right::Rectification) };
    let words = "Aucun enregistrement ne peut vous être rattaché";
    shelf.casebook.take_step_saying(number, refuse, day("2026-03-01"), words).unwrap();
    let letter = draft(&shelf, number, LetterKind::PartlyGranted, Language::Fr).words;
    for said in ["**Rectification\u{a0}:** personne non identifiable (art.", words] {
        assert!(letter.contains(said), "{said} in {letter}");
    }
    assert!(!letter.contains("seront supprimées"), "{letter}");
}

#[test]
fn a_fee_rests_on_the_ground_announced_and_says_the_words_noted_with_it() {
    let (mut shelf, number) = a_case(LetterKind::Fee);
    let step = Step::AnnounceFee { ground: FeeGround::FurtherCopy };
    shelf.casebook.take_step_saying(number, step, day("2026-03-09"), FEE).unwrap();
    let letter = draft(&shelf, number, LetterKind::Fee, Language::Fr);
    assert!(letter.words.contains("article\u{a0}15, paragraphe\u{a0}3"), "{}", letter.words);
    assert!(letter.words.contains(FEE) && letter.gaps.is_empty(), "{}", letter.words);
    assert!(!letter.words.contains("article\u{a0}12, paragraphe\u{a0}5"), "{}", letter.words);

    let (mut shelf, number) = a_case(LetterKind::Fee);
    for element in [Element::Objective, Element::Subjective] {
        let step = Step::Prove { element };
        shelf.casebook.take_step_saying(number, step, day("2026-03-09"), "Trois fois").unwrap();
    }
    let letter = draft(&shelf, number, LetterKind::Fee, Language::Fr).words;
    for said in ["article\u{a0}12, paragraphe\u{a0}5", "Il nous appartient de le démontrer"] {
        assert!(letter.contains(said), "{said} in {letter}");
    }
}

#[test]
fn an_acknowledgement_asks_for_the_situation_only_where_an_objection_rests_on_it() {
    let said = |kind| {
        let (shelf, number) = a_case(kind);
        draft(&shelf, number, LetterKind::Acknowledgement, Language::Fr).words
    };
    let objection = said(LetterKind::ObjectionGranted);
    assert!(objection.contains("votre situation particulière"), "{objection}");
    assert!(!objection.contains("n’avez pas à le motiver"), "{objection}");
    let marketing = said(LetterKind::MarketingObjectionGranted);
    assert!(marketing.contains("n’attend pas la fin de ce délai"), "{marketing}");
}
