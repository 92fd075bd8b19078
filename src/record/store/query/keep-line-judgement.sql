-- Judgements between versions that are there, in the order of their numbers; one that is there may be withdrawn since. A row for each whose versions
-- are there; fresh: whether anything changed.
with line as (
  select * from json_to_recordset($1) as x (number int, type text, dossier text, article text, source text, ref text, entity text, claim text,
    other_article text, other_source text, other_claim text, says text, score real, reasons jsonb, decided_by text, decided_at timestamptz, withdrawn_by text, withdrawn_at timestamptz, nth int)
), asked as (
  select line.*,
    (select v.id from article a join version v on v.article_id = a.id where a.key = line.article and v.source = decode(line.source, 'hex')) as v_id,
    (select w.id from article a join version w on w.article_id = a.id where a.key = line.other_article and w.source = decode(line.other_source, 'hex')) as w_id,
    (select e.id from entity e where e.key = line.entity) as entity_id,
    (select d.id from dossier d where d.key = line.dossier) as dossier_id
  from line
), turning as (
  -- Two versions, or claims of them, stand in the order of their ids, whichever the line has first.
  select asked.*, coalesce((v_id, claim collate "C") > (w_id, other_claim collate "C"), false) as turned from asked
), placed as (
  select turning.*, case when turned then w_id else v_id end as version_id, case when turned then v_id else w_id end as other_id,
    case when turned then other_claim else claim end as claim_id, case when turned then claim else other_claim end as other_claim_id
  from turning
  where v_id is not null and (other_article is null or w_id is not null) and (entity is null or entity_id is not null)
    and (dossier is null or dossier_id is not null)
    and (ref is null or exists (select from mention where mention.version_id = v_id and mention.ref = turning.ref))
    and (claim is null or exists (select from claim c where c.version_id = v_id and c.ref = turning.claim and c.kind = 'incident'))
    and (other_claim is null or exists (select from claim c where c.version_id = w_id and c.ref = turning.other_claim and c.kind = 'incident'))
), met as (
  select p.*, there.id as there_id, there.withdrawn_at as there_withdrawn
  from placed p
  left join lateral (
    select j.id, j.withdrawn_at from judgement j
    where j.version_id = p.version_id and j.kind = p.type and j.ref is not distinct from p.ref and j.entity_id is not distinct from p.entity_id
      and j.other_version_id is not distinct from p.other_id and j.claim is not distinct from p.claim_id
      and j.other_claim is not distinct from p.other_claim_id and j.dossier_id is not distinct from p.dossier_id and j.says = p.says and j.decided_by = p.decided_by and j.decided_at = p.decided_at
    order by j.id
    offset coalesce(p.nth, 0)
    limit 1
  ) as there on true
), withdrawn as (
  update judgement set withdrawn_by = met.withdrawn_by, withdrawn_at = met.withdrawn_at
  from met
  where judgement.id = met.there_id and met.there_withdrawn is null and met.withdrawn_at is not null
), fresh as (
  insert into judgement (kind, version_id, ref, entity_id, other_version_id, claim, other_claim, dossier_id, says, score, reasons, decided_by,
    decided_at, withdrawn_by, withdrawn_at)
  select type, version_id, ref, entity_id, other_id, claim_id, other_claim_id, dossier_id, says, score, reasons, decided_by, decided_at,
    withdrawn_by, withdrawn_at
  from met
  where there_id is null
  order by number
)
select number, there_id is null or (there_withdrawn is null and withdrawn_at is not null) as fresh from met
