-- Nothing that was removed is there: no article of its key, none of its bytes, no person in what was kept until then.
select (select count(*) from tombstone) as looked, count(*) as wrong, (array_agg(name order by name))[1:5] as first
from (
  select 'article ' || a.id as name from article a join tombstone t on t.digest = sha256(convert_to('forgotten:' || a.key, 'UTF8'))
  union all
  select 'capture ' || c.id from capture c join tombstone t on t.digest = sha256(convert_to('forgotten:' || encode(c.sha256, 'hex'), 'UTF8'))
  where c.payload is not null
  union all
  select concat_ws(' ', 'version', m.version_id, m.ref) from mention m
  join version v on v.id = m.version_id
  join tombstone t on t.digest = sha256(convert_to('forgotten:person:' || m.folded, 'UTF8')) and t.what = 'person' and v.kept_at <= t.at
) as one
