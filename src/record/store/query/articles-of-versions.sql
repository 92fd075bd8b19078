select id, article_id as article from version where id = any ($1)
