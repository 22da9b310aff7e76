UPDATE contact
SET given_name = :given_name, family_name = :family_name, organisation = :organisation, title = :title,
    sort_key = :sort_key
WHERE id = :id
