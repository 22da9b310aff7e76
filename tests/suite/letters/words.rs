//! The words of each kind, as reviewed, and the statements that the law wants in each.

use greffe::documents::blocks::{blocks, plain_text};
use greffe::documents::letter::{check_template, letter_template};
use greffe::domain::letter::LetterKind;
use greffe::text::Language;

use super::{EMAIL, NAME, a_case, alone, draft};

fn said(kind: LetterKind, language: Language) -> String {
    let (shelf, number) = a_case(kind);
    plain_text(&blocks(&draft(&shelf, number, kind, language).words))
}

#[test]
fn every_letter_reads_as_it_was_reviewed() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path("reviewed");
    settings.bind(|| {
        for kind in alone() {
            for language in [Language::Fr, Language::En] {
                let (shelf, number) = a_case(kind);
                let draft = draft(&shelf, number, kind, language);
                let name = format!("{}_{}", kind.code(), language.code());
                insta::assert_snapshot!(name, draft.words);
            }
        }
    });
}

/// What each kind must say, in French and in English, besides what all letters carry.
#[rustfmt::skip]
const STATEMENTS: [(LetterKind, &[&str], &[&str]); 27] = [
    (LetterKind::Acknowledgement, &["du 20 février 2026 au 20 mars 2026", "gratuit", "article\u{a0}12"], &["from 20 February 2026 to 20 March 2026", "free of charge", "Article 12(3)"]),
    (LetterKind::ReceiptOnTheSpot, &["en deux exemplaires", "Signature du demandeur", "20 mars 2026", "Fait à Paris, le 10 mars 2026"], &["in two copies", "Signature of the requester", "20 March 2026", "Done at Paris on 10 March 2026"]),
    (LetterKind::IdentityRequest, &["doute raisonnable", "adresse que nous ne vous connaissions pas", "suspendu", "Nous ne vous demandons pas de copie de pièce d’identité"], &["reasonable doubt", "address that we did not know", "suspended", "do not ask you for a copy of an identity document"]),
    (LetterKind::IdentityReminder, &["Le 23 février 2026", "rouvert", "9 avril 2026"], &["On 23 February 2026", "reopened", "9 April 2026"]),
    (LetterKind::CapacityRequest, &["en qualité de mandataire", "Rosa Müller", "article\u{a0}77", "l’identité de la personne que vous représentez", "sa durée et son objet précis", "elle sera détruite"], &["as agent of the person concerned", "Rosa Müller", "Article 77", "the person whom you represent", "its duration and its exact purpose", "will be destroyed"]),
    (LetterKind::ClosingForSilence, &["article\u{a0}12, paragraphes\u{a0}2 et 6", "n’est pas définitive", "rouvert"], &["Article 12(2) and (6)", "not final", "reopened"]),
    (LetterKind::Clarification, &["considérant\u{a0}63", "Vous n’avez pas à motiver", "dans son entier"], &["recital 63", "need not give reasons", "the whole of it"]),
    (LetterKind::Extension, &["la complexité de la demande", "20 mars 2026", "au plus tard le 20 mai 2026", "article\u{a0}12, paragraphe\u{a0}3"], &["the complexity of the request", "20 March 2026", "by 20 May 2026", "Article 12(3)"]),
    (LetterKind::Fee, &["article\u{a0}15, paragraphe\u{a0}3", "première copie", "retirer votre demande", "coûts administratifs"], &["Article 15(3)", "first copy", "withdraw your request", "administrative costs"]),
    (LetterKind::RectificationGranted, &["article\u{a0}16", "article\u{a0}19"], &["Article 16", "Article 19"]),
    (LetterKind::ErasureGranted, &["article\u{a0}17", "article\u{a0}19", "copies de sauvegarde", "preuve de son envoi"], &["Article 17", "Article 19", "Backup copies", "proof of its dispatch"]),
    (LetterKind::RestrictionGranted, &["article\u{a0}18", "avant que cette limitation ne soit levée", "article\u{a0}19"], &["Article 18", "before this restriction is lifted", "Article 19"]),
    (LetterKind::MarketingObjectionGranted, &["article\u{a0}21, paragraphes\u{a0}2 et 3", "n’avez pas à motiver", "strictement nécessaire"], &["Article 21(2) and (3)", "need not give any reason", "strictly necessary"]),
    (LetterKind::ObjectionGranted, &["article\u{a0}21, paragraphe\u{a0}1", "situation particulière"], &["Article 21(1)", "particular situation"]),
    (LetterKind::WithdrawalGranted, &["article\u{a0}7, paragraphe\u{a0}3", "licéité des traitements effectués auparavant"], &["Article 7(3)", "lawfulness of earlier processing"]),
    (LetterKind::HumanReviewGranted, &["article\u{a0}22", "pouvoir de la modifier"], &["Article 22(3)", "power to change it"]),
    (LetterKind::PostMortemGranted, &["article\u{a0}85, I", "héritiers", "succession"], &["Article 85(I)", "heirs", "estate"]),
    (LetterKind::PartlyGranted, &["article\u{a0}12, paragraphe\u{a0}4", "Ce qui a été fait", "Ce qui est conservé", "aussi longtemps que ce motif demeure"], &["Article 12(4)", "What was done", "What is kept", "as long as this reason lasts"]),
    (LetterKind::Refused, &["article\u{a0}12, paragraphe\u{a0}4", "motif"], &["Article 12(4)", "reason"]),
    (LetterKind::NothingHeld, &["aucune donnée à caractère personnel", "n’en vise pas d’autres", "pas encore confirmé", "Comptabilité et facturation"], &["no personal data", "and no others", "have not yet confirmed", "Accounting and invoicing"]),
    (LetterKind::PassedToController, &["article\u{a0}28, paragraphe\u{a0}3, point\u{a0}e)", "sans délai", "vos instructions", NAME, EMAIL], &["Article 28(3)(e)", "without delay", "your written instructions", NAME, EMAIL]),
    (LetterKind::PassedToControllerPerson, &["article\u{a0}28", "transmise le", "sous-traitant"], &["Article 28", "passed on to it on", "processor"]),
    (LetterKind::Article19Notice, &["article\u{a0}19", "effacement (article\u{a0}17 du RGPD)", "confirmer par écrit", NAME, EMAIL], &["Article 19", "erasure (Article 17 GDPR)", "in writing", NAME, EMAIL]),
    (LetterKind::Chaser, &["20 mars 2026", "14 mars 2026", NAME], &["20 March 2026", "14 March 2026", NAME]),
    (LetterKind::SourceRequest, &["ne rien modifier ni effacer", "17 mars 2026", "même si vous n’avez rien trouvé", "confidentielle"], &["change or erase nothing", "17 March 2026", "even if you found nothing", "confidential"]),
    (LetterKind::MailingStop, &["paragraphes\u{a0}2 et\u{a0}3", "aujourd’hui même", "12 mars 2026", NAME, EMAIL], &["21(2) and (3)", "today", "12 March 2026", NAME, EMAIL]),
    (LetterKind::RestrictionLifted, &["article\u{a0}18", "paragraphe\u{a0}3", "sera levée le"], &["Article 18", "paragraph 3", "will be lifted on"]),
];

