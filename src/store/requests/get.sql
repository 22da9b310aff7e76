SELECT id, year, sequence, received_on, sent_on, recognised_on, intake, requester_name, requester_email,
       requester_address, subject_name, client_name, client_email, client_address, client_contract, client_days,
       activities, contact_id, contact_uid
FROM request
