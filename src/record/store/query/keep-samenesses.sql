insert into judgement (kind, version_id, claim, other_version_id, other_claim, dossier_id, says, score, reasons, decided_by, decided_at)
select 'incident', x.one, x.claim, x.other, x.other_claim, $2, x.says, x.score, x.reasons, $3, $4
from json_to_recordset($1) as x (one bigint, claim text, other bigint, other_claim text, says text, score real, reasons jsonb)
