SELECT ledger_id, ledger_at, backed_up_at, backup_head, behind_since, unknown_lines
FROM backup_folder
WHERE path = :path
