with new_entity as (
  insert into entity (key, kind, origin, country, lat, lon, precision) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (key) do nothing
  returning id
), new_name as (
  insert into entity_name (entity_id, name, folded, side, position)
  select e.id, x.name, x.folded, x.side, x.position
  from new_entity e
  cross join json_to_recordset($8) as x (name text, folded text, side text, position smallint)
)
select true as fresh from new_entity
