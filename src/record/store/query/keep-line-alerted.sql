with made as (
  insert into alerted (dossier_id, change, channel, at) select id, $2, $3, $4 from dossier where key = $1 on conflict do nothing returning 1
)
select exists (select from made) as fresh from dossier where key = $1
