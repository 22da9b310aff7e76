SELECT lot_id, rule, phase, expires_on, changes_on FROM countdown_counted WHERE file_id = :file_id
