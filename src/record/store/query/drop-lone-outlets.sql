delete from outlet where id = any ($1) and not exists (select from article where outlet_id = outlet.id)
