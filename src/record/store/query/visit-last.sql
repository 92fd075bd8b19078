select at from visit where account = $1 and dossier_id = $2
