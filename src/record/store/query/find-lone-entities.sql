-- Of these entities those that nobody names any more; the user's own stay.
select id from entity where id = any ($1) and origin <> 'own' and not exists (select from judgement where entity_id = entity.id)
