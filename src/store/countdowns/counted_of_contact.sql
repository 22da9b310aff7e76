SELECT lot_id, rule, phase, expires_on, changes_on FROM countdown_counted WHERE contact_id = :contact_id
