-- Whether the mention of a version is there, and whether any person was removed from the store.
select v.id is not null as version, m.ref is not null as mention, exists (select from tombstone where what = 'person') as removed
from (select 1) as one
left join article a on a.key = $1
left join version v on v.article_id = a.id and v.source = $2
left join mention m on m.version_id = v.id and m.ref = $3
