-- Those that have ended go with it: they are of no more use.
with ended as (delete from session where ends_at <= $3)
insert into session (digest, account_id, made_at, ends_at) values ($1, $2, $3, $4)
