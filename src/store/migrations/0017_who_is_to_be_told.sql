-- Whether the person is still to be told of data that came from elsewhere (R 14): known by index, whatever the size of a
-- lot. Followed are collections whose month was still running when the casebook was made (what was told before is not
-- known here), and those of a lot that was brought in here, whatever their day.
CREATE VIEW followed_since AS
SELECT date(created_at / 1000, 'unixepoch', '-31 days') AS on_day FROM casebook;
ALTER TABLE collection ADD COLUMN to_tell INTEGER NOT NULL DEFAULT 0 CHECK (to_tell IN (0, 1));
UPDATE collection SET to_tell = 1
WHERE given_by_person = 0
  AND (collected_on >= (SELECT on_day FROM followed_since)
       OR contact_id IN (SELECT contact.id FROM contact WHERE lot_id IS NOT NULL))
  AND NOT EXISTS (SELECT 1 FROM information WHERE information.collection_id = collection.id);
DROP INDEX collection_from_elsewhere;
CREATE INDEX collection_to_tell ON collection (contact_id, collected_on) WHERE to_tell = 1;
