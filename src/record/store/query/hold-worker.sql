-- A worker holds this lock as long as its connection lives; a machine that went dark is noticed within a minute.
select set_config('tcp_keepalives_idle', '20', false), set_config('tcp_keepalives_interval', '10', false),
  set_config('tcp_keepalives_count', '3', false), pg_advisory_lock(hashtextextended($1, 7173304))
