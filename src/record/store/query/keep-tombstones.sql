insert into tombstone (digest, what, at, who)
select decode(digest, 'hex'), what, $2, $3 from json_to_recordset($1) as x (digest text, what text)
on conflict (digest) do nothing
