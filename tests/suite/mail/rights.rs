//! The rights suggested from the words of a mail.

use greffe::domain::right::Right::{
    self, Access, Erasure, Objection, Portability, Rectification, Restriction, Withdrawal,
};
use greffe::mail::rights::suggest;

#[test]
fn rights_are_found_in_the_words_that_people_use() {
    let cases: &[(&str, &[Right])] = &[
        ("Je souhaite obtenir une copie de mes données.", &[Access]),
        ("JE VEUX EXERCER MON DROIT D’ACCÈS", &[Access]),
        ("Merci de me communiquer l'ensemble des données me concernant.", &[Access]),
        ("Quelles informations détenez-vous sur moi ?", &[Access]),
        ("Please send me a copy of all my personal data.", &[Access]),
        ("This is a data subject access request.", &[Access]),
        ("What data do you hold about me?", &[Access]),
        ("Pouvez-vous rectifier mon adresse ?", &[Rectification]),
        ("Mon nom est mal orthographié, merci de corriger mon nom.", &[Rectification]),
        ("Merci de mettre à jour mes coordonnées", &[Rectification]),
        ("Please update my details", &[Rectification]),
        ("Veuillez supprimer mes données", &[Erasure]),
        ("Je demande l’effacement de toutes mes données personnelles", &[Erasure]),
        ("Supprimez mon compte svp", &[Erasure]),
        ("J'invoque mon droit à l'oubli", &[Erasure]),
        ("Please delete all my data", &[Erasure]),
        ("I invoke my right to be forgotten", &[Erasure]),
        ("Je demande la limitation du traitement", &[Restriction]),
        ("I want to restrict the processing of my data", &[Restriction]),
        ("Je veux la portabilité de mes données", &[Portability]),
        ("Send it in a machine-readable format", &[Portability]),
        ("Je souhaite me désinscrire", &[Objection]),
        ("Je ne souhaite plus recevoir vos offres", &[Objection]),
        ("Je m'oppose au traitement de mes données à des fins de prospection", &[Objection]),
        ("Unsubscribe", &[Objection]),
        ("I want to opt out", &[Objection]),
        ("Je souhaite retirer mon consentement", &[Withdrawal]),
        ("I withdraw my consent", &[Withdrawal]),
        ("Conformément à l'art. 15 du RGPD…", &[Access]),
        ("Under Articles 15, 17 and 20 GDPR", &[Access, Erasure, Portability]),
        ("en vertu de l’article 7(3) du règlement", &[Withdrawal]),
        (
            "Supprimez mes données et envoyez-moi d'abord une copie de mes données",
            &[Access, Erasure],
        ),
    ];
    for (said, expected) in cases {
        assert_eq!(suggest("", said), *expected, "{said}");
        assert_eq!(suggest(said, "Bonjour,"), *expected, "{said} as subject");
    }
}

#[test]
fn words_that_only_resemble_a_request_suggest_nothing() {
    let cases = [
        "Je n'ai plus accès à votre site.",
        "Demande d'accès au parking",
        "Pouvez-vous rectifier la facture du mois de mars ?",
        "Si ce message ne vous est pas destiné, merci de supprimer ce message.",
        "Je voudrais une copie de ma facture.",
        "Je demande la portabilité de mon numéro.",
        "L'article 15 du contrat prévoit un délai, et vos données techniques sont bonnes.",
        "Art. 15 des statuts",
        "La limitation de vitesse est de 50.",
        "Je m'oppose à cette augmentation.",
        "Erasmus data",
        "Votre politique de protection des données est très claire, bravo.",
        "",
    ];
    for said in cases {
        assert_eq!(suggest("", said), [], "{said}");
    }
}

#[test]
fn quoted_words_are_not_the_senders() {
    let quotes = [
        "Merci.\n\n> supprimez mes données",
        "Merci.\n\nLe 29 oct. 2026 à 09:12, Kleep <a@kleep.example> a écrit :\n\nPour vous désinscrire, cliquez ici.",
        "Merci.\n\nLe jeu. 29 oct. 2026 à 09:12, L’équipe\n<a@kleep.example> a écrit\u{a0}:\n> unsubscribe",
        "Thanks.\n\nOn Thu, 29 Oct 2026, Kleep wrote:\nunsubscribe",
        "Merci.\n\n-----Message d'origine-----\nDe : Kleep\nsupprimez mes données",
        "Merci.\n\nDe : Kleep\nEnvoyé : jeudi 29 octobre\nObjet : vos données\n\nme désinscrire",
    ];
    for text in quotes {
        assert_eq!(suggest("RE: bonjour", text), [], "{text}");
    }
    let between = "Le 29 oct. 2026, Kleep a écrit :\n> Bonjour\n\nSupprimez mes données.";
    assert_eq!(suggest("", between), [Erasure]);
    let passed_on = "Pour toi.\n\n-----Message d'origine-----\nDe : Ana\n\nSupprimez mes données.";
    assert_eq!(suggest("TR: bonjour", passed_on), [Erasure]);
}
