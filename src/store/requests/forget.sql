UPDATE request
SET requester_name = '', requester_email = '', requester_address = '', subject_name = '', client_name = '',
    client_email = '', client_address = '', client_contract = '', activities = '', contact_id = NULL, contact_uid = NULL, reduced = 1
WHERE id = :id
