-- Watches, those first that are due first: after their interval, and after a failure twice as long each time, up to a day.
select url, every_seconds, since, checked_at, failure, failures,
  coalesce(
    checked_at + make_interval(secs => least(every_seconds * power(2, least(failures, 20)), greatest(every_seconds, 86400))),
    since
  ) as due_at
from watch
where $1::text[] is null or url = any ($1)
order by due_at, url
