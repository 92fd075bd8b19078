select d.key as dossier, l.provision, l.level, l.why, l.who, l.at, l.withdrawn_by, l.withdrawn_at,
  row_number() over (partition by l.dossier_id, l.provision, l.level, l.who, l.at order by l.id) - 1 as nth
from level l
join dossier d on d.id = l.dossier_id
order by l.id
