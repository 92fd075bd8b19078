select exists (select from version join article on article.id = version.article_id where article.key = $1 and version.source = $2) as there
