-- What people say of pairs of tellings, as it stands, in the order they said it; and (says null) the pairs on which a person has withdrawn what the machine said
-- in the dossier $2: the machine withdraws under its own name. Of the versions $1.
select id, version_id as one, claim, other_version_id as other, other_claim, says, score, reasons, decided_by as by
from judgement
where kind = 'incident' and dossier_id is null and withdrawn_at is null and version_id = any ($1) and other_version_id = any ($1)
union all
select id, version_id, claim, other_version_id, other_claim, null, score, null, withdrawn_by
from judgement
where dossier_id = $2 and withdrawn_at is not null and withdrawn_by not like 'sitrep %'
order by id
