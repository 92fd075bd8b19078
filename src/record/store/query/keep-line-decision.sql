-- A decision as a line of an export has it; one that is there may be withdrawn since. No row where its version or its claim is not there.
with place as (
  select v.id as version_id from version v
  join article a on a.id = v.article_id
  where a.key = $1 and v.source = $2 and exists (select from claim c where c.version_id = v.id and c.ref = $3)
), there as (
  select d.id, d.withdrawn_at from decision d join place on place.version_id = d.version_id
  where d.claim = $3 and d.says = $4 and d.who = $7 and d.at = $8::timestamptz
  order by d.id offset $11::int limit 1
), withdrawn as (
  update decision set withdrawn_by = $9, withdrawn_at = $10 from there
  where decision.id = there.id and there.withdrawn_at is null and $10::timestamptz is not null
  returning 1
), made as (
  insert into decision (version_id, claim, says, correction, why, who, at, withdrawn_by, withdrawn_at)
  select version_id, $3, $4, $5::jsonb, $6, $7, $8::timestamptz, $9::text, $10::timestamptz from place where not exists (select from there)
  returning 1
)
select exists (select from withdrawn) or exists (select from made) as fresh from place
