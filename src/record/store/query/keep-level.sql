-- What was said of the provision before is withdrawn.
with before as (
  update level set withdrawn_by = $5, withdrawn_at = $6 where dossier_id = $1 and provision = $2 and withdrawn_at is null
)
insert into level (dossier_id, provision, level, why, who, at) values ($1, $2, $3, $4, $5, $6)
