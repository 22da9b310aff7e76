//! The shipped policies hold every fact they must, and a broken one is refused with its line.

use greffe::domain::policy::{ChannelKind, Policy, StatementKind, TransferGround};
use greffe::domain::retention::{ObjectionEffect, StartEvent};
use greffe::domain::right::{Basis, Right};
use greffe::formats::policy::{read, shipped_generic, shipped_kleep};
use greffe::text::{Language, Text};

fn kleep() -> Policy {
    read(shipped_kleep()).expect("the shipped policy is read")
}

#[test]
fn both_shipped_policies_are_read_and_survive_storage() {
    for source in [shipped_kleep(), shipped_generic()] {
        let policy = read(source).unwrap();
        let stored = serde_json::to_string(&policy).unwrap();
        assert_eq!(serde_json::from_str::<Policy>(&stored).unwrap(), policy);
        for code in ["client", "partner", "prospect", "quote", "candidate", "suppression-list"] {
            assert!(policy.rule(code).is_some(), "{code}");
        }
    }
}

#[test]
fn the_parties_are_those_of_the_published_policy() {
    let policy = kleep();
    assert_eq!(policy.dated.to_string(), "2023-10-03");
    assert_eq!(policy.controller.name, "KLEEP");
    assert_eq!(policy.controller.addresses[0].one_line(), "23 rue Blondel, 75002 Paris");
    assert_eq!(policy.controller.time_zone, "Europe/Paris");
    assert_eq!(policy.controller.calendar, "fr");
    assert_eq!(policy.dpo.email, "dpo@kleep.ai");
    assert_eq!(policy.dpo.address.one_line(), "23 rue Blondel, 75002 Paris");
    assert_eq!(policy.channel(ChannelKind::Email), Some("dpo@kleep.ai"));
    assert_eq!(policy.channel(ChannelKind::Post), Some("KLEEP, 23 rue Blondel, 75002 Paris"));
    assert_eq!(policy.laws.len(), 2);
}

#[test]
fn letters_can_print_the_address_of_the_authority_and_the_policy_has_to_mend_its_own() {
    let policy = kleep();
    let authority = &policy.authority;
    assert_eq!(
        authority.address.one_line(),
        "3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07"
    );
    assert_eq!(
        authority.address_in_policy.one_line(),
        "TSA 90715, 3 place de Fontenoy, 75007 Paris"
    );
    assert_eq!(authority.site, "https://cnil.fr");
    assert!(authority.complaint_page.starts_with("https://www.cnil.fr/"));
    assert!(authority.address_differs() && authority.drift.is_some());
    assert!(policy.drifts.iter().any(|drift| drift.id == "authority_address"));
    assert!(!read(shipped_generic()).unwrap().authority.address_differs());
}

#[test]
fn each_recipient_has_its_place_and_the_ground_of_its_transfer() {
    let policy = kleep();
    let adequacy = (TransferGround::Adequacy, Some("(EU) 2023/1795"));
    let none = (TransferGround::None, None);
    let expected = [
        ("tawk", "Tawk.to, inc.", "Las Vegas", "US", adequacy),
        ("ionos", "IONOS by 1&1 SARL", "Sarreguemines", "FR", none),
        ("typeform", "Typeform SL", "Barcelona", "ES", none),
        ("mixpanel", "Mixpanel Inc.", "San Francisco", "US", adequacy),
    ];
    assert_eq!(policy.recipients.len(), expected.len());
    for (id, name, place, country, ground) in expected {
        let recipient = policy.recipient(id).unwrap();
        assert_eq!(
            (&*recipient.name, &*recipient.place, &*recipient.country),
            (name, place, country)
        );
        assert_eq!((recipient.transfer, recipient.decision.as_deref()), ground, "{id}");
        assert!(recipient.evidence.is_some(), "{id}");
    }
    let ionos = policy.recipient("ionos").unwrap().address.as_ref().unwrap();
    assert_eq!(ionos.one_line(), "7 place de la Gare, Sarreguemines");
    assert_eq!(policy.hosting.as_ref().unwrap().recipient, "ionos");
    assert_eq!(policy.transfers().count(), 2);
    assert_eq!(policy.recipient_groups.len(), 4);
}

