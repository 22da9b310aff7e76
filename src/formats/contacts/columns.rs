//! What the columns of a table mean, by the names that tools give them in French and English.

use serde::{Deserialize, Serialize};

use crate::domain::contact::fold;

/// What a column brings. A hand may choose another than was recognised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    #[default]
    Ignored,
    /// The whole name.
    Name,
    GivenName,
    MiddleName,
    FamilyName,
    /// M., Mme, Dr: read so that it is not taken for a position.
    Civility,
    Organisation,
    Title,
    Email,
    Phone,
    /// A line of the street.
    Street,
    Postcode,
    City,
    Region,
    Country,
    /// A whole address in one cell.
    Address,
    Birthday,
    BirthYear,
    BirthMonth,
    BirthDay,
    Note,
}

impl Column {
    pub const ALL: [Self; 21] = [
        Self::Ignored,
        Self::Name,
        Self::GivenName,
        Self::MiddleName,
        Self::FamilyName,
        Self::Civility,
        Self::Organisation,
        Self::Title,
        Self::Email,
        Self::Phone,
        Self::Street,
        Self::Postcode,
        Self::City,
        Self::Region,
        Self::Country,
        Self::Address,
        Self::Birthday,
        Self::BirthYear,
        Self::BirthMonth,
        Self::BirthDay,
        Self::Note,
    ];
}

