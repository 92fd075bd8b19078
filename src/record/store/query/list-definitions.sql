select n.words, n.parsed, n.who, n.at, row_number() over (order by n.id) as edition
from definition n
join dossier d on d.id = n.dossier_id
where d.key = $1
order by n.id
