select id, text from version where id = any ($1) and text is not null
