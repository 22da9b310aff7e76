-- To whom the letter of a copy went: name and address, one line each. The person's own may change afterwards.
ALTER TABLE package ADD COLUMN recipient TEXT NOT NULL DEFAULT '';
