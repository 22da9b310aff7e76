INSERT OR REPLACE INTO clock (demand_id, due_on, aim_for, notice_by, open)
SELECT id, :due_on, :aim_for, :notice_by, :open
FROM demand
WHERE request_id = :request_id AND "right" = :right
