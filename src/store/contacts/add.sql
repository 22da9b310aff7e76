INSERT INTO contact (uid, given_name, family_name, organisation, title, sort_key, created_at)
VALUES (:uid, :given_name, :family_name, :organisation, :title, :sort_key, :created_at)
