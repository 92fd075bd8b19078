select s.made_at, s.ends_at, a.id, a.name, a.role
from session s join account a on a.id = s.account_id
where s.digest = $1 and s.ends_at > $2 and a.closed_at is null
