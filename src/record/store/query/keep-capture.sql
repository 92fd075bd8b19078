-- A capture by itself, before it is read; nothing where it was removed on request. fresh: it was not there.
with new_capture as (
  insert into capture (digest, url, asked, at, status, headers, given, sha256, payload, kept_at)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
  where not exists (select from tombstone where digest = any ($11))
  on conflict (digest) do nothing
  returning id
)
select id, true as fresh, false as read, false as forgotten from new_capture
union all
select id, false, exists (select from version where capture_id = capture.id), exists (select from tombstone where digest = any ($11))
from capture where digest = $1
union all
select null, false, false, true where exists (select from tombstone where digest = any ($11))
order by id
limit 1
