//! The phrases by which people ask for each right, in French and English, without accents.

use crate::domain::right::Right;

pub(super) const ARTICLES: &str = "art|arts|article|articles";

/// Words that show that an article is one of the Regulation.
pub(super) const REGULATION: &str = "rgpd|gdpr|reglement|regulation|donnees|data|679|dpo|dpd";

/// Words that show that it is not.
pub(super) const NOT_THE_REGULATION: &str =
    "contrat|contract|code|cgu|cgv|conditions|terms|bail|lease|statuts|convention";

/// A phrase is made of words; `a|b` is either, `stem*` any ending, `..` a few words of the same sentence, and a last
/// `!a|b` means that none of these follows.
pub(super) const PHRASES: &[(Right, &[&str])] = &[
    (
        Right::Access,
        &[
            "copie|copies .. mes donnees|informations",
            "copie|copies .. donnees .. concern*|personnelles|detenez|possedez|avez",
            "droit d acces",
            "droit a l acces",
            "demande d acces !site|compte|espace|plateforme|parking|bureau|batiment|local|locaux|serveur|application|reseau",
            "acceder a mes donnees|informations",
            "acces .. mes donnees|informations",
            "acces aux|a donnees|informations",
            "acces aux|a .. donnees .. concern*",
            "quelles|quelle|lesquelles donnees|informations|information .. sur moi|me|mon",
            "quelles donnees .. detenez|possedez|conservez|avez|traitez",
            "quelles informations .. detenez|possedez|conservez",
            "donnees .. que vous detenez|possedez|conservez|traitez",
            "donnees .. que vous avez .. sur moi|moi|mon",
            "communiqu*|transmett*|envoy*|fourni* .. mes donnees !autre|concurrent|tiers|prestataire",
            "communiqu*|transmett*|envoy*|fourni* .. donnees .. me concern*",
            "connaitre .. donnees .. me concern*",
            "ensemble des donnees .. me concern*",
            "subject access",
            "dsar",
            "right of|to access",
            "access to .. my .. data|information|records",
            "access my .. data|information|records",
            "access to .. data|information .. about|hold",
            "copy|copies of .. my .. data|information|records",
            "copy|copies of .. personal data|information",
            "copy|copies of .. data|information .. about me",
            "what|which .. data|information .. you have|hold|keep|store|process .. about|on me",
            "data|information .. you have|hold|keep|store|process .. about|on me",
        ],
    ),
    (
        Right::Rectification,
        &[
            "droit de|a rectification",
            "droit de|a la rectification",
            "demande de rectification !facture|devis|commande",
            "rectifi*|corrig*|correction|modifi* .. mes|mon|ma donnees|informations|coordonnees|adresse|nom|prenom|telephone|numero|mail|email|courriel|profil|fiche|date",
            "rectifi*|corrig* .. donnees|informations|coordonnees|adresse|nom|prenom|orthographe !facture|livraison",
            "changer|changez|changement .. mon|ma|d adresse|nom|telephone|numero|coordonnees",
            "mettre|mettez|mise a jour .. mes|mon|ma donnees|informations|coordonnees|adresse|nom|profil|fiche|telephone|numero|email|mail",
            "donnees|informations|coordonnees|adresse|nom .. inexact*|errone*|incorrect*|fausse|fausses|mal",
            "right to rectification|rectify",
            "rectify|correct|update|change|amend .. my .. data|information|details|address|name|email|phone|number|record|profile|surname",
            "rectification|correction of .. my|personal .. data|information|details|name|address",
            "data|information|details|address|name .. inaccurate|incorrect|wrong|misspelled|outdated",
        ],
    ),
    (
        Right::Erasure,
        &[
            "droit a l effacement|oubli",
            "droit a la suppression",
            "demande d effacement",
            "supprim*|suppression|effac*|effacement|detrui*|destruction|retir* .. mes|mon|ma|nos donnees|informations|coordonnees|compte|profil|dossier|cv|candidature|adresse|numero|fiche",
            "supprim*|suppression|effac*|effacement|detrui* .. donnees .. concern*|personnelles",
            "supprim*|suppression|effac*|effacement des|les donnees",
            "supprim*|effac*|retir* .. de|vos fichiers|bases|base",
            "les|tout supprimer|effacer .. concern*",
            "right to erasure|deletion",
            "right to be forgotten",
            "forget me",
            "delete|deleted|deleting|deletion|erase|erased|erasing|erasure|remove|removed|removal|wipe|destroy .. my|the|all|personal .. data|information|details|account|profile|records|record|cv|resume|application !unread",
        ],
    ),
    (
        Right::Restriction,
        &[
            "droit a|de la limitation",
            "droit a|de limitation",
            "limitation .. traitement|donnees",
            "limit*|restrei*|suspend*|geler|gelez|gel .. traitement|utilisation .. mes|donnees|personnelles|concern*",
            "geler|gelez|gel .. mes|des donnees",
            "right to restriction|restrict",
            "restrict|restricted|restricting|restriction .. processing",
            "restrict|restricted|restricting|restriction .. use of .. my .. data|information",
        ],
    ),
    (
        Right::Portability,
        &[
            "portabilite !numero|telephon*|mobile|ligne|forfait|bancaire",
            "format structure",
            "lisible par machine|une",
            "transf*|transmett* .. mes donnees .. autre|concurrent|prestataire",
            "portability !number|phone|mobile",
            "machine readable",
            "port my data",
            "transfer|transmit .. my .. data .. another|provider|competitor",
        ],
    ),
    (
        Right::Objection,
        &[
            "droit d opposition",
            "droit de m opposer",
            "oppos* .. traitement|prospection|utilisation|donnees|profilage|demarchage|publicite|communication|communications|conservation",
            "ne .. plus recevoir",
            "ne .. plus .. etre contact*|demarch*|sollicit*|derang*",
            "ne me contactez|demarchez|sollicitez|derangez plus",
            "ne m ecrivez|envoyez|appelez plus",
            "arret*|cess* .. m|me envoyer|contacter|ecrire|solliciter|demarcher|appeler|harceler",
            "arret*|cess* .. utiliser|traiter|exploiter .. mes donnees",
            "arret*|cess* .. envoi|envois|sollicitations|publicites|newsletter|newsletters|spam|spams|mails|emails",
            "desinscri*|desabonn*",
            "retir*|supprim*|enlev* moi|me .. liste|listes|newsletter",
            "retir*|supprim*|enlev* .. mon|mes .. liste|listes|newsletter .. diffusion|envoi|newsletter",
            "right to object|objection",
            "object|objecting|objection to .. processing|marketing|use|profiling",
            "stop .. sending|emailing|contacting|processing|using|mailing|calling",
            "opt|opting|opted out",
            "opt me out",
            "unsubscribe|unsubscribed|unsubscribing",
            "no longer .. receive|contacted|emailed",
            "do not|don t .. contact|email|send|call me",
            "remove|take me .. list|lists|newsletter",
            "remove my .. list|newsletter",
        ],
    ),
    (
        Right::Withdrawal,
        &[
            "retir*|retrait|revoqu*|revocation|revenir .. consentement",
            "retir*|revoqu* mon accord|autorisation",
            "annul* .. mon consentement",
            "ne .. consens plus",
            "withdraw|withdrawing|withdrawal|withdrawn|withdrew|revoke|revoking|revoked .. consent",
            "consent .. withdrawn|revoked",
            "no longer consent",
        ],
    ),
];

/// By these an objection is one to mailings.
pub(super) const MAILINGS: &[&str] = &[
    "plus .. recevoir",
    "plus .. etre contact*|demarch*|sollicit*",
    "desinscri*|desabonn*|prospection|demarchage|newsletter|newsletters|spam|spams",
    "publicite|publicites|publicitaire|publicitaires|sollicitations",
    "lettre|lettres d information",
    "liste|listes .. diffusion|envoi",
    "unsubscribe|unsubscribed|unsubscribing|marketing|mailing|mailings",
    "no longer .. receive",
    "stop .. sending|emailing|mailing",
    "opt|opting|opted out",
];

/// And by these it is one to more than that.
pub(super) const MORE_THAN_MAILINGS: &[&str] = &[
    "oppos* .. traitement|utilisation|profilage|conservation",
    "arret*|cess* .. utiliser|traiter|exploiter",
    "object|objecting|objection to .. processing|use|profiling",
];
