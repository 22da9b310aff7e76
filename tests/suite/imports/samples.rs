//! What each tool's own export comes to.

use chrono::NaiveDate;
use greffe::formats::contacts::{Problem, Row};

use super::{Reading, read, sample};
use crate::common::{day, read as bytes_of};

fn reading(name: &str) -> Reading {
    read(&bytes_of(&sample(name))).expect(name)
}

/// A row in one line: what a person would check first.
fn said(row: &Row) -> String {
    let addresses: Vec<String> =
        row.addresses.iter().map(|address| address.lines().join(", ")).collect();
    [
        format!("{} | {} | {}", row.line, row.given_name, row.family_name),
        format!("{} | {}", row.organisation, row.title),
        row.emails.join(" "),
        row.phones.join(", "),
        addresses.join(" ; "),
        row.birthday.map(|day| day.to_string()).unwrap_or_default(),
        row.note.replace('\n', " / "),
    ]
    .join("\n")
}

/// A table of each tool with its encoding, its separator and its rows.
const TABLES: &[(&str, &str, char, &[&str])] = &[
    (
        "outlook-fr.csv",
        "windows-1252",
        ';',
        &[
            "2 | Élodie | Béranger\nAtelier du Port | Gérante\nelodie.beranger@atelier.example elodie@perso.example\n\
                 +33 2 40 00 00 01, 06 11 22 33 44\n3 quai de la Fosse, Bâtiment B, 44000 Nantes, France ; \
                 12 rue des Hêtres, 44400 Rezé, France\n1962-03-25\n\
                 Préfère le matin; / ne pas appeler le « mercredi »",
            "4 | Noël Jean | Le Cœur\n | \nnoel.lecoeur@example.org\n02 41 00 00 02\n\n\n",
        ],
    ),
    (
        "outlook-en.csv",
        "windows-1252",
        ',',
        &[
            "2 | Zoë | O'Brien\nSmith, Jones & Co | Head of Sales\nzoe.obrien@smith.example\n\
                 +1 217 555 0100, +1 217 555 0101\n12 High Street, Floor 2, 62701 Springfield, IL, United States\n\
                 1962-03-25\nShe said \"call me\" / on Monday",
            "4 | François | Dupré\n | \nfrancois.dupre@example.org\n04 72 00 00 03\n\
                 5 place Bellecour, 69002 Lyon, France\n\n",
        ],
    ),
    (
        "google-old.csv",
        "UTF-16LE",
        ',',
        &["2 | Chloé | Nuñez\nLes Éditions du Lac | Directrice\n\
               chloe@work.example chloe.nunez@work.example chloe@home.example\n+33 6 12 34 56 78, +33 6 87 65 43 21\n\
               8 allée des Tilleuls, 31000 Toulouse, France\n1985-11-02\nRencontrée au salon"],
    ),
    (
        "google-new.csv",
        "UTF-8",
        ',',
        &[
            "2 | Théo | Lefèvre\nCoopérative d'Anjou | Acheteur\ntheo.lefevre@coop.example theo@other.example\n\
               02 41 11 22 33\n4 rue du Mail, 49000 Angers, FR ; 17 rue Haute, 49400 Saumur, FR\n1979-07-14\n",
        ],
    ),
    (
        "hubspot.csv",
        "UTF-8",
        ',',
        &[
            "2 | Anaïs | Garçon\nSociété Générique | Responsable qualité\nanais.garcon@hub.example\n\
                 +33 1 44 00 00 05, +33 6 00 00 00 05\n9 bd Voltaire, 75011 Paris, France\n\n",
            "3 |  | \n | \nsans.nom@hub.example\n\n\n\n",
        ],
    ),
    (
        "thunderbird.csv",
        "UTF-8",
        ',',
        &[
            "2 | Gaël | Kérouédan\nArmement Iroise | Capitaine\ngael@mer.example gael.k@perso.example\n\
               02 98 00 00 07, 06 70 00 00 07\n1 venelle du Phare, Appt 4, 29200 Brest, France\n1970-05-09\n\
               à relancer, au printemps",
        ],
    ),
    (
        "excel-mac.csv",
        "macintosh",
        ';',
        &[
            "2 | Hélène | Château\nCafé de l’Étoile | \nhelene@etoile.example\n04 90 00 00 08\nOrléans\n\n",
            "3 | Benoît | Muñoz\n | \nbenoit@example.org\n\nBesançon\n\n",
        ],
    ),
    (
        "excel-sep.csv",
        "UTF-16LE",
        '\t',
        &[
            "3 | Zoé | LEFÈVRE\n | =SOMME(A1:A9)\nzoe@sep.example\n\n\n\n+33 est un préfixe",
            "4 | Hervé | Dupont\n | @accueil\nherve@sep.example\n\n\n\ndit : \"oui\"",
        ],
    ),
];

