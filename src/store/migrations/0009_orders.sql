-- Countdowns by rule and phase, in the order of their days, serve every list: what falls due and what changes is asked of
-- each place that the tally names. Two indexes fewer to write when a change of policy moves every day.
DROP INDEX countdown_by_day;
DROP INDEX countdown_by_change;

-- Whoever looks for a person's doubles reads the others of the name from this index alone.
DROP INDEX contact_by_name_key;
CREATE INDEX contact_by_name_key ON contact (name_key, sort_key, lot_id) WHERE name_key <> '';
