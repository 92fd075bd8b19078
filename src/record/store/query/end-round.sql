-- What a round has asked, and how it ended. $2: when it began; null where it was broken off: then the watch is as due as it was.
with checked as (
  update watch set
    checked_at = coalesce($2::timestamptz, checked_at),
    failure = case when $2::timestamptz is null then failure else $3::text end,
    failures = case when $2::timestamptz is null then failures when $3::text is null then 0 else failures + 1 end
  where url = $1
  returning url
), asked as (
  insert into watched_page (watch, url, first_at, asked_at, etag, last_modified)
  select checked.url, x.url, x.asked_at, x.asked_at, x.etag, x.last_modified
  from checked cross join json_to_recordset($4) as x (url text, asked_at timestamptz, etag text, last_modified text)
  on conflict (watch, url) do update set asked_at = excluded.asked_at, etag = excluded.etag, last_modified = excluded.last_modified
)
delete from watched_page where watch = $1 and url = any ($5)
