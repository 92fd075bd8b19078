-- What the machine says of tellings within a dossier, as it stands.
select id, version_id as one, claim, other_version_id as other, other_claim, says, score from judgement where dossier_id = $1 and withdrawn_at is null
