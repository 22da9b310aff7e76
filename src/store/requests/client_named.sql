SELECT client_name, client_email, client_address, client_contract, client_days
FROM request
WHERE client_name = :name AND client_name <> '' AND id <> :but
ORDER BY id DESC
LIMIT 1
