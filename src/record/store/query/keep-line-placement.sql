-- A placement as a line of an export has it; one that is there may be withdrawn since. No row where its dossier or its article is not there.
with place as (
  select d.id as dossier_id, a.id as article_id from dossier d join article a on a.key = $2 where d.key = $1
), there as (
  select p.id, p.withdrawn_at from placement p join place on place.dossier_id = p.dossier_id and place.article_id = p.article_id
  where p.says = $3 and p.who = $5 and p.at = $6::timestamptz
  order by p.id offset $9::int limit 1
), withdrawn as (
  update placement set withdrawn_by = $7, withdrawn_at = $8 from there
  where placement.id = there.id and there.withdrawn_at is null and $8::timestamptz is not null
  returning 1
), made as (
  insert into placement (dossier_id, article_id, says, why, who, at, withdrawn_by, withdrawn_at)
  select dossier_id, article_id, $3, $4, $5, $6::timestamptz, $7::text, $8::timestamptz from place where not exists (select from there)
  returning 1
)
select exists (select from withdrawn) or exists (select from made) as fresh from place
