select t.id as token, t.scopes, a.id, a.name, a.role
from token t join account a on a.id = t.account_id
where t.digest = $1 and t.revoked_at is null and (t.ends_at is null or t.ends_at > $2) and a.closed_at is null
