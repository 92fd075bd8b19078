-- The version that dossiers know by the account $1, and whether it has a claim $2. A key may itself end in what looks like the number of a version.
select v.id as version, exists (select from claim c where c.version_id = v.id and c.ref = $2) as claimed
from article a
join version v on v.article_id = a.id
where a.key in ($1, regexp_replace($1, '#\d{1,6}$', '')) and v.record is not null and account_of(v.id) = $1
order by length(a.key), v.id limit 1
