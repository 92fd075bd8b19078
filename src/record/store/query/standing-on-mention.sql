select id, says, reasons, entity_id as entity from judgement where version_id = $1 and ref = $2 and withdrawn_at is null
