select id, at, who, verb, subject, detail from audit order by id desc limit $1
