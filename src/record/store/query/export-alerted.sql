select d.key as dossier, a.change, a.channel, a.at
from alerted a
join dossier d on d.id = a.dossier_id
order by d.key collate "C", a.change collate "C", a.channel collate "C"
