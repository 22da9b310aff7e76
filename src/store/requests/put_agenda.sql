INSERT OR REPLACE INTO agenda (request_id, act_on, closed_on, errand_on)
VALUES (:id, :act_on, :closed_on, :errand_on)
