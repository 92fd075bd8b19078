insert into tombstone (digest, what, at, who) values ($1, $2, $3, $4) on conflict (digest) do nothing returning true as fresh
