//! A postal address put together from columns, or taken apart from one text.

use crate::domain::contact::PostalAddress;

/// The parts of one address as they are met.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    pub(super) street: Vec<String>,
    pub(super) postcode: String,
    pub(super) city: String,
    pub(super) region: String,
    pub(super) country: String,
    /// The whole address in one text, which counts when there is nothing else.
    pub(super) whole: String,
}

impl Parts {
    pub(super) fn address(self) -> Option<PostalAddress> {
        let street = self.street.join(", ");
        let bare = self.postcode.is_empty() && self.city.is_empty();
        if bare && street.is_empty() && self.country.is_empty() && self.region.is_empty() {
            return Some(of_text(&self.whole)).filter(|address| !address.lines().is_empty());
        }
        if bare && let Some(address) = in_one(&street) {
            let country = if self.country.is_empty() { address.country } else { self.country };
            return Some(PostalAddress { country, ..address });
        }
        // A French postcode says the region; elsewhere it belongs to the address.
        let french = ["", "fr", "france"].contains(&self.country.to_lowercase().as_str());
        let city = match (self.city.is_empty(), self.region.is_empty() || french) {
            (false, false) => format!("{}, {}", self.city, self.region),
            (true, _) => self.region,
            (false, true) => self.city,
        };
        let (postcode, country) = (self.postcode, self.country);
        Some(PostalAddress { street, postcode, city, country })
    }
}

/// An address in one text: the line with a postcode tells the town.
pub(super) fn of_text(text: &str) -> PostalAddress {
    in_one(text).unwrap_or_else(|| PostalAddress {
        street: lines(text).join(", "),
        ..PostalAddress::default()
    })
}

fn lines(text: &str) -> Vec<&str> {
    text.split(['\n', ',']).map(str::trim).filter(|line| !line.is_empty()).collect()
}

fn in_one(text: &str) -> Option<PostalAddress> {
    let lines = lines(text);
    let (place, (street, postcode, city)) =
        lines.iter().enumerate().rev().find_map(|(place, line)| Some((place, town(line)?)))?;
    let mut before: Vec<&str> = lines[..place].to_vec();
    before.extend(Some(street).filter(|street| !street.is_empty()));
    Some(PostalAddress {
        street: before.join(", "),
        postcode: postcode.to_owned(),
        city: city.to_owned(),
        country: lines[place + 1..].join(", "),
    })
}

/// `12 rue des Lilas 69003 Lyon` or `69003 Lyon`: what stands before, the postcode and the town.
fn town(line: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    for word in line.split(' ') {
        let end = from + word.len();
        let city = line[end..].trim();
        let digits = word.chars().all(|letter| letter.is_ascii_digit());
        if digits && word.len() == 5 && city.chars().next().is_some_and(char::is_alphabetic) {
            return Some((line[..from].trim(), word, city));
        }
        from = end + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_in_one_text_is_taken_apart_at_its_postcode() {
        for (text, expected) in [
            (
                "12 rue des Lilas\n69003 Lyon\nFrance",
                ["12 rue des Lilas", "69003", "Lyon", "France"],
            ),
            ("12 rue des Lilas, 69003 Lyon", ["12 rue des Lilas", "69003", "Lyon", ""]),
            ("12 rue des Lilas 69003 Lyon", ["12 rue des Lilas", "69003", "Lyon", ""]),
            ("12 rue des Lilas", ["12 rue des Lilas", "", "", ""]),
            ("", ["", "", "", ""]),
        ] {
            let read = of_text(text);
            assert_eq!(
                expected,
                [&*read.street, &read.postcode, &read.city, &read.country],
                "{text}"
            );
        }
    }
}
