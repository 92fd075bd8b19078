-- What is searched is what is kept: a row for every version that could be read, with the keys that follow from its claims and names.
select count(*) as looked, count(*) filter (where wrong) as wrong, (array_agg(name order by name) filter (where wrong))[1:5] as first
from (
  select 'version ' || v.id as name, s.version_id is null or s.keys <> sought_keys(v.id) or s.newest <> not exists (
    select from version o where o.article_id = v.article_id and o.record is not null and (o.capture_id, o.id) > (v.capture_id, v.id)) as wrong
  from version v left join sought s on s.version_id = v.id
  where v.record is not null
) as one
