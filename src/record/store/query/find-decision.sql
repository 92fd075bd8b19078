select id, withdrawn_by, withdrawn_at from decision where id = $1
