-- Decisions that stand, in the order they were made: on the versions $1, or on all.
select d.id, d.version_id as version, account_of(d.version_id) as account, d.claim, d.says, d.correction, d.why, d.who, d.at, d.withdrawn_by, d.withdrawn_at
from decision d
where d.withdrawn_at is null and ($1::bigint[] is null or d.version_id = any ($1))
order by d.at, d.id
