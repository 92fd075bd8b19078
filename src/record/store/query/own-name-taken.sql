-- An entry of the user's own, other than $3, that has one of these names.
select n.name, e.key
from entity_name n
join entity e on e.id = n.entity_id
where n.folded = any ($1) and fits(e.kind, $2) and e.key <> $3 and e.origin = 'own'
order by e.key
limit 1
