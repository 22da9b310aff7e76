-- How many contacts there are, without a walk through an index of all of them.
CREATE TABLE contact_tally (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    count INTEGER NOT NULL
);
INSERT INTO contact_tally (id, count) SELECT 1, count(*) FROM contact;
CREATE TRIGGER contact_is_counted AFTER INSERT ON contact
BEGIN UPDATE contact_tally SET count = count + 1; END;
CREATE TRIGGER contact_is_uncounted AFTER DELETE ON contact
BEGIN UPDATE contact_tally SET count = count - 1; END;
