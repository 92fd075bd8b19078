select d.id, d.version_id as version, account_of(d.version_id) as account, d.claim, d.says, d.correction, d.why, d.who, d.at, d.withdrawn_by, d.withdrawn_at
from decision d
order by d.id desc limit $1
