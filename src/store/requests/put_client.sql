UPDATE request
SET client_name = :name, client_email = :email, client_address = :address, client_contract = :contract,
    client_days = :days
WHERE id = :id
