select exists (select from version where article_id = $1 and source <> $2) as there
