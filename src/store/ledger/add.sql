INSERT INTO ledger (kind, subject, detail, on_day, recorded_at)
VALUES (:kind, :subject, :detail, :on_day, :recorded_at)
