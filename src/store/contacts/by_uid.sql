SELECT id, given_name, family_name, organisation, title FROM contact WHERE uid = :uid
