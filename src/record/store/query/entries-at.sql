select e.key, e.kind, e.origin, e.country, e.lat, e.lon, e.precision,
  coalesce(
    (select json_agg(json_build_object('name', n.name, 'side', n.side) order by n.position, n.name, n.side) from entity_name n where n.entity_id = e.id),
    '[]'
  ) as names
from entity e
where e.key = any ($1)
order by e.key collate "C"
