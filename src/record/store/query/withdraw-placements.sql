update placement set withdrawn_by = $3, withdrawn_at = $4 where dossier_id = $1 and article_id = $2 and withdrawn_at is null
