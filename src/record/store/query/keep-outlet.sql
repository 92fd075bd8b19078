insert into outlet (key, name, domain) values ($1, $2, $3) on conflict (key) do nothing
