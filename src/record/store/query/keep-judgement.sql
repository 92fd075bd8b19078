insert into judgement (kind, version_id, ref, entity_id, other_version_id, says, score, reasons, decided_by, decided_at)
values ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9)
returning id
