select id, withdrawn_by, withdrawn_at from judgement where id = $1
