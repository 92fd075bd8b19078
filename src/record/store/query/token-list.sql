-- All tokens, or the one with the id $1; the newest first.
select t.id, a.name as account, t.name, t.scopes, t.made_at, t.ends_at, t.used_at, t.revoked_at
from token t join account a on a.id = t.account_id
where $1::bigint is null or t.id = $1
order by t.id desc
