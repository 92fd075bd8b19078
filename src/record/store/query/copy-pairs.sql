-- The standing judgements between versions that copies lead to from $1, at most $2 versions far. PostgreSQL walks no further than the limit asks.
with recursive walk (id) as (
  select unnest($1::bigint[])
  union
  select next.id
  from walk
  cross join lateral (
    select j.other_version_id from judgement j
    where j.version_id = walk.id and j.ref is null and j.kind = 'copy' and j.says = 'same' and j.withdrawn_at is null
    union all
    select j.version_id from judgement j
    where j.other_version_id = walk.id and j.kind = 'copy' and j.says = 'same' and j.withdrawn_at is null
  ) as next (id)
), reached as materialized (
  select id from walk limit $2
)
select pair.*
from reached
cross join lateral (
  select j.id, j.version_id as one, j.other_version_id as other, j.says, j.score, j.reasons
  from judgement j
  where j.version_id = reached.id and j.ref is null and j.kind = 'copy' and j.withdrawn_at is null
  offset 0 -- each by its index: the planner expects many more and would read all pairs there are
) as pair
order by pair.id