#[test]
fn each_rule_has_the_period_and_the_start_of_the_published_policy() {
    let policy = kleep();
    let expected = [
        ("client", StartEvent::ContractEnd, 60, true, ObjectionEffect::StopsMarketing, Some(36)),
        (
            "partner",
            StartEvent::CollectionOrLastContact,
            36,
            false,
            ObjectionEffect::StopsMarketing,
            None,
        ),
        (
            "prospect",
            StartEvent::CollectionOrLastContact,
            36,
            false,
            ObjectionEffect::SuppressionOnly,
            None,
        ),
        (
            "quote",
            StartEvent::ClosureOrLastContact,
            12,
            false,
            ObjectionEffect::StopsMarketing,
            None,
        ),
        ("candidate", StartEvent::Submission, 24, false, ObjectionEffect::DeletesNow, None),
    ];
    for (code, start, months, archive, objection, marketing) in expected {
        let rule = policy.rule(code).unwrap();
        let found =
            (rule.start, rule.period_months, rule.archive, rule.objection, rule.marketing_months);
        assert_eq!(found, (start, months, archive, objection, marketing), "{code}");
        assert_eq!(rule.section.as_deref(), Some("VI"), "{code}");
    }
    let list = policy.rule("suppression-list").unwrap();
    assert_eq!((list.start, list.period_months), (StartEvent::Objection, 36));
    assert_eq!(list.section, None, "the published policy does not speak of the suppression list");
}

#[test]
fn each_activity_has_its_proposed_basis_and_its_rule() {
    let policy = kleep();
    let expected = [
        ("clients", Basis::Contract, Some("client")),
        ("partners", Basis::LegitimateInterests, Some("partner")),
        ("prospects", Basis::LegitimateInterests, Some("prospect")),
        ("quotes", Basis::Contract, Some("quote")),
        ("communication", Basis::LegitimateInterests, Some("prospect")),
        ("candidates", Basis::Contract, Some("candidate")),
        ("statistics", Basis::Consent, None),
        ("invoices", Basis::LegalObligation, None),
        ("rights_requests", Basis::LegalObligation, None),
    ];
    assert_eq!(policy.activities.len(), expected.len());
    for (id, basis, rule) in expected {
        let activity = policy.activity(id).unwrap();
        assert_eq!((activity.basis, activity.basis_confirmed), (basis, false), "{id}");
        assert_eq!(policy.rule_of_activity(id).map(|rule| rule.code.as_str()), rule, "{id}");
        assert!(!activity.sources.is_empty(), "{id}");
    }
    assert_eq!(policy.activities_of_rule("prospect").count(), 2);
}

#[test]
fn the_seven_rights_the_data_and_the_promises_are_there() {
    let policy = kleep();
    assert!(Right::NAMED.iter().all(|right| policy.rights.contains(right)));
    assert_eq!(policy.rights.len(), 7);
    let groups = [
        ("identification", 4),
        ("professional", 11),
        ("financial", 1),
        ("other", 2),
        ("connection", 4),
    ];
    assert_eq!(policy.categories.len(), groups.len());
    for (id, fields) in groups {
        assert_eq!(policy.category(id).unwrap().fields.len(), fields, "{id}");
    }
    for (id, held_only) in [("bank_details", true), ("photo", true), ("email", false)] {
        assert_eq!(policy.field(id).unwrap().1.held_only, held_only, "{id}");
    }
    let forms: Vec<_> =
        policy.forms.iter().map(|form| (&*form.id, &*form.mandatory_mark)).collect();
    assert_eq!(forms, [("contact", "*"), ("demo", "*")]);
    assert_eq!(policy.statements_of(StatementKind::AccountHolderDuty).count(), 2);
    assert_eq!(policy.statements_of(StatementKind::Security).count(), 4);
    for gap in [
        "connection_logs",
        "analytics_events",
        "bank_details",
        "photos",
        "chat_transcripts",
        "rights_requests",
        "breach_register",
    ] {
        assert!(policy.gaps.iter().any(|one| one.id == gap), "{gap}");
    }
}

/// The generic policy with one passage changed, and the line on which the change stands.
fn broken(from: &str, to: &str) -> (String, usize) {
    let source = shipped_generic();
    let at = source.find(from).unwrap_or_else(|| panic!("the generic policy has no {from}"));
    let offset = from.bytes().zip(to.bytes()).position(|(one, other)| one != other).unwrap_or(0);
    let line = source[..at + offset].lines().count();
    (source.replacen(from, to, 1), line)
}

