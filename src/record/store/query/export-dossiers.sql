-- A line a definition, in the order they were written. nth: how many of the same words at the same time stand before it.
select d.key, n.words, n.parsed, n.who, n.at,
  row_number() over (partition by n.dossier_id, n.words, n.parsed, n.who, n.at order by n.id) - 1 as nth
from definition n
join dossier d on d.id = n.dossier_id
order by n.id
