-- Versions of the calendar, what lists and figures are read from, duties without a month, changes of policy.

-- One row a version of the calendar; a version is never changed.
CREATE TABLE calendar (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    region TEXT NOT NULL,
    adopted_at INTEGER NOT NULL
);
CREATE TABLE calendar_day (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    calendar_id INTEGER NOT NULL REFERENCES calendar,
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    change TEXT NOT NULL CHECK (change IN ('added', 'struck')),
    reason TEXT NOT NULL,
    UNIQUE (calendar_id, on_day)
);
CREATE TRIGGER calendar_is_never_rewritten BEFORE UPDATE ON calendar
BEGIN SELECT RAISE (ABORT, 'a version of the calendar is never rewritten'); END;
CREATE TRIGGER calendar_is_never_deleted BEFORE DELETE ON calendar
BEGIN SELECT RAISE (ABORT, 'a version of the calendar is never deleted'); END;
CREATE TRIGGER calendar_day_is_never_rewritten BEFORE UPDATE ON calendar_day
BEGIN SELECT RAISE (ABORT, 'a version of the calendar is never rewritten'); END;
CREATE TRIGGER calendar_day_is_never_deleted BEFORE DELETE ON calendar_day
BEGIN SELECT RAISE (ABORT, 'a version of the calendar is never deleted'); END;

-- When the adoption of a policy was taken back. Data collected meanwhile keep the version.
ALTER TABLE policy ADD COLUMN withdrawn_at INTEGER;

-- The versions under which a demand was answered; absent while it is open, since the ones in force count then.
ALTER TABLE demand ADD COLUMN policy_id INTEGER REFERENCES policy;
ALTER TABLE demand ADD COLUMN calendar_id INTEGER REFERENCES calendar;

-- A day of an open case that a change of the calendar or of the policy has moved: both days stay.
CREATE TABLE clock_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    cause TEXT NOT NULL CHECK (cause IN ('calendar', 'policy')),
    due_before TEXT,
    due_after TEXT,
    recorded_at INTEGER NOT NULL
);
CREATE INDEX clock_change_by_request ON clock_change (request_id);

-- Derived: everything that lists and figures need, so that neither counts a clock again.
DELETE FROM clock;
ALTER TABLE clock ADD COLUMN "right" TEXT NOT NULL DEFAULT '';
ALTER TABLE clock ADD COLUMN received_on TEXT NOT NULL DEFAULT '';
ALTER TABLE clock ADD COLUMN status TEXT NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'suspended'));
ALTER TABLE clock ADD COLUMN extension TEXT NOT NULL DEFAULT 'none' CHECK (extension IN ('none', 'valid', 'late'));
ALTER TABLE clock ADD COLUMN answered_on TEXT;
CREATE INDEX clock_by_notice ON clock (notice_by) WHERE open = 1 AND extension = 'none';

-- Derived: how many demands of a year were answered in time and after how many days (-1: not yet). Kept by triggers.
CREATE TABLE clock_tally (
    year INTEGER NOT NULL,
    "right" TEXT NOT NULL,
    days INTEGER NOT NULL,
    in_time INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (year, "right", days, in_time)
) WITHOUT ROWID;
CREATE VIEW clock_counted AS
SELECT demand_id, CAST(substr(received_on, 1, 4) AS INTEGER) AS year, "right",
       ifnull(CAST(julianday(answered_on) - julianday(received_on) AS INTEGER), -1) AS days,
       ifnull(answered_on <= due_on, answered_on IS NOT NULL) AS in_time
FROM clock;
CREATE TRIGGER clock_is_counted AFTER INSERT ON clock
BEGIN
    INSERT INTO clock_tally (year, "right", days, in_time, count)
    SELECT year, "right", days, in_time, 1 FROM clock_counted WHERE demand_id = new.demand_id
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER clock_is_recounted BEFORE UPDATE ON clock
BEGIN
    UPDATE clock_tally SET count = count - 1
    WHERE (year, "right", days, in_time) = (SELECT year, "right", days, in_time FROM clock_counted WHERE demand_id = old.demand_id);
END;
CREATE TRIGGER clock_is_counted_again AFTER UPDATE ON clock
BEGIN
    INSERT INTO clock_tally (year, "right", days, in_time, count)
    SELECT year, "right", days, in_time, 1 FROM clock_counted WHERE demand_id = new.demand_id
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER clock_is_uncounted BEFORE DELETE ON clock
BEGIN
    UPDATE clock_tally SET count = count - 1
    WHERE (year, "right", days, in_time) = (SELECT year, "right", days, in_time FROM clock_counted WHERE demand_id = old.demand_id);
END;
-- The next opening computes every derived row again.
DELETE FROM setting WHERE key = 'derived_on';

-- What must be done at once, without a month (R 7(3), 18(3), 21(3); LIL 51 II): codes and days.
CREATE TABLE duty (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('stop_marketing', 'stop_consent', 'erase_minor', 'announce_lifting')),
    request_id INTEGER REFERENCES request ON DELETE CASCADE,
    contact_id INTEGER REFERENCES contact ON DELETE CASCADE,
    since_on TEXT NOT NULL CHECK (since_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    done_on TEXT,
    recorded_at INTEGER NOT NULL,
    CHECK ((request_id IS NULL) <> (contact_id IS NULL))
);
CREATE INDEX duty_open ON duty (since_on) WHERE done_on IS NULL;
CREATE INDEX duty_by_request ON duty (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX duty_by_contact ON duty (contact_id) WHERE contact_id IS NOT NULL;
INSERT INTO duty (kind, request_id, since_on, recorded_at)
SELECT CASE "right" WHEN 'objection' THEN 'stop_marketing' ELSE 'stop_consent' END, request.id, received_on, recorded_at
FROM demand JOIN request ON request.id = demand.request_id
WHERE "right" IN ('objection', 'withdrawal');

-- When a person was told of data that came from elsewhere (R 14).
CREATE TABLE information (
    collection_id INTEGER PRIMARY KEY REFERENCES collection ON DELETE CASCADE,
    informed_on TEXT NOT NULL CHECK (informed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
CREATE INDEX collection_from_elsewhere ON collection (collected_on) WHERE given_by_person = 0;
