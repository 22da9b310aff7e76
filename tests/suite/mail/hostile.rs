//! Files that mean harm or are broken, and the names and nesting they try.

use greffe::mail::{LIMIT_BYTES, MailError, Message, Warning, read};

use super::{ACCESS, HEAD, mail};

/// A mail of two parts: words, and a file with this disposition.
fn with_file(disposition: &str) -> Message {
    let body = format!(
        "--b\r\nContent-Type: text/plain\r\n\r\nVoici.\r\n--b\r\nContent-Type: application/pdf\r\n\
         Content-Disposition: {disposition}\r\n\r\n%PDF-\r\n--b--\r\n"
    );
    mail("Content-Type: multipart/mixed; boundary=b\r\n", body.as_bytes())
}

#[test]
fn names_of_attachments_keep_no_path_and_deceive_nobody() {
    let long = format!("attachment; filename=\"{}.pdf\"", "a".repeat(4000));
    let cases = [
        ("attachment; filename=\"facture.pdf\"", "facture.pdf"),
        ("attachment; filename=\"../../etc/passwd\"", "passwd"),
        ("attachment; filename=\"C:\\\\Users\\\\ana\\\\cv.pdf\"", "cv.pdf"),
        ("attachment; filename=\"..\"", "attachment-1"),
        ("attachment; filename=\"\"", "attachment-1"),
        ("attachment", "attachment-1"),
        ("inline; filename=\"a\u{202e}fdp.exe\"", "afdp.exe"),
        ("attachment; filename=\"=?UTF-8?Q?pi=C3=A8ce.pdf?=\"", "pièce.pdf"),
        ("attachment; filename*=utf-8''pi%C3%A8ce%2F..%2Fx.pdf", "x.pdf"),
        ("attachment; filename*=iso-8859-1'fr'pi%E8ce.pdf", "pièce.pdf"),
        ("attachment; filename*0=pre; filename*1=mier.pdf", "premier.pdf"),
        ("attachment; filename*=utf-8''a%00%0Ab.pdf", "ab.pdf"),
        ("attachment; filename=\".htaccess\"", "htaccess"),
        ("attachment; filename=\"con.txt\"", "_con.txt"),
        ("attachment; filename=\"a<b>:c.pdf\"", "a_b__c.pdf"),
    ];
    for (disposition, expected) in cases {
        let message = with_file(disposition);
        let [file] = message.attachments.as_slice() else { panic!("{disposition}") };
        assert_eq!(file.name, expected, "{disposition}");
        assert_eq!(file.bytes, b"%PDF-", "{disposition}");
        assert_eq!(message.text, "Voici.", "{disposition}");
    }
    let message = with_file(&long);
    assert_eq!(message.attachments[0].name, format!("{}.pdf", "a".repeat(116)));
}

#[test]
fn a_part_without_name_is_no_attachment_and_its_loss_is_said() {
    let message = with_file("inline");
    assert_eq!(message.attachments, []);
    assert_eq!(message.warnings, [Warning::UnnamedPartLeftOut]);
}

#[test]
fn an_attached_message_is_kept_once_and_closed() {
    let inner = "From: x@y.example\r\nSubject: Dedans\r\nContent-Type: multipart/mixed; boundary=i\r\n\r\n\
                 --i\r\nContent-Disposition: attachment; filename=secret.pdf\r\n\r\nx\r\n--i--\r\n";
    let body = format!(
        "--b\r\nContent-Type: text/plain\r\n\r\nVoir ci-joint.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--b--\r\n"
    );
    let message = mail("Content-Type: multipart/mixed; boundary=b\r\n", body.as_bytes());
    let [file] = message.attachments.as_slice() else { panic!("one attachment") };
    assert_eq!((file.name.as_str(), file.media_type.as_str()), ("message-1.eml", "message/rfc822"));
    assert_eq!(file.bytes, inner.as_bytes());
    assert_eq!(message.text, "Voir ci-joint.");
    assert!(message.forwarded);
}

#[test]
fn messages_of_a_digest_are_attached_messages() {
    let body = "--b\r\n\r\nFrom: a@b.example\r\n\r\nun\r\n--b\r\n\r\nFrom: a@b.example\r\n\r\ndeux\r\n--b--";
    let message = mail("Content-Type: multipart/digest; boundary=b\r\n", body.as_bytes());
    assert_eq!(message.attachments.len(), 2);
    assert_eq!(message.text, "");
}

#[test]
fn scripts_styles_pictures_and_comments_leave_no_trace() {
    let html = "<html><head><title>t</title><style>p{color:red}</style><script>steal()</script></head><body>\
                <!-- caché --><p>Bonjour</p><script>steal()</script><img src='http://t.example/x.gif' alt='suivi'>\
                <iframe src='http://t.example'></iframe><a href='javascript:steal()'>lien</a>\
                <blockquote>avant</blockquote></body></html>";
    let message = mail("Content-Type: text/html\r\n", html.as_bytes());
    for gone in ["steal", "color", "caché", "t.example", "javascript"] {
        assert!(!message.text.contains(gone), "{gone} in {}", message.text);
    }
    for kept in ["Bonjour", "lien", "> avant"] {
        assert!(message.text.contains(kept), "{kept} in {}", message.text);
    }
}

