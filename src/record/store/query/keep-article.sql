-- The article of a report, locked until the end of the transaction, and the entities that the report's names stand for. Nothing where a tombstone stands.
with new_entity as (
  insert into entity (key, kind, origin, country, lat, lon, precision)
  select e.key, e.kind, e.origin, e.country, e.lat, e.lon, e.precision
  from json_to_recordset($4) as e (key text, kind text, origin text, country text, lat float8, lon float8, precision text)
  where not exists (select from entity there where there.key = e.key) and not exists (select from tombstone where digest = any ($5))
  order by e.key -- everybody in one order: nobody waits for each other
  on conflict (key) do nothing
  returning id, key
), new_name as (
  insert into entity_name (entity_id, name, folded, side, position)
  select n.id, x.name, x.folded, coalesce(x.side, ''), x.position
  from new_entity n
  join json_to_recordset($4) as e (key text, names json) on e.key = n.key
  cross join json_to_recordset(e.names) as x (name text, folded text, side text, position smallint)
  on conflict do nothing
)
insert into article (key, url, outlet_id)
select $1, $2, (select id from outlet where key = $3)
where not exists (select from tombstone where digest = any ($5))
on conflict (key) do update set url = coalesce(article.url, excluded.url), outlet_id = coalesce(article.outlet_id, excluded.outlet_id)
returning id, outlet_id
