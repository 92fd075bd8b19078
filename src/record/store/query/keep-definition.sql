insert into definition (dossier_id, words, parsed, who, at) values ($1, $2, $3, $4, $5)
