-- An entry, new or extended: names that it has stay where they stand, others come behind them.
with kept as (
  insert into entity (key, kind, origin, country, lat, lon, precision) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (key) do update set
    kind = excluded.kind,
    country = coalesce(excluded.country, entity.country),
    lat = coalesce(excluded.lat, entity.lat),
    lon = coalesce(excluded.lon, entity.lon),
    precision = coalesce(excluded.precision, entity.precision)
  returning id
), named as (
  insert into entity_name (entity_id, name, folded, side, position)
  select kept.id, x.name, x.folded, coalesce(x.side, ''),
    x.position + coalesce((select max(n.position) + 1 from entity_name n where n.entity_id = kept.id), 0)
  from kept
  cross join json_to_recordset($8) as x (name text, folded text, side text, position smallint)
  on conflict do nothing
)
select id from kept
