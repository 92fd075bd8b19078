select pg_advisory_unlock(7173305, hashtext($1))
