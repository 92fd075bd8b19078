-- An own entry ($1) is removed: its names go, so that no later report meets it; what stands for it is withdrawn; and what had been withdrawn for its
-- sake, at the moment of its judgement on the same mention, is said again.
with gone as (
  update judgement set withdrawn_by = $2, withdrawn_at = $3
  where entity_id = $1 and says = 'same' and withdrawn_at is null
  returning version_id, ref, decided_at
), unnamed as (
  delete from entity_name where entity_id = $1
), again as (
  insert into judgement (kind, version_id, ref, entity_id, says, score, reasons, decided_by, decided_at)
  select distinct on (g.version_id, g.ref) 'entity', g.version_id, g.ref, j.entity_id, 'same', j.score, j.reasons || $4::jsonb, j.decided_by,
    $3::timestamptz
  from gone g
  join judgement j on j.version_id = g.version_id and j.ref = g.ref and j.withdrawn_at = g.decided_at
  join entity e on e.id = j.entity_id
  where j.says = 'same' and j.entity_id <> $1
    and (e.origin <> 'own' or exists (select from entity_name n where n.entity_id = e.id))
  order by g.version_id, g.ref, j.id desc
  returning id
)
select (select count(*) from gone) as withdrawn, (select count(*) from again) as again
