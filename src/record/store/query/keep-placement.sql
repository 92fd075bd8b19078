insert into placement (dossier_id, article_id, says, why, who, at) values ($1, $2, $3, $4, $5, $6)
