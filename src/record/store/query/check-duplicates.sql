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
  select concat_ws(' ', 'judgement on version', version_id, ref, claim, other_version_id, other_claim), count(*) from judgement
  where withdrawn_at is null group by kind, version_id, ref, entity_id, other_version_id, claim, other_claim, dossier_id, says
  union all
  select 'dossier ' || key, count(*) from dossier group by key
  union all
  select concat_ws(' ', 'placement of article', article_id, 'in dossier', dossier_id), count(*) from placement
  where withdrawn_at is null group by dossier_id, article_id, says
  union all
  select concat_ws(' ', 'level of', provision, 'in dossier', dossier_id), count(*) from level
  where withdrawn_at is null group by dossier_id, provision, level
) as one
