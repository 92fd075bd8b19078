-- Whom the names of versions stand for, without their records.
select j.version_id as id, json_agg(json_build_array(j.ref, e.key) order by j.id) as called
from judgement j join entity e on e.id = j.entity_id
where j.version_id = any ($1) and j.kind = 'entity' and j.says = 'same' and j.withdrawn_at is null
group by j.version_id
