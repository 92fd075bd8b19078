-- Entries of a folded name ($1) or key ($2), the user's own first, then those of most reports.
select e.id, e.key, e.kind, e.origin, e.country, e.lat, e.lon, e.precision,
  coalesce(
    (select json_agg(json_build_object('name', n.name, 'side', n.side) order by n.position, n.name, n.side) from entity_name n
      where n.entity_id = e.id),
    '[]'
  ) as names,
  (select count(distinct v.article_id) from judgement j join version v on v.id = j.version_id
    where j.entity_id = e.id and j.says = 'same' and j.withdrawn_at is null) as reports
from entity e
where e.id in (select id from entity where key = $2 union select entity_id from entity_name where folded = $1)
order by e.origin = 'own' desc, reports desc, e.key
limit 50
