select id from judgement where $1::text is null or kind = $1 order by id desc limit $2