/// The names of columns: without accents, capitals, signs, numbers, and the words of [`LEFT_OUT`] and [`GROUPS`].
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "name",
            "full name",
            "fullname",
            "display name",
            "displayname",
            "nom complet",
            "nom affiche",
            "nom afficher",
            "nom affichage",
            "nom prenom",
            "prenom nom",
            "nom et prenom",
            "prenom et nom",
            "contact",
            "contact name",
            "nom contact",
            "fn",
            "identite",
        ],
    ),
    (
        Column::GivenName,
        &[
            "first name",
            "firstname",
            "given name",
            "givenname",
            "forename",
            "prenom",
            "prenoms",
            "prenom usuel",
        ],
    ),
    (
        Column::MiddleName,
        &["middle name", "additional name", "deuxieme prenom", "second prenom", "autres prenoms"],
    ),
    (
        Column::FamilyName,
        &[
            "last name",
            "lastname",
            "family name",
            "familyname",
            "surname",
            "nom",
            "nom famille",
            "nom usage",
            "nom usuel",
        ],
    ),
    (
        Column::Civility,
        &["civilite", "salutation", "name prefix", "prefix", "prefixe", "formule politesse"],
    ),
    (
        Column::Organisation,
        &[
            "company",
            "company name",
            "organization",
            "organisation",
            "organization name",
            "organisation name",
            "societe",
            "nom societe",
            "entreprise",
            "nom entreprise",
            "raison sociale",
            "employer",
            "employeur",
            "associated company",
            "org",
            "organisme",
            "nom organisme",
            "nom organisation",
            "etablissement",
            "structure",
            "account name",
        ],
    ),
    (
        Column::Title,
        &[
            "title",
            "titre",
            "job title",
            "jobtitle",
            "job",
            "fonction",
            "poste",
            "intitule poste",
            "position",
            "organization title",
            "organisation title",
            "role",
            "titre poste",
            "titre professionnel",
        ],
    ),
    (
        Column::Email,
        &[
            "email",
            "emails",
            "mail",
            "mails",
            "email address",
            "mail address",
            "email value",
            "courriel",
            "courriels",
            "adresse email",
            "adresse mail",
            "adresse courriel",
            "adresse messagerie",
            "adresse electronique",
            "messagerie",
            "adresse messagerie electronique",
            "premiere adresse electronique",
            "deuxieme adresse electronique",
            "courrier electronique",
            "email s",
        ],
    ),
    (
        Column::Phone,
        &[
            "phone",
            "phones",
            "phone value",
            "phone number",
            "telephone",
            "telephones",
            "telephone number",
            "tel",
            "mobile",
            "mobile phone",
            "mobile phone number",
            "mobile number",
            "portable",
            "tel mobile",
            "tel portable",
            "telephone mobile",
            "telephone portable",
            "numero telephone",
            "numero telephone mobile",
            "numero tel",
            "numero telephone portable",
            "numero mobile",
            "numero portable",
            "cell",
            "cell phone",
            "cellphone",
            "gsm",
            "car phone",
            "telephone voiture",
            "company phone",
            "telephone societe",
            "radio phone",
            "radiotelephone",
            "tel fixe",
            "fixe",
            "telephone fixe",
            "ligne directe",
            "fax",
            "fax number",
            "telecopie",
            "telecopieur",
            "numero fax",
            "numero telecopie",
            "callback",
            "rappel",
            "isdn",
            "rnis",
            "standard",
        ],
    ),
    (
        Column::Street,
        &[
            "street",
            "street address",
            "address",
            "address street",
            "address line",
            "adresse",
            "adresse postale",
            "adresse rue",
            "rue",
            "voie",
            "numero et rue",
            "numero et voie",
            "mailing address",
            "mailing street",
            "address extended address",
            "complement adresse",
            "adresse complement",
            "ligne adresse",
            "adresse ligne",
            "address po box",
            "po box",
            "boite postale",
            "bp",
            "b p",
        ],
    ),
    (
        Column::Postcode,
        &[
            "postal code",
            "postcode",
            "zip",
            "zip code",
            "zipcode",
            "zip postal code",
            "code postal",
            "cp",
            "address postal code",
            "address zip",
            "adresse code postal",
            "mailing zip",
            "mailing postal code",
        ],
    ),
    (
        Column::City,
        &[
            "city",
            "town",
            "ville",
            "localite",
            "commune",
            "locality",
            "address city",
            "adresse ville",
            "mailing city",
            "city town",
        ],
    ),
    (
        Column::Region,
        &[
            "state",
            "region",
            "province",
            "county",
            "state region",
            "departement",
            "dep region",
            "departement region",
            "address region",
            "address state",
            "mailing state",
            "state province",
            "region departement",
            "etat",
        ],
    ),
    (
        Column::Country,
        &[
            "country",
            "pays",
            "country region",
            "pays region",
            "address country",
            "adresse pays",
            "mailing country",
        ],
    ),
    (
        Column::Address,
        &["address formatted", "formatted address", "adresse complete", "full address"],
    ),
    (
        Column::Birthday,
        &[
            "birthday",
            "birth date",
            "birthdate",
            "date birth",
            "dob",
            "date naissance",
            "naissance",
            "anniversaire",
            "ne le",
            "nee le",
            "ne e le",
            "bday",
        ],
    ),
    (Column::BirthYear, &["birth year", "annee naissance"]),
    (Column::BirthMonth, &["birth month", "mois naissance", "mois"]),
    (Column::BirthDay, &["birth day", "jour naissance", "jour"]),
    (
        Column::Note,
        &[
            "note",
            "notes",
            "remarque",
            "remarques",
            "commentaire",
            "commentaires",
            "comment",
            "comments",
            "observation",
            "observations",
            "memo",
        ],
    ),
];

/// Words that change nothing about what a column brings.
const LEFT_OUT: &[&str] = &[
    "de",
    "du",
    "des",
    "la",
    "l",
    "d",
    "the",
    "of",
    "a",
    "primary",
    "secondary",
    "main",
    "principal",
    "principale",
    "secondaire",
    "secondaires",
    "numeric",
];

/// Words that say which of several addresses a column belongs to.
const GROUPS: &[(u8, &[&str])] = &[
    (
        11,
        &[
            "business",
            "work",
            "bureau",
            "professionnel",
            "professionnelle",
            "professionnels",
            "pro",
            "travail",
        ],
    ),
    (
        12,
        &[
            "home",
            "domicile",
            "personnel",
            "personnelle",
            "prive",
            "privee",
            "perso",
            "personal",
            "maison",
        ],
    ),
    (13, &["other", "autre"]),
];

