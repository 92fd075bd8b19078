select id, says, reasons from judgement
where version_id = $1 and other_version_id = $2 and ref is null and kind = 'copy' and withdrawn_at is null
