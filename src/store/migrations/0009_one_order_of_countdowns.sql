-- Countdowns by rule and phase, in the order of their days, serve every list: what falls due and what changes is asked of
-- each place that the tally names. Two indexes fewer to write when a change of policy moves every day.
DROP INDEX countdown_by_day;
DROP INDEX countdown_by_change;
