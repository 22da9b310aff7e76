use super::sample;
use greffe::documents::{access_copy, receipt, data, letter};
use greffe::text::Language;
#[test]
fn by_hand() {
    let dir = std::path::Path::new("/tmp/docs-hand");
    std::fs::create_dir_all(dir).unwrap();
    let l = sample::letter();
    let d = sample::data();
    let draft = sample::draft(&l, Language::Fr);
    std::fs::write(dir.join("draft.md"), &draft).unwrap();
    let c = sample::copy(&l, &draft, &d);
    for _ in 0..3 {
    let t = std::time::Instant::now();
    let p = access_copy::letter_pdf(&c).unwrap();
    println!("letter {:?}", t.elapsed());
    std::fs::write(dir.join("letter.pdf"), p).unwrap();
    }
    let t = std::time::Instant::now();
    let p = access_copy::package(&c, "clé-é k7mw").unwrap();
    println!("package {:?}", t.elapsed());
    println!("{} {:?}", p.file_name, p.inventory);
    std::fs::write(dir.join("package.pdf"), p.bytes).unwrap();
    let att = [access_copy::Attachment{original_name:"Lefèvre scan.PDF".into(), description:"Contrat de Mme <Lefèvre>".into(), bytes: b"hello".to_vec()}];
    let mut c2 = c; c2.attachments = &att;
    let t = std::time::Instant::now();
    let p = access_copy::package(&c2, "clé-é k7mw").unwrap();
    println!("zip {:?}", t.elapsed());
    std::fs::write(dir.join("package.zip"), p.bytes).unwrap();
    std::fs::write(dir.join("index.html"), data::page(&d, "2026-0042", &[], Language::Fr).unwrap()).unwrap();
    std::fs::write(dir.join("plain.txt"), greffe::documents::blocks::plain_text(&greffe::documents::blocks::blocks(&draft))).unwrap();
    let mut en = l.clone(); en.held=false; en.activities.clear();
    let draft = sample::draft(&en, Language::En);
    let empty = data::PersonData::default();
    let mut c3 = sample::copy(&en, &draft, &empty); c3.language = Language::En;
    std::fs::write(dir.join("none-en.pdf"), access_copy::letter_pdf(&c3).unwrap()).unwrap();
    let _ = letter::cover_template(Language::Fr);
    let r = receipt::ErasureReceipt{case:Some("2026-0042".into()), subject_uid:"5f3a9c0e7b21446d8f10a2b3c4d5e6f7".into(), erased_at:"2026-03-03T14:05:09Z".parse().unwrap(), policy_dated: sample::day("2023-10-03"), journal_head:"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
      counts: vec![receipt::ErasedCount{what:"Données d’identification".into(), erased:4, kept:0}, receipt::ErasedCount{what:"Factures".into(), erased:0, kept:2}],
      grounds: vec![receipt::ErasureGround{what:"Factures".into(), verdict:"conserver".into(), ground:"obligation légale de conserver les documents comptables".into(), article:"C. com. L123-22".into(), until:Some(sample::day("2034-12-31"))}]};
    std::fs::write(dir.join("receipt.pdf"), receipt::receipt_pdf(&r, &sample::sender(), Language::Fr).unwrap()).unwrap();
}
