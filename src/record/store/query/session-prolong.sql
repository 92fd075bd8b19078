update session set ends_at = $2 where digest = $1
