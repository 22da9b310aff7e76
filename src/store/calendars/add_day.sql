INSERT INTO calendar_day (calendar_id, on_day, change, reason) VALUES (:calendar_id, :on_day, :change, :reason)
