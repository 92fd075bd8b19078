-- The entities that a folded name stands for, people that reports or the user name, and all their names.
select e.id, e.key, array(select name from entity_name where entity_id = e.id order by position, name) as names
from entity e
where e.kind = 'person' and e.origin <> 'register' and exists (select from entity_name n where n.entity_id = e.id and n.folded = $1)
order by e.id
