select id, key from article where key = any ($1) or url = any ($1) order by id
