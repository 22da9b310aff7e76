SELECT (SELECT count(*) FROM email WHERE contact_id = :contact_id) AS emails,
       (SELECT count(*) FROM phone WHERE contact_id = :contact_id) AS phones,
       (SELECT count(*) FROM postal_address WHERE contact_id = :contact_id) AS addresses,
       (SELECT count(*) FROM note WHERE contact_id = :contact_id) AS notes,
       (SELECT count(*) FROM contact_attachment WHERE contact_id = :contact_id) AS attachments,
       (SELECT count(*) FROM package WHERE contact_id = :contact_id) AS copies
