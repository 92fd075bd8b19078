select exists (select from tombstone where digest = $1) as there
