-- To the minute: a program that asks often does not write each time.
update token set used_at = $2 where id = $1 and (used_at is null or used_at <= $2::timestamptz - interval '1 minute')
