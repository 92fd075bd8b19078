select pg_try_advisory_lock(7173305, hashtext($1)) as taken
