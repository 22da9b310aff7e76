-- The copy is written under another name and put in its place once it is whole: it needs no journal of its own.
PRAGMA copy.journal_mode = OFF;
CREATE TABLE copy.head (casebook BLOB NOT NULL, written_at INTEGER NOT NULL);
CREATE TABLE copy.ledger (
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    on_day TEXT NOT NULL,
    recorded_at INTEGER NOT NULL
);
-- Who is not to be written to, for an older state that has never heard of them: marks and their key, no address.
CREATE TABLE copy.suppression_key (key BLOB NOT NULL);
CREATE TABLE copy.suppression (
    mark BLOB NOT NULL,
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    objected_on TEXT NOT NULL,
    expires_on TEXT NOT NULL
);
INSERT INTO copy.suppression_key SELECT key FROM main.suppression_key;
INSERT INTO copy.suppression SELECT mark, kind, scope, objected_on, expires_on FROM main.suppression;