/// What is changed into what, and what the refusal says in French and in English.
const BROKEN: &[(&str, &str, &str, &str)] = &[
    ("format = 1", "format = 2", "« format = 2 »", "“format = 2”"),
    ("calendar = \"fr\"", "colour = \"fr\"", "« colour »", "no key “colour” here"),
    ("calendar = \"fr\"", "calendar = \"de\"", "« de »", "“de” is not a known calendar"),
    (
        "\"Europe/Paris\"",
        "\"Europe/Pariss\"",
        "fuseau horaire",
        "“Europe/Pariss” is not a time zone",
    ),
    ("\"2026-01-01\"", "\"01/01/2026\"", "un jour entre guillemets", "a day in quotes"),
    ("\"2026-01-01\"", "2026-01-01", "un jour entre guillemets", "a day in quotes"),
    ("period_months = 60", "period_months = 0", "0 mois", "0 months is impossible"),
    ("period_months = 60", "period_months = 1201", "1201 mois", "from 1 to 1200 months"),
    (
        "period_months = 60",
        "period_months = -1",
        "un nombre entier positif",
        "a positive whole number",
    ),
    (
        "period_months = 60",
        "period_months = \"60\"",
        "un nombre entier positif",
        "a positive whole number",
    ),
    ("archive = true", "archive = \"oui\"", "true ou false", "true or false"),
    (
        "start = \"contract_end\"",
        "start = \"contract_start\"",
        "« contract_start »",
        "possible words: contract_end, ",
    ),
    (
        "retention = \"partner\"",
        "retention = \"parner\"",
        "règle de conservation « parner »",
        "the retention rule “parner”",
    ),
    (
        "categories = [\"identification\", \"professional\", \"financial\"]",
        "categories = [\"identification\", \"profesional\"]",
        "la catégorie « profesional »",
        "the category “profesional”",
    ),
    (
        "recipient_groups = [\"internal\"]",
        "recipient_groups = [\"external\"]",
        "le groupe de destinataires « external »",
        "the group of recipients “external”",
    ),
    (
        "sources = [\"mailboxes\", \"recruitment_files\"]",
        "sources = [\"letterboxes\"]",
        "la source « letterboxes »",
        "the source “letterboxes”",
    ),
    (
        "id = \"partners\"",
        "id = \"clients\"",
        "« clients » figure deux fois",
        "“clients” stands here twice",
    ),
    ("id = \"partners\"", "id = \"Partenaires\"", "minuscules", "small letters"),
    (
        "email = \"dpo@example.com\"",
        "email = \"dpo.example.com\"",
        "adresse électronique",
        "not an e-mail address",
    ),
    ("name = \"Exemple SAS\"", "name = \"  \"", "ce texte est vide", "this text is empty"),
    (
        "postcode = \"75001\"\ncity = \"Paris\"\ncountry = \"FR\"",
        "postcode = \"75001\"\ncity = \"Paris\"\ncountry = \"France\"",
        "« France »",
        "“France” is not a country code",
    ),
    ("bases = [\"contract\"", "bases = [contract\"", "TOML lisible", "not readable TOML"),
];

#[test]
fn a_broken_policy_is_refused_with_its_line_in_both_languages() {
    let (french, english) = (Text::new(Language::Fr), Text::new(Language::En));
    for (from, to, in_french, in_english) in BROKEN {
        let (source, line) = broken(from, to);
        let error = read(&source).expect_err(to);
        assert_eq!(error.line, Some(line), "{to}: {:?}", error.problem);
        let words = error.words(&french, "politique.toml").replace('\u{a0}', " ");
        assert!(words.starts_with(&format!("politique.toml, ligne {line} : ")), "{words}");
        assert!(words.contains(in_french), "{words}");
        let words = error.words(&english, "policy.toml");
        assert!(words.starts_with(&format!("policy.toml, line {line}: ")), "{words}");
        assert!(words.contains(in_english), "{words}");
    }
}

#[test]
fn a_transfer_out_of_the_union_needs_a_ground() {
    let source = shipped_kleep();
    for (from, to, message) in [
        (
            "transfer = \"adequacy\"\ndecision = \"(EU) 2023/1795\"\n",
            "transfer = \"none\"\n",
            "(US); base the transfer",
        ),
        (
            "transfer = \"adequacy\"\ndecision = \"(EU) 2023/1795\"\n",
            "transfer = \"adequacy\"\n",
            "add the key “decision”",
        ),
        ("recipient = \"ionos\"", "recipient = \"ovh\"", "the recipient “ovh”"),
        ("fields = [\"photo\"]", "fields = [\"foto\"]", "the field “foto”"),
    ] {
        let error = read(&source.replacen(from, to, 1)).expect_err(to);
        assert!(error.line.is_some(), "{to}");
        let words = error.words(&Text::new(Language::En), "policy.toml");
        assert!(words.contains(message), "{words}");
    }
}

#[test]
fn a_file_that_is_missing_a_key_too_large_or_empty_is_refused() {
    let text = Text::new(Language::En);
    let without = shipped_generic().replacen("short_name = \"CNIL\"\n", "", 1);
    let unfounded = shipped_generic().replacen("reference = \"CNIL, délib. 2021-131\"\n", "", 1);
    let huge = "#".repeat(1024 * 1024 + 1);
    for (source, message) in [
        (without.as_str(), "the key “short_name” is missing"),
        (unfounded.as_str(), "the key “section” is missing"),
        (huge.as_str(), "larger than 1024 KiB"),
        ("", "the format number is missing"),
    ] {
        let words = read(source).unwrap_err().words(&text, "policy.toml");
        assert!(words.contains(message), "{words}");
    }
}

#[test]
fn the_log_never_repeats_what_the_file_says() {
    let (source, _) = broken("email = \"dpo@example.com\"", "email = \"jeanne.martin\"");
    let error = read(&source).unwrap_err();
    assert!(!error.to_string().contains("jeanne"));
}
