select count(*) as looked, count(*) filter (where wrong) as wrong, (array_agg(name order by name) filter (where wrong))[1:5] as first
from (
  select concat_ws(' ', 'version', version_id, claim, property) as name, coalesce(basis, '') = '' as wrong from statement where certainty = 'implied'
) as one
