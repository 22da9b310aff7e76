-- How many e-mails, telephones and addresses the contact with the most of each has.
SELECT ifnull((SELECT max(n) FROM (SELECT count(*) AS n FROM email GROUP BY contact_id)), 0) AS emails,
       ifnull((SELECT max(n) FROM (SELECT count(*) AS n FROM phone GROUP BY contact_id)), 0) AS phones,
       ifnull((SELECT max(n) FROM (SELECT count(*) AS n FROM postal_address GROUP BY contact_id)), 0) AS addresses
