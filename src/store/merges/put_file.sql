UPDATE file SET basis = :basis, state = :state, collection_id = :collection_id WHERE id = :id
