-- Judgements are on what is there, pairs in their order: a copy's by its versions, an incident's by version and claim.
select count(*) as looked, count(*) filter (where wrong) as wrong, (array_agg(name order by name) filter (where wrong))[1:5] as first
from (
  select 'judgement ' || j.id as name, v.id is null
    or (j.kind = 'entity' and (m.ref is null or e.id is null))
    or (j.kind = 'copy' and (w.id is null or w.id <= j.version_id))
    or (j.kind = 'incident' and (w.id is null or c.ref is null or d.ref is null
      or (j.version_id, j.claim collate "C") >= (j.other_version_id, j.other_claim collate "C"))) as wrong
  from judgement j
  left join version v on v.id = j.version_id
  left join mention m on m.version_id = j.version_id and m.ref = j.ref
  left join entity e on e.id = j.entity_id
  left join version w on w.id = j.other_version_id
  left join claim c on c.version_id = j.version_id and c.ref = j.claim and c.kind = 'incident'
  left join claim d on d.version_id = j.other_version_id and d.ref = j.other_claim and d.kind = 'incident'
) as one
