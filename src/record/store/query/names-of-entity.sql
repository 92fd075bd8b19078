select name, side from entity_name where entity_id = $1 order by position, name, side
