update account set role = $2 where id = $1
