INSERT INTO errand_file (errand_id, name, media_type, sha256)
VALUES (:errand_id, :name, :media_type, :sha256)