/// A column as recognised: what it brings, and which of several addresses it belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) column: Column,
    pub(super) group: u8,
}

pub(super) fn recognise(name: &str) -> Placed {
    let folded = fold(name).replace("e-mail", "email").replace("e mail", "email");
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let is_number = |word: &&str| word.chars().all(|letter| letter.is_ascii_digit());
    // `Address 2 - City` is of the second address, `Street 2` is the second line of one.
    let number = match words.as_slice() {
        ["address" | "adresse", number, _, ..] if is_number(number) => number.parse().unwrap_or(0),
        _ => 0,
    };
    let group_of = |word: &str| GROUPS.iter().find(|(_, names)| names.contains(&word));
    let group = words.iter().find_map(|word| group_of(word)).map_or(number, |(group, _)| *group);
    let plain = |word: &&&str| !is_number(word) && !LEFT_OUT.contains(*word);
    let rest: Vec<&str> =
        words.iter().filter(plain).filter(|word| group_of(word).is_none()).copied().collect();
    let whole: Vec<&str> = words.iter().filter(plain).copied().collect();
    let column = [whole.join(" "), rest.join(" ")].iter().find_map(|words| named(words));
    Placed { column: column.unwrap_or_default(), group: group.min(20) }
}

fn named(words: &str) -> Option<Column> {
    NAMES.iter().find(|(_, names)| names.contains(&words)).map(|(column, _)| *column)
}

/// The columns of a head, once names that mean one thing alone and another beside each other are told apart.
pub(super) fn of_head(names: &[String]) -> Vec<Placed> {
    let mut found: Vec<Placed> = names.iter().map(|name| recognise(name)).collect();
    let has = |found: &[Placed], column| found.iter().any(|one| one.column == column);
    let (given, family) = (has(&found, Column::GivenName), has(&found, Column::FamilyName));
    if family && !given {
        // `Nom` alone is the whole name.
        replace(&mut found, Column::FamilyName, Column::Name);
    } else if given && !family {
        replace(&mut found, Column::Name, Column::FamilyName);
    }
    share_groups(&mut found);
    let titles: Vec<usize> =
        (0..found.len()).filter(|place| found[*place].column == Column::Title).collect();
    let first = titles.first().filter(|_| 1 < titles.len());
    if let Some(first) = first
        && ["title", "titre"].contains(&fold(names[*first].trim()).as_str())
    {
        // Outlook's first `Title` is the form of address, its second the position.
        found[*first].column = Column::Civility;
    }
    found
}

/// A town that does not say which address it belongs to belongs to the street before it.
fn share_groups(found: &mut [Placed]) {
    let mut group = 0;
    for placed in found {
        match placed.column {
            Column::Street => group = placed.group,
            Column::Postcode | Column::City | Column::Region | Column::Country
                if placed.group == 0 =>
            {
                placed.group = group;
            }
            _ => (),
        }
    }
}

fn replace(found: &mut [Placed], one: Column, other: Column) {
    for placed in found.iter_mut().filter(|placed| placed.column == one) {
        placed.column = other;
    }
}

/// The columns of a table without a head, by what stands in its first record.
pub(super) fn of_cells(cells: &[String]) -> Vec<Placed> {
    let column = |cell: &String| {
        if crate::domain::contact::is_email(cell.trim()) {
            Column::Email
        } else if super::row::is_phone(cell) {
            Column::Phone
        } else {
            Column::Ignored
        }
    };
    let mut found: Vec<Column> = cells.iter().map(column).collect();
    let words: Vec<usize> = (0..cells.len())
        .filter(|place| found[*place] == Column::Ignored)
        .filter(|place| cells[*place].chars().any(char::is_alphabetic))
        .collect();
    // Words beside an address are a name: in one column or in two.
    match words.as_slice() {
        [one] => found[*one] = Column::Name,
        [one, other] => (found[*one], found[*other]) = (Column::GivenName, Column::FamilyName),
        _ => (),
    }
    found.into_iter().map(|column| Placed { column, group: 0 }).collect()
}
