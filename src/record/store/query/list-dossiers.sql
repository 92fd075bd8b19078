-- Dossiers with their last definition, or the one of the key $1. edition: how many definitions there have been.
select d.id, d.key, n.words, n.parsed, first.who as made_by, first.at as made_at, n.who as changed_by, n.at as changed_at,
  (select count(*) from definition where dossier_id = d.id) as edition
from dossier d
join lateral (select * from definition where dossier_id = d.id order by id desc limit 1) as n on true
join lateral (select who, at from definition where dossier_id = d.id order by id limit 1) as first on true
where $1::text is null or d.key = $1
order by d.key collate "C"
