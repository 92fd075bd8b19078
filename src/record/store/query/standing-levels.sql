select provision, level, why, who, at from level where dossier_id = $1 and withdrawn_at is null order by at, id
