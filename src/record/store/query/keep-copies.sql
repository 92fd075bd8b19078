insert into judgement (kind, version_id, other_version_id, says, score, reasons, decided_by, decided_at)
select 'copy', least($1, x.other), greatest($1, x.other), 'same', x.score, x.reasons, $3, $4
from json_to_recordset($2) as x (other bigint, score real, reasons jsonb)
