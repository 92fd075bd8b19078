-- Every dossier has a definition, and each is that of the dossier that it names.
select count(*) as looked, count(*) filter (where wrong) as wrong, (array_agg(name order by name) filter (where wrong))[1:5] as first
from (
  select 'dossier ' || key as name, not exists (select from definition where dossier_id = dossier.id) as wrong from dossier
  union all
  select concat_ws(' ', 'definition', n.id, 'of', d.key), n.parsed ->> 'key' is distinct from d.key
  from definition n join dossier d on d.id = n.dossier_id
) as one
