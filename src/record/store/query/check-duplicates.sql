-- What has to be one is one, whatever the indexes say.
select coalesce(sum(many), 0)::bigint as looked, count(*) filter (where many > 1) as wrong, (array_agg(name order by name) filter (where many > 1))[1:5] as first
from (
  select 'article ' || key as name, count(*) as many from article group by key
  union all
  select 'capture ' || encode(digest, 'hex'), count(*) from capture group by digest
  union all
  select 'version of article ' || article_id, count(*) from version group by article_id, source
  union all
  select 'entity ' || key, count(*) from entity group by key
  union all
  select concat_ws(' ', 'judgement on version', version_id, ref, other_version_id), count(*) from judgement
  where withdrawn_at is null group by kind, version_id, ref, entity_id, other_version_id, says
) as one
