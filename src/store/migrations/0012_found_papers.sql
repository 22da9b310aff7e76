-- The search over papers reaches the words that steps rest on, the names of the files that sources found, and where a
-- requester lives. A row is its source's row eight times over, and what it is: 0 a request, 1 a message, 2 an attachment
-- of a message, 3 an attachment of a contact, 4 a note of a case, 5 a file that a source found.
DROP TRIGGER request_is_found;
DROP TRIGGER request_is_found_no_more;
DROP TRIGGER request_is_gone;
DROP TRIGGER message_is_found;
DROP TRIGGER message_is_gone;
DROP TRIGGER message_attachment_is_found;
DROP TRIGGER message_attachment_is_gone;
DROP TRIGGER contact_attachment_is_found;
DROP TRIGGER contact_attachment_is_gone;
DROP TABLE papers;
CREATE VIRTUAL TABLE papers USING fts5(words, tokenize = 'trigram remove_diacritics 1');
INSERT INTO papers (papers, rank) VALUES ('secure-delete', 1);
INSERT INTO papers (rowid, words)
SELECT id * 8,
       requester_name || char(10) || requester_email || char(10) || requester_address || char(10) || subject_name
FROM request
WHERE reduced = 0;
INSERT INTO papers (rowid, words)
SELECT id * 8 + 1, from_name || char(10) || subject || char(10) || substr(body, 1, 4000) FROM message;
INSERT INTO papers (rowid, words) SELECT id * 8 + 2, name FROM message_attachment;
INSERT INTO papers (rowid, words) SELECT id * 8 + 3, name FROM contact_attachment;
INSERT INTO papers (rowid, words) SELECT id * 8 + 4, substr(body, 1, 4000) FROM request_note;
INSERT INTO papers (rowid, words) SELECT id * 8 + 5, name FROM errand_file;
CREATE TRIGGER request_is_found AFTER INSERT ON request
BEGIN
    INSERT INTO papers (rowid, words)
    VALUES (new.id * 8, new.requester_name || char(10) || new.requester_email || char(10) || new.requester_address
                        || char(10) || new.subject_name);
END;
CREATE TRIGGER request_is_found_no_more AFTER UPDATE OF reduced ON request WHEN new.reduced = 1
BEGIN DELETE FROM papers WHERE rowid = new.id * 8; END;
CREATE TRIGGER request_is_gone AFTER DELETE ON request
BEGIN DELETE FROM papers WHERE rowid = old.id * 8; END;
CREATE TRIGGER message_is_found AFTER INSERT ON message
BEGIN
    INSERT INTO papers (rowid, words)
    VALUES (new.id * 8 + 1, new.from_name || char(10) || new.subject || char(10) || substr(new.body, 1, 4000));
END;
CREATE TRIGGER message_is_gone AFTER DELETE ON message
BEGIN DELETE FROM papers WHERE rowid = old.id * 8 + 1; END;
CREATE TRIGGER message_attachment_is_found AFTER INSERT ON message_attachment
BEGIN INSERT INTO papers (rowid, words) VALUES (new.id * 8 + 2, new.name); END;
CREATE TRIGGER message_attachment_is_gone AFTER DELETE ON message_attachment
BEGIN DELETE FROM papers WHERE rowid = old.id * 8 + 2; END;
CREATE TRIGGER contact_attachment_is_found AFTER INSERT ON contact_attachment
BEGIN INSERT INTO papers (rowid, words) VALUES (new.id * 8 + 3, new.name); END;
CREATE TRIGGER contact_attachment_is_gone AFTER DELETE ON contact_attachment
BEGIN DELETE FROM papers WHERE rowid = old.id * 8 + 3; END;
CREATE TRIGGER request_note_is_found AFTER INSERT ON request_note
BEGIN INSERT INTO papers (rowid, words) VALUES (new.id * 8 + 4, substr(new.body, 1, 4000)); END;
CREATE TRIGGER request_note_is_gone AFTER DELETE ON request_note
BEGIN DELETE FROM papers WHERE rowid = old.id * 8 + 4; END;
CREATE TRIGGER errand_file_is_found AFTER INSERT ON errand_file
BEGIN INSERT INTO papers (rowid, words) VALUES (new.id * 8 + 5, new.name); END;
CREATE TRIGGER errand_file_is_gone AFTER DELETE ON errand_file
BEGIN DELETE FROM papers WHERE rowid = old.id * 8 + 5; END;

-- The next number of a year is found without reading all that were ever given.
CREATE INDEX ledger_case_number ON ledger (substr(subject, 1, 5), CAST(substr(subject, 6) AS INTEGER))
WHERE kind = 'case_number';
