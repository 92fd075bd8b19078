select c.relname::text as table, a.attname::text as column, format_type(a.atttypid, null) as type
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
where c.relnamespace = 'sitrep'::regnamespace and c.relkind = 'r' and a.atttypid in ('text'::regtype, 'json'::regtype, 'jsonb'::regtype)
order by c.relname collate "C", a.attnum
