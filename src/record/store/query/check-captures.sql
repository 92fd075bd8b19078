-- A capture is there for every version, and its bytes unless a tombstone says why not.
select count(*) as looked, count(*) filter (where wrong) as wrong, (array_agg(name order by name) filter (where wrong))[1:5] as first
from (
  select 'version ' || v.id as name, c.id is null as wrong from version v left join capture c on c.id = v.capture_id
  union all
  select encode(c.digest, 'hex'), not exists (
    select from tombstone where tombstone.digest = sha256(convert_to('forgotten:' || encode(c.sha256, 'hex'), 'UTF8')))
  from capture c where c.payload is null
) as one
