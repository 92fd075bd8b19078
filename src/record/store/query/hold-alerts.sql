-- One round tells of a dossier on a channel at a time.
select pg_try_advisory_xact_lock(7173307, hashtext($1 || ' ' || $2)) as held
