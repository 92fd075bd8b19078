-- A version with its capture and all that it claims, in one statement. Nothing when the article has it already. $30: whether its names are judged here.
with new_capture as (
  insert into capture (digest, url, asked, at, status, headers, given, sha256, payload, kept_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (digest) do nothing
  returning id
), new_version as (
  insert into version (article_id, capture_id, part, source, software, failure_code, failure_message,
    title, text, agency, language, published, published_day, record, kept_at)
  select $11, coalesce((select id from new_capture), (select id from capture where digest = $1)), $12, $13, $14, $15, $16,
    $17, $18, $19, $20, $21, $22, $23, $10
  on conflict (article_id, source) do nothing
  returning id
), new_claim as (
  insert into claim (version_id, ref, kind, type, realis, quote_from, quote_to, said_by, rule, why, first_day, last_day)
  select v.id, x.ref, x.kind, x.type, x.realis, x.quote_from, x.quote_to, x.said_by, x.rule, x.why, x.first_day, x.last_day
  from new_version v
  cross join json_to_recordset($24) as x (ref text, kind text, type text, realis text, quote_from int, quote_to int,
    said_by text[], rule text, why text, first_day date, last_day date)
), new_statement as (
  insert into statement (version_id, claim, property, number, value, low, high, approximate, entity, span_from, span_to, certainty, basis)
  select v.id, x.claim, x.property, x.number, x.value, x.low, x.high, x.approximate, x.entity, x.span_from, x.span_to, x.certainty, x.basis
  from new_version v
  cross join json_to_recordset($25) as x (claim text, property text, number smallint, value text, low float8, high float8,
    approximate boolean, entity text, span_from int, span_to int, certainty text, basis text)
), new_mention as (
  insert into mention (version_id, ref, kind, name, folded, role, affiliation)
  select v.id, x.ref, x.kind, x.name, x.folded, x.role, x.affiliation
  from new_version v
  cross join json_to_recordset($26) as x (ref text, kind text, name text, folded text, role text, affiliation text)
  returning version_id, ref, kind, folded
), named as materialized (
  -- Subqueries of one row each: whatever the planner thinks of the tables' sizes, it asks their indexes.
  select m.version_id, m.ref,
    (select e.id from entity_name n join entity e on e.id = n.entity_id
      where n.folded = m.folded and fits(e.kind, m.kind) and e.origin = 'own' order by e.key limit 1) as own_id,
    (select e.id from entity e where e.key = x.key) as entity_id, x.score, x.reasons
  from new_mention m
  left join json_to_recordset($27) as x (ref text, key text, score real, reasons jsonb) on x.ref = m.ref
), new_judgement as (
  insert into judgement (kind, version_id, ref, entity_id, says, score, reasons, decided_by, decided_at)
  select 'entity', version_id, ref, coalesce(own_id, entity_id), 'same',
    case when own_id is null then score else 1 end,
    case when own_id is null then reasons else $28 end,
    $14, $10
  from named
  where $30 and coalesce(own_id, entity_id) is not null
), new_shingle as (
  insert into shingle (hash, version_id) select hash, v.id from new_version v cross join unnest($29::bigint[]) as hash
)
select id, exists (select from version where article_id = $11) as another from new_version -- as it was before this statement
