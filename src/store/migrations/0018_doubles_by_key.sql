-- Doubles are found by the sounds of the name together with an organisation or a place: as numbers, in one small index.
DROP INDEX contact_by_name_key;
ALTER TABLE contact DROP COLUMN name_key;
CREATE TABLE twin_key (
    key INTEGER NOT NULL,
    contact_id INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
    PRIMARY KEY (key, contact_id)
) WITHOUT ROWID;
CREATE INDEX twin_key_by_contact ON twin_key (contact_id);
-- Every contact is looked at again.
DELETE FROM setting WHERE key = 'twins_seen';
