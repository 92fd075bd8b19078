-- The versions of other articles than $3 that share most hashes, at least $2. A hash that many texts have says little: no more than 500 of them are looked at.
select likely.version_id as id
from (
  select s.version_id, count(*) as shared
  from unnest($1::bigint[]) as wanted (hash)
  cross join lateral (select version_id from shingle where shingle.hash = wanted.hash limit 500) as s
  group by s.version_id
  having count(*) >= $2
  order by count(*) desc, s.version_id
  limit 32 -- earlier versions of the article itself among them
) as likely
join version on version.id = likely.version_id
where version.article_id <> $3
order by likely.shared desc, likely.version_id
limit 16
