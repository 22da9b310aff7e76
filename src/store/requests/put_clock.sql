INSERT INTO clock (demand_id, "right", received_on, due_on, aim_for, notice_by, status, extension, answered_on, open)
SELECT id, "right", :received_on, :due_on, :aim_for, :notice_by, :status, :extension, :answered_on, :open
FROM demand
WHERE request_id = :request_id AND "right" = :right
ON CONFLICT (demand_id) DO UPDATE SET
    received_on = excluded.received_on, due_on = excluded.due_on, aim_for = excluded.aim_for,
    notice_by = excluded.notice_by, status = excluded.status, extension = excluded.extension,
    answered_on = excluded.answered_on, open = excluded.open
