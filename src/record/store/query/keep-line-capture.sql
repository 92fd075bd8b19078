-- Bytes that were removed on request do not come back; that they were removed may be told again.
insert into capture (digest, url, asked, at, status, headers, given, sha256, payload, kept_at)
select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
where $9::bytea is null or not exists (select from tombstone where tombstone.digest = $11)
on conflict (digest) do nothing
returning true as fresh
