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
