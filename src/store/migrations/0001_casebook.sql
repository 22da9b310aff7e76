-- The first shape of a casebook. Never edited once shipped: add the next file.
-- Days are TEXT YYYY-MM-DD, moments INTEGER milliseconds UTC, uids 16 random bytes.

CREATE TABLE casebook (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uid BLOB NOT NULL CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1))
);

CREATE TABLE operator (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    login TEXT NOT NULL UNIQUE
);

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- The published policy, one row a version, as the text that was adopted.
CREATE TABLE policy (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    dated_on TEXT NOT NULL CHECK (dated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    source TEXT NOT NULL,
    adopted_at INTEGER NOT NULL
);

CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    given_name TEXT NOT NULL DEFAULT '',
    family_name TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE INDEX contact_by_sort_key ON contact (sort_key, id);

CREATE TABLE email (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
    address TEXT NOT NULL,
    folded TEXT NOT NULL
);
CREATE INDEX email_by_contact ON email (contact_id);
CREATE INDEX email_by_address ON email (folded);

CREATE TABLE phone (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
    number TEXT NOT NULL,
    digits TEXT NOT NULL
);
CREATE INDEX phone_by_contact ON phone (contact_id);

CREATE TABLE postal_address (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
    street TEXT NOT NULL,
    postcode TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL
);
CREATE INDEX postal_address_by_contact ON postal_address (contact_id);

-- Where data came from, once for all that came together.
CREATE TABLE collection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
    source TEXT NOT NULL,
    collected_on TEXT NOT NULL CHECK (collected_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    given_by_person INTEGER NOT NULL CHECK (given_by_person IN (0, 1)),
    policy_id INTEGER REFERENCES policy
);
CREATE INDEX collection_by_contact ON collection (contact_id);

CREATE TABLE file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    contact_id INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
    activity TEXT NOT NULL,
    basis TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'dormant')),
    collection_id INTEGER NOT NULL REFERENCES collection,
    UNIQUE (contact_id, activity)
);
CREATE INDEX file_by_collection ON file (collection_id);

-- What happened to a file on a day. Added, never rewritten; erased with the file.
CREATE TABLE file_fact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file_id INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
    kind TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    recorded_at INTEGER NOT NULL
);
CREATE INDEX file_fact_by_file ON file_fact (file_id);

CREATE TABLE datum (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file_id INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
    collection_id INTEGER NOT NULL REFERENCES collection,
    category TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT,
    held_where TEXT,
    CHECK ((value IS NULL) <> (held_where IS NULL))
);
CREATE INDEX datum_by_file ON datum (file_id);
CREATE INDEX datum_by_collection ON datum (collection_id);

CREATE TABLE note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
    written_on TEXT NOT NULL CHECK (written_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    body TEXT NOT NULL
);
CREATE INDEX note_by_contact ON note (contact_id);

-- Files inside the casebook, found by the SHA-256 of their bytes.
CREATE TABLE content (
    sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
    bytes BLOB NOT NULL
);

CREATE TABLE contact_attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 BLOB NOT NULL REFERENCES content
);
CREATE INDEX contact_attachment_by_contact ON contact_attachment (contact_id);
CREATE INDEX contact_attachment_by_content ON contact_attachment (sha256);

-- A request is one message of a person; its case is the file that the DPO keeps as proof.
CREATE TABLE request (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sent_on TEXT,
    recognised_on TEXT,
    intake TEXT NOT NULL,
    requester_name TEXT NOT NULL,
    requester_email TEXT NOT NULL,
    requester_address TEXT NOT NULL,
    contact_id INTEGER REFERENCES contact ON DELETE SET NULL,
    contact_uid BLOB,
    policy_id INTEGER REFERENCES policy,
    recorded_at INTEGER NOT NULL,
    UNIQUE (year, sequence)
);
CREATE INDEX request_by_contact ON request (contact_id);

CREATE TABLE demand (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
    "right" TEXT NOT NULL,
    UNIQUE (request_id, "right")
);

CREATE TABLE request_fact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
    step TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    recorded_at INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES operator
);
CREATE INDEX request_fact_by_request ON request_fact (request_id);

CREATE TABLE message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    from_name TEXT NOT NULL,
    from_address TEXT NOT NULL,
    recipients TEXT NOT NULL,
    subject TEXT NOT NULL,
    sent_at INTEGER,
    message_id TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX message_by_request ON message (request_id);

CREATE TABLE message_attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 BLOB NOT NULL REFERENCES content
);
CREATE INDEX message_attachment_by_message ON message_attachment (message_id);
CREATE INDEX message_attachment_by_content ON message_attachment (sha256);

-- What was written for a case: the letter stays, the package leaves after its period.
CREATE TABLE package (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    request_id INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
    written_at INTEGER NOT NULL,
    letter TEXT NOT NULL,
    inventory TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('pdf', 'zip'))
);
CREATE INDEX package_by_request ON package (request_id);

-- The package's files before its own encryption, so that it can be sent again under a new passphrase.
CREATE TABLE package_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    package_id INTEGER NOT NULL REFERENCES package ON DELETE CASCADE,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL
);
CREATE INDEX package_file_by_package ON package_file (package_id);

-- Derived: the day on which each open demand's clock changes. Rebuilt by one function.
CREATE TABLE clock (
    demand_id INTEGER PRIMARY KEY REFERENCES demand ON DELETE CASCADE,
    due_on TEXT,
    aim_for TEXT,
    notice_by TEXT,
    open INTEGER NOT NULL CHECK (open IN (0, 1))
);
CREATE INDEX clock_by_day ON clock (due_on) WHERE open = 1;

-- Derived: how long each file may still be kept.
CREATE TABLE countdown (
    file_id INTEGER PRIMARY KEY REFERENCES file ON DELETE CASCADE,
    rule TEXT NOT NULL,
    phase TEXT NOT NULL,
    expires_on TEXT,
    changes_on TEXT
);
CREATE INDEX countdown_by_day ON countdown (expires_on);
CREATE INDEX countdown_by_change ON countdown (changes_on) WHERE changes_on IS NOT NULL;
CREATE INDEX countdown_by_rule ON countdown (rule, phase, expires_on);

-- Search as you type: one row a contact, rowid = contact.id.
CREATE VIRTUAL TABLE search USING fts5(words, tokenize = 'trigram remove_diacritics 1');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recorded_at INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES operator,
    operation TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    link BLOB NOT NULL CHECK (length(link) = 32)
);
CREATE INDEX journal_by_subject ON journal (subject, id);
CREATE TRIGGER journal_is_never_rewritten BEFORE UPDATE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal is never rewritten'); END;
CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal is never deleted'); END;

-- What a restored backup must be brought up to date with.
CREATE TABLE ledger (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('erasure', 'objection', 'restriction', 'case_number')),
    subject TEXT NOT NULL,
    on_day TEXT NOT NULL
);

-- The proof of each erasure: nothing about the person but uid and case number.
CREATE TABLE receipt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    subject_uid BLOB NOT NULL,
    erased_at INTEGER NOT NULL,
    log_truncated INTEGER NOT NULL DEFAULT 0 CHECK (log_truncated IN (0, 1)),
    body TEXT NOT NULL
);
