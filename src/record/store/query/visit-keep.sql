insert into visit (account, dossier_id, at) values ($1, $2, $3)
on conflict (account, dossier_id) do update set at = greatest(visit.at, excluded.at)
