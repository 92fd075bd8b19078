-- $2: seconds between two rounds; null leaves those of a watch that is there, and gives a new one $3.
insert into watch (url, every_seconds, since) values ($1, coalesce($2::integer, $3::integer), $4)
on conflict (url) do update set every_seconds = coalesce($2::integer, watch.every_seconds)
returning xmax = 0 as fresh
