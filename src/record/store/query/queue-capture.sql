-- The job of reading a capture. A capture never changes: where the job is there already, begun or not, it is the one.
select job.revision = 0 as fresh
from graphile_worker.add_job('read', json_build_object('capture', $1::bigint), max_attempts := $2, job_key := 'capture ' || $1::bigint,
  job_key_mode := 'unsafe_dedupe') as job
