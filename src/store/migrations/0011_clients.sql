-- What letters to and about the client of a processor say. The next case of the same client takes it from the last.
ALTER TABLE request ADD COLUMN client_email TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN client_address TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN client_contract TEXT NOT NULL DEFAULT '';
CREATE INDEX request_by_client ON request (client_name) WHERE client_name <> '';
