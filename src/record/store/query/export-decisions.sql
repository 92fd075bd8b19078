select a.key as article, encode(v.source, 'hex') as source, d.claim, d.says, d.correction, d.why, d.who, d.at, d.withdrawn_by, d.withdrawn_at,
  row_number() over (partition by d.version_id, d.claim, d.says, d.who, d.at order by d.id) - 1 as nth
from decision d
join version v on v.id = d.version_id
join article a on a.id = v.article_id
order by d.id
