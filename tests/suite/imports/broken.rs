//! Files that are no contacts say what they are; tables that are half broken give what they hold.

use greffe::formats::contacts::{Column, MOST_COLUMNS, Nature, Problem};

use super::{read, read_as};

fn zip(name: &str, text: &str) -> Vec<u8> {
    let mut bytes = b"PK\x03\x04\x14\0\0\0\0\0".to_vec();
    bytes.extend_from_slice(name.as_bytes());
    bytes.extend_from_slice(text.as_bytes());
    bytes
}

#[test]
fn a_hopeless_file_says_what_it_is() {
    for (bytes, nature) in [
        (Vec::new(), Nature::Empty),
        (b" \r\n\r\n".to_vec(), Nature::Empty),
        (b"\x89PNG\r\n\x1a\n....".to_vec(), Nature::Image),
        (b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), Nature::Image),
        (b"%PDF-1.7\n".to_vec(), Nature::Pdf),
        (b"<!DOCTYPE html><html><body><table>".to_vec(), Nature::Html),
        (b"\n\n  <HTML>".to_vec(), Nature::Html),
        (b"<?xml version=\"1.0\"?>".to_vec(), Nature::Xml),
        (zip("[Content_Types].xml", "xl/workbook.xml"), Nature::Spreadsheet),
        (zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), Nature::Spreadsheet),
        (zip("[Content_Types].xml", "word/document.xml"), Nature::Document),
        (zip("contacts.csv", "Nom;E-mail"), Nature::Archive),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0".to_vec(), Nature::Spreadsheet),
        (b"Received: from mx by host\r\nSubject: x\r\n".to_vec(), Nature::Mail),
        (b"From: Ada <ada@example.org>\nTo: bo@example.org\n\nNom;E-mail\n".to_vec(), Nature::Mail),
        (b"From ada@example.org Mon Mar  2 10:00:00 2026\nSubject: x\n".to_vec(), Nature::Mail),
        (b"X-Mailer: y\r\nFrom: ada@example.org\r\n".to_vec(), Nature::Mail),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n".to_vec(), Nature::Calendar),
        (b"dn: cn=Ada,mail=ada@example.org\ncn: Ada\n".to_vec(), Nature::Ldif),
        (b"\0\x01\x02\x03\xfe\xfd\0\0\0\x07".to_vec(), Nature::Binary),
        (b"un,deux\nalpha,beta\n".to_vec(), Nature::NoColumn),
        (b"{\"a\": 1}".to_vec(), Nature::OtherJson),
        (b"[1, 2".to_vec(), Nature::OtherJson),
    ] {
        let found = read(&bytes).map(|read| read.rows.len()).map_err(|fault| fault.nature);
        assert_eq!(Err(nature), found, "{:?}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_quotation_mark_that_is_never_closed_harms_its_own_line_only() {
    let following: Vec<String> = (0..500)
        .map(|number| {
            format!(
                "Nom{number};bien
"
            )
        })
        .collect();
    let text = format!(
        "Nom;Notes
Bel;\"jamais fermé
{}",
        following.concat()
    );
    let read = read(text.as_bytes()).unwrap();
    assert_eq!(vec![(2, Problem::Quote)], read.problems());
    assert_eq!(501, read.rows.len());
    assert_eq!("jamais fermé", read.rows[0].note);
    assert_eq!((502, "bien"), (read.rows[500].line, &*read.rows[500].note));
}

#[test]
fn bytes_that_strayed_into_utf8_spoil_their_own_row_only() {
    let mut bytes = "Nom;Notes\n".as_bytes().to_vec();
    for _ in 0..60 {
        bytes.extend_from_slice("Bérénice;été\n".as_bytes());
    }
    bytes.extend_from_slice(b"Ren\xe9e;x\n");
    let read = read(&bytes).unwrap();
    assert_eq!("UTF-8", read.encoding);
    assert_eq!(vec![(62, Problem::Characters)], read.problems());
    assert_eq!("été", read.rows[3].note);
}

#[test]
fn a_table_without_a_head_is_read_by_its_content_and_says_so() {
    let text = "Ada;Bel;ada@example.org;06 11 22 33 44\nZoé;Cru;zoe@example.org;\n";
    let read = read(text.as_bytes()).unwrap();
    assert_eq!(vec![(1, Problem::NoHead)], read.problems());
    let names: Vec<_> =
        read.rows.iter().map(|row| (row.line, row.given_name.as_str(), row.emails.len())).collect();
    assert_eq!(vec![(1, "Ada", 1), (2, "Zoé", 1)], names);
    assert_eq!(vec!["06 11 22 33 44"], read.rows[0].phones);
}

#[test]
fn columns_that_a_hand_chose_stand_over_what_was_recognised() {
    let text = "Alpha,Beta,Nom\nada@example.org,Bel,Jeu\n";
    let columns = [Column::Email, Column::FamilyName, Column::Ignored];
    let read = read_as(text.as_bytes(), Some(&columns)).unwrap();
    assert_eq!(("Bel", 2), (&*read.rows[0].family_name, read.rows[0].line));
    assert_eq!(vec!["ada@example.org"], read.rows[0].emails);
}

#[test]
fn a_table_that_is_too_wide_is_refused_and_a_field_that_is_too_long_is_cut() {
    let wide = vec!["E-mail"; MOST_COLUMNS + 1].join(",");
    assert_eq!(
        Err(Nature::TooManyColumns),
        read(wide.as_bytes()).map(|_| ()).map_err(|fault| fault.nature)
    );
    let long = format!("Nom,Notes\nBel,{}\n", "é".repeat(40_000));
    let read = read(long.as_bytes()).unwrap();
    assert_eq!(vec![(2, Problem::Length)], read.problems());
    assert_eq!(32 * 1024, read.rows[0].note.len());
}

#[test]
fn a_card_that_is_cut_gives_what_stands_of_it() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Bel\nBEGIN:VCARD\nVERSION:3.0\nFN:Zoé Cru\nEMAIL:zoe@example.org";
    let read = read(text.as_bytes()).unwrap();
    assert_eq!(vec![(1, Problem::OpenCard), (4, Problem::OpenCard)], read.problems());
    let names: Vec<&str> = read.rows.iter().map(|row| row.display_name.as_str()).collect();
    assert_eq!(vec!["Ada Bel", "Zoé Cru"], names);
}

