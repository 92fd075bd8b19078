-- A level as a line of an export has it; one that is there may be withdrawn since. No row where its dossier is not there.
with place as (
  select id as dossier_id from dossier where key = $1
), there as (
  select l.id, l.withdrawn_at from level l join place on place.dossier_id = l.dossier_id
  where l.provision = $2 and l.level = $3::int and l.who = $5 and l.at = $6::timestamptz
  order by l.id offset $9::int limit 1
), withdrawn as (
  update level set withdrawn_by = $7, withdrawn_at = $8 from there
  where level.id = there.id and there.withdrawn_at is null and $8::timestamptz is not null
  returning 1
), made as (
  insert into level (dossier_id, provision, level, why, who, at, withdrawn_by, withdrawn_at)
  select dossier_id, $2, $3::int, $4, $5, $6::timestamptz, $7::text, $8::timestamptz from place where not exists (select from there)
  returning 1
)
select exists (select from withdrawn) or exists (select from made) as fresh from place
