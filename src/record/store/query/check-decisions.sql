select count(*) as looked, count(*) filter (where c.ref is null) as wrong,
  (array_agg('decision ' || d.id order by d.id) filter (where c.ref is null))[1:5] as first
from decision d
left join claim c on c.version_id = d.version_id and c.ref = d.claim