#[test]
fn rows_that_greffe_wrote_come_back_as_they_were() {
    let text =
        "Prénom,Nom,E-mail,Ville,Date de naissance\nAda,Bel,ada@example.org,Nîmes,1980-02-03\n";
    let first = read(text.as_bytes()).unwrap().rows;
    let json = serde_json::json!({ "format": "csv", "rows": first }).to_string();
    let again = read(json.as_bytes()).unwrap();
    assert_eq!(("json", first), (&*again.format, again.rows));
}

#[test]
fn titles_above_the_head_are_passed_over_and_said() {
    for text in [
        "Liste des clients 2026\nNom;Prénom;E-mail\nBel;Ada;ada@example.org\n",
        "Liste des clients;;\nÉdition du 3 mars;;\n\nNom;Prénom;E-mail\nBel;Ada;ada@example.org\n",
    ] {
        let read = read(text.as_bytes()).unwrap();
        assert_eq!(vec![(1, Problem::TitleRow)], read.problems(), "{text}");
        let row = &read.rows[0];
        assert_eq!((1, "Ada", "Bel"), (read.rows.len(), &*row.given_name, &*row.family_name));
    }
}

fn names(text: &str) -> (Vec<String>, Vec<Problem>) {
    let read = read(text.as_bytes()).expect("cards");
    let problems = read.warnings.iter().map(|warning| warning.problem).collect();
    (read.rows.into_iter().map(|row| row.display_name).collect(), problems)
}

#[test]
fn a_card_inside_a_card_is_nobody_however_deep_it_stands_and_whatever_its_group() {
    let card = |agent: &str| {
        format!(
            "BEGIN:VCARD\nVERSION:2.1\nFN:Ada Bel\n{agent}\nEMAIL:ada@example.org\nEND:VCARD\n\
             BEGIN:VCARD\nVERSION:3.0\nFN:Zoé Cru\nEND:VCARD\n"
        )
    };
    let agent =
        |head: &str, inside: &str| format!("{head}BEGIN:VCARD\nFN:Bo Dit\n{inside}END:VCARD");
    let nested = format!("{}\n", agent("AGENT:", ""));
    for (inside, cards) in [
        (agent("AGENT:", ""), 1),
        (agent("AGENT:\n", ""), 1),
        (agent("item1.AGENT:", ""), 1),
        (agent("item1.AGENT;TYPE=VCARD:", ""), 1),
        (agent("AGENT:", &nested), 2),
        (agent("item1.AGENT:\n", &nested), 2),
        ("AGENT:BEGIN:VCARD\\nFN:Bo Dit\\nEND:VCARD\\n".to_owned(), 1),
    ] {
        let found = names(&card(&inside));
        let expected = vec!["Ada Bel".to_owned(), "Zoé Cru".to_owned()];
        assert_eq!((expected, vec![Problem::NestedCard; cards]), found, "{inside}");
        let read = read(card(&inside).as_bytes()).unwrap();
        assert_eq!(vec!["ada@example.org"], read.rows[0].emails, "{inside}");
    }
    let open = "BEGIN:VCARD\nFN:Ada Bel\nAGENT:\nBEGIN:VCARD\nFN:Bo Dit\nEND:VCARD\nBEGIN:VCARD\nFN:Zoé Cru\nEND:VCARD\n";
    let expected = vec!["Ada Bel".to_owned(), "Zoé Cru".to_owned()];
    assert_eq!((expected, vec![Problem::NestedCard, Problem::OpenCard]), names(open));
}

#[test]
fn a_group_is_no_person() {
    for kind in
        ["KIND:group", "item1.KIND:GROUP", "X-ADDRESSBOOKSERVER-KIND:group", "KIND;X=y:device"]
    {
        let text = format!(
            "BEGIN:VCARD\nVERSION:4.0\n{kind}\nFN:Le bureau\nMEMBER:urn:uuid:1\nEND:VCARD\n\
             BEGIN:VCARD\nVERSION:4.0\nKIND:individual\nFN:Ada Bel\nEND:VCARD\n"
        );
        assert_eq!((vec!["Ada Bel".to_owned()], vec![Problem::NoPerson]), names(&text), "{kind}");
    }
}
