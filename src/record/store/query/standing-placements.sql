-- What stands in a dossier: on the article $2, or on all. The last one counts.
select a.key as article, p.says, p.who, p.why
from placement p
join article a on a.id = p.article_id
where p.dossier_id = $1 and p.withdrawn_at is null and ($2::bigint is null or p.article_id = $2)
order by p.at, p.id
