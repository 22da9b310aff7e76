INSERT INTO journal (recorded_at, actor, operation, subject, detail, link)
VALUES (:recorded_at, :actor, :operation, :subject, :detail, :link)
