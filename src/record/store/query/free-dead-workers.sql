-- Jobs whose worker is gone are free again: who can have a worker's lock knows that nobody holds it any more.
with worker as materialized (
  select distinct locked_by as id from graphile_worker.jobs where locked_by is not null
), dead as materialized (
  select id from worker where pg_try_advisory_xact_lock(hashtextextended(id, 7173304))
)
select graphile_worker.force_unlock_workers(array_agg(id)), count(*) as freed from dead having count(*) > 0
