//! The proof of an erasure.

use greffe::documents::receipt::{
    Checked, ErasedCount, ErasureCheck, ErasureGround, ErasureReceipt, receipt_json, receipt_pdf,
};
use greffe::text::Language;
use lopdf::Document;

use super::sample;

fn receipt() -> ErasureReceipt {
    ErasureReceipt {
        case: Some("2026-0042".to_owned()),
        subject_uid: "5f3a9c0e7b21446d8f10a2b3c4d5e6f7".to_owned(),
        erased_at: "2026-03-03T14:05:09Z".parse().expect("a moment of the sample"),
        policy_dated: sample::day("2023-10-03"),
        journal_head: "9f86d081884c7d659a2feaa0c55ad015".repeat(2),
        counts: vec![ErasedCount { what: "Identification".to_owned(), erased: 4, kept: 2 }],
        grounds: vec![ErasureGround {
            what: "Factures".to_owned(),
            verdict: "conserver".to_owned(),
            ground: "obligation légale".to_owned(),
            article: "article 17, paragraphe 3, point b)".to_owned(),
            until: Some(sample::day("2034-12-31")),
        }],
        checks: vec![ErasureCheck { what: Checked::Index, probes: 4, passed: true }],
    }
}

fn checks() -> Vec<String> {
    vec!["No trace in the index".to_owned()]
}

#[test]
fn a_receipt_reads_back_from_json() {
    let bytes = receipt_json(&receipt()).unwrap();
    assert_eq!(serde_json::from_slice::<ErasureReceipt>(&bytes).unwrap(), receipt());
}

#[test]
fn a_receipt_kept_before_checks_were_written_down_still_reads() {
    let mut json = serde_json::to_value(receipt()).unwrap();
    json.as_object_mut().unwrap().remove("checks");
    let old: ErasureReceipt = serde_json::from_value(json).unwrap();
    assert_eq!(ErasureReceipt { checks: Vec::new(), ..receipt() }, old);
}

#[test]
fn a_printed_receipt_says_when_what_why_and_until_when() {
    let cases =
        [(Language::Fr, "03/03/2026", "31/12/2034"), (Language::En, "2026-03-03", "2034-12-31")];
    for (language, erased, until) in cases {
        let bytes = receipt_pdf(&receipt(), &checks(), &sample::sender(), language).unwrap();
        let text = Document::load_mem(&bytes).unwrap().extract_text(&[1]).unwrap();
        let head = receipt().journal_head;
        let parts = ["2026-0042", erased, "14:05:09", "obligation légale", until, head.as_str()];
        for part in parts.into_iter().chain(checks().iter().map(String::as_str)) {
            assert!(text.contains(part), "{language:?} lacks {part} in {text}");
        }
    }
}

#[test]
fn a_receipt_without_case_names_none_and_claims_no_ground_of_its_own() {
    let alone = ErasureReceipt { case: None, grounds: Vec::new(), ..receipt() };
    let bytes = receipt_pdf(&alone, &[], &sample::sender(), Language::Fr).unwrap();
    let text = Document::load_mem(&bytes).unwrap().extract_text(&[1]).unwrap();
    assert!(text.contains("exécuté le"), "{text}");
    assert!(!text.contains("Dossier") && !text.contains("durée de conservation"), "{text}");
}
