select id, text, record from version where id = any ($1) and record is not null
