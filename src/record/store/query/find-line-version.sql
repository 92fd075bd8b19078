-- What a version of an export leans on, and whether it was removed: the bytes ($2) of a capture that is not there ($1), or a person that it names ($3)
-- in what was kept before the removal ($4).
select
  exists (select from capture where digest = $1) as captured,
  exists (select from tombstone where digest = $2) as gone,
  exists (select from tombstone where digest = any ($3) and what = 'person' and at >= $4) as person
