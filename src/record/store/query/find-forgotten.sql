select exists (select from tombstone where digest = any ($1) and what = 'person') as person
