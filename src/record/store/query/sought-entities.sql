-- Entries that may be meant by a folded name ($1) or by keys of the register ($2), of kinds $3; and by words of their names ($4), if any.
with met as (
  select id, true as exact from entity where key = any ($2)
  union select entity_id, true from entity_name where folded = $1
  union select entity_id, false from entity_name where to_tsvector('simple', folded) @@ plainto_tsquery('simple', $4)
)
select e.id, e.key, e.kind, e.origin, e.country, e.lat, e.lon, e.precision, bool_or(met.exact) as exact,
  (select name from entity_name n where n.entity_id = e.id order by position, name, side limit 1) as name
from met join entity e on e.id = met.id
where e.kind = any ($3)
group by e.id
order by bool_or(met.exact) desc, e.key
limit 1000
