select record from version where id = $1
