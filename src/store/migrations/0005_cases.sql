-- The whole life of a case: words that facts point to, who asks for whom, what others do for it, when it next needs a hand.

-- Free text of a case. A fact carries codes only and points here.
CREATE TABLE request_note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
    body TEXT NOT NULL
);
CREATE INDEX request_note_by_request ON request_note (request_id);

ALTER TABLE request_fact ADD COLUMN note_id INTEGER REFERENCES request_note ON DELETE SET NULL;
CREATE INDEX request_fact_by_note ON request_fact (note_id) WHERE note_id IS NOT NULL;

-- The person whom the data are about, where somebody else asks for them.
ALTER TABLE request ADD COLUMN subject_name TEXT NOT NULL DEFAULT '';
-- The client for whom the company is a processor, and the days that the contract gives.
ALTER TABLE request ADD COLUMN client_name TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN client_days INTEGER CHECK (client_days BETWEEN 0 AND 90);
-- The activities that the person's files stand under, by their ids in the policy, separated by spaces: recipients must
-- still be told when the files are gone.
ALTER TABLE request ADD COLUMN activities TEXT NOT NULL DEFAULT '';

-- The period of the case file is over: a line of statistics is all that stays.
ALTER TABLE request ADD COLUMN reduced INTEGER NOT NULL DEFAULT 0 CHECK (reduced IN (0, 1));

-- A copy of an identity document, to be deleted once identity is established.
ALTER TABLE message_attachment ADD COLUMN identity INTEGER NOT NULL DEFAULT 0 CHECK (identity IN (0, 1));

-- What is asked of a source, or told to a recipient. The party is an id of the policy.
CREATE TABLE errand (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
    duty TEXT NOT NULL,
    party TEXT NOT NULL,
    opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    UNIQUE (request_id, duty, party)
);

CREATE TABLE errand_fact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    errand_id INTEGER NOT NULL REFERENCES errand ON DELETE CASCADE,
    step TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    recorded_at INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES operator,
    note_id INTEGER REFERENCES request_note ON DELETE SET NULL
);
CREATE INDEX errand_fact_by_errand ON errand_fact (errand_id);
CREATE INDEX errand_fact_by_note ON errand_fact (note_id) WHERE note_id IS NOT NULL;

-- What a source found.
CREATE TABLE errand_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    errand_id INTEGER NOT NULL REFERENCES errand ON DELETE CASCADE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 BLOB NOT NULL REFERENCES content
);
CREATE INDEX errand_file_by_errand ON errand_file (errand_id);
CREATE INDEX errand_file_by_content ON errand_file (sha256);

-- Derived: the day on which each case next needs a hand. Rebuilt with the clocks.
CREATE TABLE agenda (
    request_id INTEGER PRIMARY KEY REFERENCES request ON DELETE CASCADE,
    act_on TEXT,
    closed_on TEXT,
    -- When a source or a recipient next needs a hand, closed or not.
    errand_on TEXT
);
CREATE INDEX agenda_by_day ON agenda (act_on) WHERE closed_on IS NULL;
CREATE INDEX agenda_by_errand ON agenda (errand_on) WHERE errand_on IS NOT NULL;
CREATE INDEX agenda_by_closing ON agenda (closed_on) WHERE closed_on IS NOT NULL;

-- Every derived row is to be computed anew.
DELETE FROM setting WHERE key = 'derived_on';
