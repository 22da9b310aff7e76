  AND (:typed = ''
       OR instr(printf('%d-%04d', year, sequence), :typed)
       OR instr(lower(requester_name), :typed)
       OR EXISTS (SELECT 1 FROM demand WHERE request_id = request.id AND instr(:rights, ',' || "right" || ','))
       OR (:query <> '' AND id IN (SELECT rowid / 8 FROM papers WHERE papers MATCH :query AND rowid % 8 = 0)))
