select id, says, correction from decision where version_id = $1 and claim = $2 and who = $3 and withdrawn_at is null order by at, id
