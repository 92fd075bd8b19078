insert into judgement (kind, version_id, ref, entity_id, other_version_id, claim, other_claim, says, score, reasons, decided_by, decided_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10, $11)
returning id
