-- The columns that can be written, table by table, in the order in which tables lean on each other: what is leant on comes first.
with recursive relation as (
  select oid, relname::text as name from pg_class where relnamespace = 'sitrep'::regnamespace and relkind = 'r'
), leans as (
  select distinct conrelid as oid, confrelid as other from pg_constraint where contype = 'f' and connamespace = 'sitrep'::regnamespace and conrelid <> confrelid
), depth as (
  select oid, 0 as level from relation
  union
  select leans.oid, depth.level + 1 from depth join leans on leans.other = depth.oid where depth.level < 100
)
select name as table, json_agg(a.attname order by a.attnum) as columns,
  (select attname::text from pg_attribute i where i.attrelid = relation.oid and i.attidentity <> '' and not i.attisdropped) as identity
from relation
join pg_attribute a on a.attrelid = relation.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
group by relation.oid, name
order by (select max(level) from depth where depth.oid = relation.oid), name collate "C"
