insert into alerted (dossier_id, change, channel, at) select $1, change, $3, $4 from unnest($2::text[]) as change on conflict do nothing
