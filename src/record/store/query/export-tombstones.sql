select encode(digest, 'hex') as digest, what, at, who from tombstone order by digest