#[test]
fn files_that_are_no_mails_are_refused() {
    let cases: [(&[u8], MailError); 6] = [
        (b"", MailError::Empty),
        (b" \r\n \n", MailError::Empty),
        (b"%PDF-1.7\n1 0 obj\n<< /Type: /Catalog >>\n", MailError::NotMail),
        (b"\x00\x01\x02\xff\xfe\x00\x00", MailError::NotMail),
        ("Cher monsieur: je vous écris.\n\nAna".as_bytes(), MailError::NotMail),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest", MailError::OutlookMessage),
    ];
    for (bytes, expected) in cases {
        assert_eq!(read(bytes).unwrap_err(), expected, "{bytes:?}");
    }
    let mut large = HEAD.as_bytes().to_vec();
    large.resize(100 * 1024 * 1024, b'a');
    assert_eq!(read(&large).unwrap_err(), MailError::TooLarge);
    large.truncate(LIMIT_BYTES);
    assert!(read(&large).is_ok());
}

#[test]
fn a_mail_cut_short_is_read_as_far_as_it_goes_and_says_so() {
    for length in 1..ACCESS.len() {
        // No length may end the program; those past the first header give a message.
        let read = read(&ACCESS[..length]);
        if length > 200 {
            assert!(
                read.unwrap().warnings.contains(&Warning::CutShort) || length + 4 > ACCESS.len(),
                "{length}"
            );
        }
    }
    let body = "--b\r\nContent-Type: text/plain\r\n\r\nle début";
    let message = mail("Content-Type: multipart/mixed; boundary=b\r\n", body.as_bytes());
    assert_eq!(
        (message.text.as_str(), message.warnings.as_slice()),
        ("le début", [Warning::CutShort].as_slice())
    );
}

#[test]
fn hostile_nesting_ends_in_a_warning() {
    let mut nested = String::new();
    for _ in 0..200_000 {
        nested.push_str("Content-Type: message/rfc822\r\n\r\n");
    }
    let message = mail("", nested.as_bytes());
    assert!(message.attachments.is_empty());
    let message = mail("Content-Type: message/rfc822\r\n", nested.as_bytes());
    assert_eq!(message.attachments.len(), 1);

    let levels: Vec<String> = (0..100)
        .map(|n| format!("--b{n}\r\nContent-Type: multipart/mixed; boundary=b{}\r\n\r\n", n + 1))
        .collect();
    let parts = levels.concat();
    let message = mail("Content-Type: multipart/mixed; boundary=b0\r\n", parts.as_bytes());
    assert!(message.warnings.contains(&Warning::TooManyParts));

    let many = "--b\r\n\r\nx\r\n".repeat(100_000);
    let message = mail("Content-Type: multipart/mixed; boundary=b\r\n", many.as_bytes());
    assert!(message.warnings.contains(&Warning::TooManyParts));

    for element in ["<div>", "<b>", "<table><tr><td>", "<blockquote>", "<a>"] {
        let html = format!("{}fin", element.repeat(50_000));
        assert!(
            mail("Content-Type: text/html\r\n", html.as_bytes()).text.contains("fin"),
            "{element}"
        );
    }
}

#[test]
fn hostile_html_gives_its_words_and_nothing_else() {
    let attributes: Vec<String> = (0..80_000).map(|n| format!("a{n}=1")).collect();
    let cases = [
        format!("<p {}>fin", attributes.join(" ")),
        "<ol start=9223372036854775807><li>x<li>y</ol>fin".to_owned(),
        "<table><tr><td colspan=2000000000 rowspan=2000000000>x</td></tr></table>fin".to_owned(),
        "<a title=\"x>steal\" href='y>steal'>lien</a> fin".to_owned(),
        "<script>if (a < b) { x = \"</p>\"; steal() }</SCRIPT >fin".to_owned(),
        "<style>steal</style><svg><script>steal()</script></svg>fin".to_owned(),
        "<!-- steal > steal -->fin<!-- steal".to_owned(),
        format!("{}fin", "<p>a".repeat(100_000)),
        format!("{}fin", "<b><p></b>a".repeat(2_000)),
    ];
    for html in cases {
        let message = mail("Content-Type: text/html\r\n", html.as_bytes());
        let start: String = html.chars().take(60).collect();
        assert!(message.text.contains("fin"), "{start}");
        assert!(!message.text.contains("steal"), "{start}");
    }
    let sum = mail("Content-Type: text/html\r\n", b"<p>1 < 2 &amp; 3 > 2</p>");
    assert_eq!(sum.text, "1 < 2 & 3 > 2");
}
