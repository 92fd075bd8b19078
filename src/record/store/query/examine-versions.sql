select v.id, v.software, v.title, v.text, v.agency, v.language, v.published, v.published_day, v.record,
  (select json_agg(c) from (
    select ref, kind, type, realis, quote_from, quote_to, said_by, rule, why, first_day, last_day from claim where version_id = v.id) as c) as claims,
  (select json_agg(s) from (
    select claim, property, number, value, low, high, approximate, entity, span_from, span_to, certainty, basis from statement where version_id = v.id) as s) as statements,
  (select json_agg(m) from (select ref, kind, name, folded, role, affiliation from mention where version_id = v.id) as m) as mentions,
  (select json_agg(hash order by hash) from shingle where version_id = v.id) as sketch
from version v
where v.record is not null
order by v.id
