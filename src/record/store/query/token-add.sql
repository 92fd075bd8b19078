insert into token (account_id, digest, name, scopes, made_at, ends_at) values ($1, $2, $3, $4, $5, $6) returning id