#[test]
fn every_kind_carries_what_the_law_wants_of_it() {
    assert_eq!(alone().collect::<Vec<_>>(), STATEMENTS.map(|(kind, _, _)| kind).to_vec());
    for (kind, french, english) in STATEMENTS {
        for (language, statements) in [(Language::Fr, french), (Language::En, english)] {
            let text = said(kind, language);
            for statement in statements {
                assert!(
                    text.contains(statement),
                    "{kind:?} {language:?} lacks {statement}\n{text}"
                );
            }
        }
    }
}

#[test]
fn every_letter_names_case_receipt_sender_and_officer_and_every_answer_both_remedies() {
    let before = [
        LetterKind::Acknowledgement,
        LetterKind::ReceiptOnTheSpot,
        LetterKind::IdentityRequest,
        LetterKind::IdentityReminder,
        LetterKind::CapacityRequest,
        LetterKind::Clarification,
        LetterKind::PassedToController,
        LetterKind::Article19Notice,
        LetterKind::Chaser,
        LetterKind::SourceRequest,
        LetterKind::MailingStop,
    ];
    for kind in alone() {
        for (language, received, remedies) in [
            (Language::Fr, "20 février 2026", ["article\u{a0}77", "article\u{a0}79"]),
            (Language::En, "20 February 2026", ["Article 77", "Article 79"]),
        ] {
            let text = said(kind, language);
            for part in ["2026-0001", received, "KLEEP", "dpo@kleep.ai"] {
                assert!(text.contains(part), "{kind:?} {language:?} lacks {part}");
            }
            if before.contains(&kind) {
                continue;
            }
            // The authority's own address, and not the one that the policy prints.
            let authority = ["TSA 80715", "75334 Paris Cedex 07", "https://www.cnil.fr"];
            for part in authority.into_iter().chain(remedies) {
                assert!(text.contains(part), "{kind:?} {language:?} lacks {part}");
            }
            assert!(!text.contains("TSA 90715"));
        }
    }
}

#[test]
fn every_shipped_template_would_be_accepted_as_the_officers_own() {
    for kind in LetterKind::ALL {
        for language in [Language::Fr, Language::En] {
            let checked = check_template(kind, letter_template(kind, language), language);
            assert_eq!(Ok(()), checked, "{kind:?} {language:?}");
        }
    }
}

#[test]
fn french_letters_keep_their_signs_with_their_words() {
    let soft = |text: &str| {
        [" :", " ;", " ?", " !", "«\u{20}", "\u{20}»"]
            .iter()
            .find_map(|sign| text.find(sign).map(|place| text[..place].len()))
            .map(|place| {
                text.chars()
                    .skip(text[..place].chars().count().saturating_sub(20))
                    .take(40)
                    .collect::<String>()
            })
    };
    for kind in LetterKind::ALL {
        assert_eq!(None, soft(letter_template(kind, Language::Fr)), "{kind:?}");
    }
}

#[test]
fn the_kinds_that_a_stage_calls_for_come_first_and_none_is_left_out() {
    for (kind, first) in [
        (LetterKind::Acknowledgement, LetterKind::Acknowledgement),
        (LetterKind::IdentityReminder, LetterKind::IdentityReminder),
        (LetterKind::RectificationGranted, LetterKind::RectificationGranted),
        (LetterKind::WithdrawalGranted, LetterKind::WithdrawalGranted),
        (LetterKind::Refused, LetterKind::ErasureGranted),
    ] {
        let (shelf, number) = a_case(kind);
        let view = shelf.casebook.request(number).unwrap();
        let facts = greffe::domain::request::RequestFacts {
            received_on: view.line.received_on,
            rights: view.line.rights,
            facts: view.facts,
        };
        let (offered, proper) =
            LetterKind::offered(&facts, greffe::domain::request::Outcome::Granted);
        assert_eq!(Some(&first), offered.first());
        assert!(proper < offered.len());
        let mut all: Vec<LetterKind> = alone().collect();
        let mut sorted = offered.clone();
        all.sort_unstable();
        sorted.sort_unstable();
        assert_eq!(all, sorted);
    }
}
