-- The version that is the $2nd of an article that could be read, where it has an incident claim $3.
select c.version_id as version
from (
  select v.id from version v join article a on a.id = v.article_id
  where a.key = $1 and v.record is not null order by v.capture_id, v.id offset $2::int - 1 limit 1
) as one
join claim c on c.version_id = one.id and c.ref = $3 and c.kind = 'incident'
