select count(*) as looked, count(*) filter (where wrong) as wrong, (array_agg(name order by name) filter (where wrong))[1:5] as first
from (
  select concat_ws(' ', 'version', s.version_id, s.claim) as name, c.ref is null as wrong
  from (select distinct version_id, claim from statement) s left join claim c on c.version_id = s.version_id and c.ref = s.claim
) as one
