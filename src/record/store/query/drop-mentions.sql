-- Judgements on them go with them.
delete from mention using unnest($1::bigint[], $2::text[]) as gone (version_id, ref)
where mention.version_id = gone.version_id and mention.ref = gone.ref
