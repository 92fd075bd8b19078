-- waiting: captures that are kept and not yet read. ready: those that nobody has taken and that are due. given_up: failed too often.
select
  count(*) filter (where attempts < max_attempts or locked_at is not null) as waiting,
  count(*) filter (where attempts < max_attempts and locked_at is null and run_at <= now()) as ready,
  count(*) filter (where attempts >= max_attempts and locked_at is null) as given_up
from graphile_worker.jobs
where task_identifier = 'read'
