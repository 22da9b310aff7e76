//! Messages saved by Outlook: read like any other, and never a cause of harm.

use std::io::{Cursor, Write as _};

use greffe::domain::right::Right;
use greffe::mail::{self, MailError};

/// A property of a message as Outlook stores it: its tag and its text in UTF-16.
type Property<'a> = (&'a str, &'a str);

const SUBJECT: &str = "0037";
const BODY: &str = "1000";
const SENDER_NAME: &str = "0C1A";
const SENDER_ADDRESS: &str = "5D01";
const HEADERS: &str = "007D";
const LONG_NAME: &str = "3707";

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn put(file: &mut cfb::CompoundFile<Cursor<Vec<u8>>>, path: &str, bytes: &[u8]) {
    file.create_stream(path).expect("a compound file").write_all(bytes).expect("a compound file");
}

/// A message with these properties, and one attachment where a name is given.
fn a_message(properties: &[Property<'_>], attached: Option<(&str, &[u8])>) -> Vec<u8> {
    let mut file =
        cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))
            .expect("a compound file");
    put(&mut file, "/__properties_version1.0", &[0; 32]);
    for (tag, text) in properties {
        put(&mut file, &format!("/__substg1.0_{tag}001F"), &utf16(text));
    }
    if let Some((name, bytes)) = attached {
        file.create_storage("/__attach_version1.0_#00000000").expect("a compound file");
        let within = "/__attach_version1.0_#00000000";
        put(&mut file, &format!("{within}/__properties_version1.0"), &[0; 8]);
        put(&mut file, &format!("{within}/__substg1.0_{LONG_NAME}001F"), &utf16(name));
        put(&mut file, &format!("{within}/__substg1.0_37010102"), bytes);
    }
    file.flush().expect("a compound file");
    file.into_inner().into_inner()
}

#[test]
fn a_message_of_outlook_says_who_wrote_what_and_what_is_asked() {
    let bytes = a_message(
        &[
            (SUBJECT, "Droit d’accès"),
            (BODY, "Bonjour,\r\n\r\nje demande une copie de mes données personnelles.\r\n"),
            (SENDER_NAME, "Zoé Quint"),
            (SENDER_ADDRESS, "zoe@quint.example"),
        ],
        Some(("../../lettre.pdf", b"%PDF-1.7")),
    );
    let message = mail::read(&bytes).unwrap();
    let from = message.from.unwrap();
    assert_eq!(
        ("zoe@quint.example", Some("Zoé Quint")),
        (from.address.as_str(), from.name.as_deref())
    );
    assert_eq!("Droit d’accès", message.subject);
    assert!(message.text.contains("copie de mes données"));
    assert_eq!([Right::Access], mail::rights::suggest(&message.subject, &message.text)[..]);
    let [file] = &message.attachments[..] else { panic!("{:?}", message.attachments) };
    assert_eq!(("lettre.pdf", &b"%PDF-1.7"[..]), (file.name.as_str(), &file.bytes[..]), "no path");
    assert!(message.unsent, "nothing says that it was ever sent");
}

#[test]
fn the_head_that_the_message_travelled_with_is_believed_first() {
    let head = "Received: from a by mx.kleep.ai; Fri, 20 Feb 2026 09:00:00 +0100\r\n\
                From: Ada <ada@quint.example>\r\nMessage-ID: <m1@quint.example>\r\n\
                In-Reply-To: <m0@kleep.ai>\r\nDate: Fri, 20 Feb 2026 08:59:00 +0100\r\n\
                Subject: Suite\r\n";
    let bytes = a_message(&[(HEADERS, head), (BODY, "Suite"), (SENDER_NAME, "Autre")], None);
    let message = mail::read(&bytes).unwrap();
    assert_eq!("ada@quint.example", message.from.unwrap().address);
    assert_eq!(Some("m1@quint.example"), message.message_id.as_deref());
    assert_eq!(["m0@kleep.ai"], message.in_reply_to[..]);
    assert_eq!(Some("mx.kleep.ai"), message.received[0].by_host.as_deref());
    assert!(message.sent_at.is_some() && !message.unsent);
}

#[test]
fn a_damaged_message_of_outlook_is_refused_and_never_breaks_the_program() {
    let whole = a_message(&[(SUBJECT, "Bonjour"), (BODY, "Un mot")], Some(("a.txt", b"x")));
    assert!(mail::read(&whole).is_ok());
    for cut in (8..whole.len()).step_by(61) {
        let read = mail::read(&whole[..cut]);
        assert!(read.is_ok() || read == Err(MailError::OutlookMessage), "cut at {cut}: {read:?}");
    }
    for place in (8..whole.len()).step_by(37) {
        for value in [0x00, 0x7F, 0xFF] {
            let mut bytes = whole.clone();
            bytes[place] = value;
            let read = mail::read(&bytes);
            assert!(read.is_ok() || read == Err(MailError::OutlookMessage), "{place}: {read:?}");
        }
    }
    let empty = a_message(&[], None);
    assert_eq!(Err(MailError::OutlookMessage), mail::read(&empty));
}