#[test]
fn each_tool_is_recognised_by_its_names_of_columns_and_loses_no_accent() {
    for (name, encoding, delimiter, rows) in TABLES {
        let read = reading(name);
        assert_eq!(
            ("csv", *encoding, Some(*delimiter)),
            (&*read.format, read.encoding, read.delimiter),
            "{name}"
        );
        assert_eq!(*rows, read.rows.iter().map(said).collect::<Vec<_>>(), "{name}");
        assert!(read.warnings.is_empty(), "{name}: {:?}", read.warnings);
    }
}

#[test]
fn cards_of_all_three_versions_are_read_whatever_their_charsets_say() {
    for (name, rows) in [
        (
            "iphone-3.0.vcf",
            &[
                "1 | Élodie | Béranger\nAtelier du Port | Gérante\nelodie.beranger@atelier.example elodie@perso.example\n\
                 06 11 22 33 44\n3 quai de la Fosse, Bâtiment B, 44000 Nantes, France\n1962-03-25\n\
                 ORG: Études / Préfère le matin, jamais le soir / ne pas appeler",
                "19 |  | \nMairie de Saint-Étienne | \n\n04 77 00 00 10\n\n\n",
            ][..],
        ),
        (
            "outlook-2.1.vcf",
            &[
                "1 | Théo | Lefèvre\nCoopérative d'Anjou | \ntheo.lefevre@coop.example\n02 41 11 22 33\n\
                 4 rue du Mail, Bâtiment C, 49000 Angers, France\n1979-07-14\n\
                 ORG: Achats / Latin sans le dire : café, = 2 euros",
                "20 | Chloé | Nuñez\n | \nchloe@work.example\n\n\n\n",
            ],
        ),
        (
            "vcard-4.0.vcf",
            &[
                "1 | Gaël | Kérouédan\nArmement Iroise | Capitaine\ngael@mer.example\n+33-6-70-00-00-07\n\
               1 venelle du Phare, 29200 Brest, France\n\n9/5/?",
            ],
        ),
    ] {
        let read = reading(name);
        assert_eq!(("vcard", None), (&*read.format, read.delimiter), "{name}");
        assert_eq!(rows, read.rows.iter().map(said).collect::<Vec<_>>(), "{name}");
    }
    assert_eq!(
        vec![(9, Problem::NestedCard), (1, Problem::Kept)],
        reading("outlook-2.1.vcf").problems()
    );
    assert_eq!(vec![(1, Problem::Birthday)], reading("vcard-4.0.vcf").problems());
}

#[test]
fn a_birthday_is_read_in_the_order_that_its_column_proves() {
    let born = |text: &str| -> Vec<Option<NaiveDate>> {
        read(text.as_bytes()).unwrap().rows.into_iter().map(|row| row.birthday).collect()
    };
    let french = "Nom;Date de naissance\nA;03/04/1990\nB;25/12/1990\n";
    assert_eq!(vec![Some(day("1990-04-03")), Some(day("1990-12-25"))], born(french));
    let american = "Name,Birthday\nA,03/04/1990\nB,12/25/1990\n";
    assert_eq!(vec![Some(day("1990-03-04")), Some(day("1990-12-25"))], born(american));
    let doubtful = read(b"Name,Birthday\nA,03/04/1990\nB,05/06/1990\n").unwrap();
    assert_eq!(vec![(2, Problem::BirthdayOrder)], doubtful.problems(), "said once");
}

#[test]
fn what_cannot_be_understood_stays_in_the_note_with_a_warning_for_its_line() {
    let read = read(
        "Nom;E-mail;Téléphone;Naissance\nBel;pas une adresse;12;bientôt\n;;;\n;;0611223344;\nCru;a@b.fr;;;trop\n".as_bytes(),
    )
    .unwrap();
    let expected = [
        (2, Problem::Email),
        (2, Problem::Phone),
        (2, Problem::Birthday),
        (4, Problem::Unnamed),
        (5, Problem::Fields),
    ];
    assert_eq!(expected.to_vec(), read.problems());
    let notes: Vec<_> = read.rows.iter().map(|row| (row.line, row.note.as_str())).collect();
    assert_eq!(vec![(2, "pas une adresse\n12\nbientôt"), (5, "trop")], notes);
}

#[test]
fn several_addresses_and_numbers_in_one_cell_are_told_apart() {
    let read = read(
        "Nom,E-mail,Tel\nBel,\"Ada Bel <ada@b.fr>; b@b.fr,mailto:c@b.fr ADA@b.fr\",01 02 03 04 05 ::: +33 6 11 22 33 44\n"
            .as_bytes(),
    )
    .unwrap();
    assert_eq!(vec!["ada@b.fr", "b@b.fr", "c@b.fr"], read.rows[0].emails);
    assert_eq!(vec!["01 02 03 04 05", "+33 6 11 22 33 44"], read.rows[0].phones);
}
