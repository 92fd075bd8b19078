-- The row of a dossier, made where it is not there. fresh: it was made.
with made as (
  insert into dossier (key) values ($1) on conflict (key) do nothing returning id
)
select id, true as fresh from made union all select id, false from dossier where key = $1
