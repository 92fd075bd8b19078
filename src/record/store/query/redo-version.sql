-- What a version claims, made anew from another record of the same text. Its mentions are those that it had, or fewer: judgements on them stay.
with new_claim as (
  insert into claim (version_id, ref, kind, type, realis, quote_from, quote_to, said_by, rule, why, first_day, last_day)
  select $1, x.ref, x.kind, x.type, x.realis, x.quote_from, x.quote_to, x.said_by, x.rule, x.why, x.first_day, x.last_day
  from json_to_recordset($9) as x (ref text, kind text, type text, realis text, quote_from int, quote_to int,
    said_by text[], rule text, why text, first_day date, last_day date)
), new_statement as (
  insert into statement (version_id, claim, property, number, value, low, high, approximate, entity, span_from, span_to, certainty, basis)
  select $1, x.claim, x.property, x.number, x.value, x.low, x.high, x.approximate, x.entity, x.span_from, x.span_to, x.certainty, x.basis
  from json_to_recordset($10) as x (claim text, property text, number smallint, value text, low float8, high float8,
    approximate boolean, entity text, span_from int, span_to int, certainty text, basis text)
), changed_mention as (
  update mention set name = x.name, folded = x.folded, role = x.role, affiliation = x.affiliation
  from json_to_recordset($11) as x (ref text, name text, folded text, role text, affiliation text)
  where mention.version_id = $1 and mention.ref = x.ref
), new_shingle as (
  insert into shingle (hash, version_id) select hash, $1 from unnest($12::bigint[]) as hash
)
update version set title = $2, text = $3, agency = $4, language = $5, published = $6, published_day = $7, record = $8 where id = $1
