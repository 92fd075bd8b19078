-- One assembles a dossier's samenesses at a time.
select pg_advisory_xact_lock(7173306, $1::int)
