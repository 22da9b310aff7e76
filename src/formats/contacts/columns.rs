//! What the columns of a table mean, by the names that tools give them in French and English.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::domain::contact::fold;

/// What a column brings. A hand may choose another than was recognised.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
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

    /// Whether people are found and reached by it: what cannot be seen has no business there.
    pub(super) const fn is_of_name(self) -> bool {
        matches!(
            self,
            Self::Name
                | Self::GivenName
                | Self::MiddleName
                | Self::FamilyName
                | Self::Email
                | Self::Phone
        )
    }

    const fn is_of_town(self) -> bool {
        matches!(self, Self::Postcode | Self::City | Self::Region | Self::Country)
    }

    /// Whether it is a part of a postal address.
    pub(super) const fn is_of_address(self) -> bool {
        self.is_of_town() || matches!(self, Self::Street | Self::Address)
    }
}

/// The names of columns, each with what it brings.
static NAMES: LazyLock<HashMap<String, Column>> = LazyLock::new(|| {
    let table: BTreeMap<Column, Vec<String>> =
        toml::from_str(include_str!("columns/names.toml")).unwrap_or_default();
    let named =
        |(column, names): (Column, Vec<String>)| names.into_iter().map(move |name| (name, column));
    table.into_iter().flat_map(named).collect()
});

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

/// How far the group of a second address is from that of the first.
const SECOND: u8 = 40;

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
    /// `Title` alone: a position, unless what stands in it is a form of address.
    pub(super) doubtful: bool,
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
    let doubtful = ["title", "titre"].contains(&folded.trim());
    Placed { column: column.unwrap_or_default(), group: group.min(20), doubtful }
}

fn named(words: &str) -> Option<Column> {
    NAMES.get(words).copied()
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
    part_groups(&mut found);
    let titles: Vec<usize> =
        (0..found.len()).filter(|place| found[*place].column == Column::Title).collect();
    let first = titles.first().filter(|_| 1 < titles.len());
    if let Some(first) = first
        && found[*first].doubtful
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
        if placed.column == Column::Street {
            group = placed.group;
        } else if placed.column.is_of_town() && placed.group == 0 {
            placed.group = group;
        }
    }
}

/// A second town, postcode or country of the same address begins an address of its own, with the street before it.
fn part_groups(found: &mut [Placed]) {
    let mut seen = BTreeSet::new();
    let (mut moved, mut to) = (0, 0);
    for place in 0..found.len() {
        let Placed { column, group, .. } = found[place];
        if !column.is_of_address() {
            continue;
        }
        // What follows the beginning of a second address belongs to it.
        let own = if group == moved && 0 < to { to } else { group };
        let again = column != Column::Street && seen.contains(&(column, own));
        if again && let Some(next) = own.checked_add(SECOND) {
            (moved, to) = (group, next);
            let before = found[..place].iter_mut().rev();
            let streets = before.take_while(|one| one.column == Column::Street && one.group == own);
            streets.for_each(|street| street.group = next);
            found[place].group = next;
        } else {
            found[place].group = own;
        }
        seen.insert((column, found[place].group));
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
    found.into_iter().map(|column| Placed { column, ..Placed::default() }).collect()
}
