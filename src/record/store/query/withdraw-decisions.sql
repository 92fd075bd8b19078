update decision set withdrawn_by = $2, withdrawn_at = $3 where id = any ($1) and withdrawn_at is null
