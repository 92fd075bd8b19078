-- Reports that share a hash wait for each other, so that of two copies kept at once the second sees the first. In order: nobody waits in a circle.
select pg_advisory_xact_lock(-hash) from (select hash from unnest($1::bigint[]) as hash order by hash) as one