/// The places of the directory's entries that are called `name`.
fn entries(bytes: &[u8], name: &str) -> Vec<usize> {
    let wanted = utf16(name);
    let begins = |at: &usize| bytes[*at..].starts_with(&wanted) && bytes[*at + wanted.len()] == 0;
    (512..bytes.len() - 128).step_by(128).filter(begins).collect()
}

fn set(bytes: &mut [u8], at: usize, value: u32) {
    bytes[at..at + 4].copy_from_slice(&value.to_le_bytes());
}

fn get(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes"))
}

const PAYLOAD: &str = "__substg1.0_37010102";
const START: usize = 116;
const SIZE: usize = 120;

/// A message with a large file and a small one, whole; then one count of it is made up.
#[test]
fn a_message_that_claims_more_than_it_holds_is_refused_before_it_is_read() {
    let mut whole = a_message(&[(SUBJECT, "Bonjour"), (BODY, "Un mot")], None);
    for (number, length) in [100_000_usize, 200].into_iter().enumerate() {
        let mut file = cfb::CompoundFile::open(Cursor::new(whole)).unwrap();
        let within = format!("/__attach_version1.0_#0000000{number}");
        file.create_storage(&within).unwrap();
        put(&mut file, &format!("{within}/__substg1.0_{LONG_NAME}001F"), &utf16("a.txt"));
        put(&mut file, &format!("{within}/{PAYLOAD}"), &vec![b'x'; length]);
        file.flush().unwrap();
        whole = file.into_inner().into_inner();
    }
    let message = mail::read(&whole).unwrap();
    let lengths: Vec<usize> = message.attachments.iter().map(|file| file.bytes.len()).collect();
    assert_eq!(vec![100_000, 200], lengths, "an honest one is read");

    let payloads = entries(&whole, PAYLOAD);
    let mut of_size: Vec<(u32, usize)> =
        payloads.iter().map(|at| (get(&whole, at + SIZE), *at)).collect();
    of_size.sort_unstable();
    let [(200, small), (100_000, large)] = of_size[..] else { panic!("{of_size:?}") };
    let first = get(&whole, large + START);
    let table = 512 + 512 * usize::try_from(get(&whole, 76)).unwrap();
    let next_of = |sector: u32| table + 4 * usize::try_from(sector).unwrap();
    let made_up: [(&str, &[(usize, u32)]); 9] = [
        ("two streams share one chain", &[(small + START, first), (small + SIZE, 100_000)]),
        ("a stream is longer than its chain", &[(large + SIZE, 0x7FFF_FFFF)]),
        ("a chain turns back on itself", &[(next_of(first + 1), first)]),
        ("a chain leaves the file", &[(next_of(first + 1), 0x00FF_FFFF)]),
        ("the table has more sectors than the file", &[(44, 0x00FF_FFFF)]),
        ("the table of small sectors is made up", &[(64, 0x00FF_FFFF)]),
        ("the table of tables is made up", &[(72, 0x00FF_FFFF)]),
        ("the directory turns back on itself", &[(next_of(get(&whole, 48)), get(&whole, 48))]),
        ("sectors of another size", &[(30, 0x0006_000C)]),
    ];
    for (what, changes) in made_up {
        let mut bytes = whole.clone();
        for (at, value) in changes {
            set(&mut bytes, *at, *value);
        }
        assert_eq!(Err(MailError::OutlookMessage), mail::read(&bytes), "{what}");
    }
    // Without this bound a thousand entries would each be handed the same megabyte.
    let mut longer = whole.clone();
    longer.resize(25 << 20, 0);
    assert_eq!(Err(MailError::OutlookMessage), mail::read(&longer), "larger than is read");
}

#[test]
fn what_a_large_message_holds_is_read_whole() {
    let bytes: Vec<u8> =
        (0..9 << 20_u32).map(|number| u8::try_from(number % 251).unwrap()).collect();
    let whole = a_message(&[(SUBJECT, "Bonjour"), (BODY, "Un mot")], Some(("a.bin", &bytes)));
    let message = mail::read(&whole).unwrap();
    assert!(message.attachments[0].bytes == bytes, "with a table of tables of its own");
}
