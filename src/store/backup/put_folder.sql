INSERT OR REPLACE INTO backup_folder
    (path, ledger_id, ledger_at, backed_up_at, backup_head, behind_since, unknown_lines)
VALUES (:path, :ledger_id, :ledger_at, :backed_up_at, :backup_head, :behind_since, :unknown_lines)
