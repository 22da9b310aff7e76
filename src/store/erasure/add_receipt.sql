INSERT INTO receipt (uid, subject_uid, erased_at, body)
VALUES (:uid, :subject_uid, :erased_at, :body)
