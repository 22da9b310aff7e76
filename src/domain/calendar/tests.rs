//! What the calendars must know.

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn easter_and_the_days_that_follow_it_are_those_of_the_almanac() {
    let almanac = [
        ("2024-03-31", "2024-04-01", "2024-05-09", "2024-05-20"),
        ("2025-04-20", "2025-04-21", "2025-05-29", "2025-06-09"),
        ("2026-04-05", "2026-04-06", "2026-05-14", "2026-05-25"),
        ("2027-03-28", "2027-03-29", "2027-05-06", "2027-05-17"),
        ("2028-04-16", "2028-04-17", "2028-05-25", "2028-06-05"),
        ("2029-04-01", "2029-04-02", "2029-05-10", "2029-05-21"),
        ("2030-04-21", "2030-04-22", "2030-05-30", "2030-06-10"),
        ("2031-04-13", "2031-04-14", "2031-05-22", "2031-06-02"),
        ("2032-03-28", "2032-03-29", "2032-05-06", "2032-05-17"),
    ];
    for (sunday, monday, ascension, whit_monday) in almanac {
        assert_eq!(easter(day(sunday).year()), Some(day(sunday)));
        let holiday = |text| Calendar::France.holiday(day(text));
        assert_eq!(holiday(monday), Some(Holiday::EasterMonday));
        assert_eq!(holiday(ascension), Some(Holiday::Ascension));
        assert_eq!(holiday(whit_monday), Some(Holiday::WhitMonday));
    }
    for rare in ["1818-03-22", "1961-04-02", "2000-04-23", "2008-03-23", "2038-04-25", "2285-03-22"]
    {
        assert_eq!(easter(day(rare).year()), Some(day(rare)));
    }
}

#[test]
fn france_has_eleven_holidays_in_a_year_unless_two_share_a_day() {
    for (year, expected) in [(2024, 11), (2025, 11), (2026, 11), (2027, 11), (2008, 10)] {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        let count = first
            .iter_days()
            .take_while(|day| day.year() == year)
            .filter(|day| Calendar::France.holiday(*day).is_some())
            .count();
        assert_eq!(count, expected, "{year}");
    }
}

#[test]
fn a_regional_day_counts_in_its_region_only() {
    let regional = [
        ("2026-04-03", Calendar::AlsaceMoselle),
        ("2025-12-26", Calendar::AlsaceMoselle),
        ("2026-05-27", Calendar::Guadeloupe),
        ("2026-05-22", Calendar::Martinique),
        ("2026-06-10", Calendar::Guyane),
        ("2027-12-20", Calendar::Reunion),
        ("2026-04-27", Calendar::Mayotte),
        ("2026-10-09", Calendar::SaintBarthelemy),
        ("2026-05-28", Calendar::SaintMartin),
    ];
    for (text, region) in regional {
        for calendar in Calendar::ALL {
            assert_eq!(calendar.is_working_day(day(text)), calendar != region, "{text}");
        }
    }
}

#[test]
fn a_holiday_on_a_week_end_gives_no_other_day() {
    assert_eq!(Calendar::France.day_off(day("2026-08-15")), Some(DayOff::Saturday));
    assert!(Calendar::France.is_working_day(day("2026-08-14")));
    assert!(Calendar::France.is_working_day(day("2026-08-17")));
}

#[test]
fn a_day_rolls_over_week_ends_and_holidays_in_both_directions() {
    let france = Calendar::France;
    assert_eq!(france.roll(day("2024-05-08")), day("2024-05-10"));
    assert_eq!(france.roll(day("2026-04-04")), day("2026-04-07"));
    assert_eq!(france.roll(day("2026-04-07")), day("2026-04-07"));
    assert_eq!(france.roll_back(day("2026-12-06")), day("2026-12-04"));
    assert_eq!(france.roll_back(day("2026-04-06")), day("2026-04-03"));
}

#[test]
fn every_calendar_is_found_by_its_code() {
    for calendar in Calendar::ALL {
        assert_eq!(Calendar::from_code(calendar.code()), Some(calendar));
        let json = serde_json::to_string(&calendar).unwrap();
        assert_eq!(json, format!("\"{}\"", calendar.code()));
    }
    assert_eq!(Calendar::from_code("fr-975"), None);
}
