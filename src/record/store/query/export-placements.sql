select d.key as dossier, a.key as article, p.says, p.why, p.who, p.at, p.withdrawn_by, p.withdrawn_at,
  row_number() over (partition by p.dossier_id, p.article_id, p.says, p.who, p.at order by p.id) - 1 as nth
from placement p
join dossier d on d.id = p.dossier_id
join article a on a.id = p.article_id
order by p.id
