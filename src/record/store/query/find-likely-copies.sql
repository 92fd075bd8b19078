-- The versions of other articles than $3 that share most hashes, at least $2. A hash that many texts have says little: no more than 500 of them are looked at.
select s.version_id as id
from unnest($1::bigint[]) as wanted (hash)
cross join lateral (select version_id from shingle where shingle.hash = wanted.hash limit 500) as s
where (select article_id from version where id = s.version_id) <> $3
group by s.version_id
having count(*) >= $2
order by count(*) desc, s.version_id
limit 16
