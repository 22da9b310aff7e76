-- What an objection asks for where no case carries it: the person leaves the tools that send mail, and is told when a
-- hold keeps what the objection would delete.
CREATE TABLE duty_of_contact_or_case (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN (
        'stop_marketing', 'stop_consent', 'erase_minor', 'announce_lifting', 'stop_in_tools', 'tell_held'
    )),
    request_id INTEGER REFERENCES request ON DELETE CASCADE,
    contact_id INTEGER REFERENCES contact ON DELETE CASCADE,
    since_on TEXT NOT NULL CHECK (since_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    done_on TEXT,
    recorded_at INTEGER NOT NULL,
    CHECK ((request_id IS NULL) <> (contact_id IS NULL))
);
INSERT INTO duty_of_contact_or_case (id, kind, request_id, contact_id, since_on, done_on, recorded_at)
SELECT id, kind, request_id, contact_id, since_on, done_on, recorded_at FROM duty;
DROP TABLE duty;
ALTER TABLE duty_of_contact_or_case RENAME TO duty;
CREATE INDEX duty_open ON duty (since_on) WHERE done_on IS NULL;
CREATE INDEX duty_by_request ON duty (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX duty_by_contact ON duty (contact_id) WHERE contact_id IS NOT NULL;
