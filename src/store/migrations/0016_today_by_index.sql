-- Who is still to be told of data from elsewhere, without a look at each row.
DROP INDEX collection_from_elsewhere;
CREATE INDEX collection_from_elsewhere ON collection (collected_on, contact_id) WHERE given_by_person = 0;
