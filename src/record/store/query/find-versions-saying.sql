select id from version where record is not null and (text ~* $1 or title ~* $1 or record ~* $1) order by id
