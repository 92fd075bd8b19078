select e.key, e.kind, e.origin, e.country, e.lat, e.lon, e.precision,
  (select json_agg(json_build_object('name', n.name, 'side', n.side, 'position', n.position) order by n.position, n.name collate "C", n.side collate "C")
    from entity_name n where n.entity_id = e.id) as names
from entity e
where e.origin = 'own' or exists (select from judgement j where j.entity_id = e.id)
order by e.key collate "C"
