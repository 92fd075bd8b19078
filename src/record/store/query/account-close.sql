update account set closed_at = $2 where id = $1
