select id from judgement where entity_id = $1 and withdrawn_at is null order by id desc limit $2
