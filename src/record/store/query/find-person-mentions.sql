-- Mentions of a folded name, and those that somebody or the machine holds to be one of these entities.
select version_id, ref, folded from mention where folded = $1
union
select m.version_id, m.ref, m.folded
from judgement j join mention m on m.version_id = j.version_id and m.ref = j.ref
where j.kind = 'entity' and j.says = 'same' and j.withdrawn_at is null and j.entity_id = any ($2)
order by version_id, ref
