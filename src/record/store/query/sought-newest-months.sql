-- The months in which the newest $1 reports were published, if there are more.
select to_char(month, 'YYYY-MM') as month
from (select day from sought where day is not null order by day desc nulls last, version_id desc limit 1 offset $1) as last
cross join (select max(day) as day from sought) as newest
cross join lateral generate_series(date_trunc('month', last.day::timestamp), newest.day::timestamp, interval '1 month') as month
