select id, kind, origin, exists (select from entity_name where entity_id = entity.id) as named from entity where key = $1
