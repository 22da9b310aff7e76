INSERT INTO package_file (package_id, name, bytes) VALUES (:package_id, :name, :bytes)
