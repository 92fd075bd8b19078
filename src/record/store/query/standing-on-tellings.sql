select id, says, reasons from judgement
where version_id = $1 and claim = $2 and other_version_id = $3 and other_claim = $4 and kind = 'incident' and withdrawn_at is null
