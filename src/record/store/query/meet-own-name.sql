-- Mentions of an own entry's names lead to it ($1); what the machine said of them is withdrawn. A person's word on one of them stands.
with met as (
  select m.version_id, m.ref
  from mention m
  where fits($2, m.kind)
    and m.folded in (select folded from entity_name where entity_id = $1)
    and not exists (
      select from judgement j
      where j.version_id = m.version_id and j.ref = m.ref and j.withdrawn_at is null
        and ((j.says = 'same' and j.entity_id = $1)
          or (j.reasons @> '[{"rule": "J1"}]' and (j.says = 'same' or j.entity_id = $1)))
    )
), gone as (
  update judgement j set withdrawn_by = $3, withdrawn_at = $4
  from met
  where j.version_id = met.version_id and j.ref = met.ref and j.says = 'same' and j.withdrawn_at is null
  returning j.id
), made as (
  insert into judgement (kind, version_id, ref, entity_id, says, score, reasons, decided_by, decided_at)
  select 'entity', version_id, ref, $1, 'same', 1, $5, $3, $4 from met order by version_id, ref
  returning id
)
select (select count(*) from made) as met, (select count(*) from gone) as withdrawn,
  (select coalesce(json_agg(o order by o.kind), '[]') from (
    select m.kind, count(*) as count from mention m
    where not fits($2, m.kind) and m.folded in (select folded from entity_name where entity_id = $1)
    group by m.kind
  ) as o) as other
