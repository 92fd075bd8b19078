-- Names stay as they are until the end of the transaction; $2: whether a report is being kept, whose judgements come with it.
select pg_advisory_xact_lock_shared($1), set_config('sitrep.keeping', $2, true)
