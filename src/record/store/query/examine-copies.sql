select j.id, j.decided_by, v.text, w.text as other
from judgement j
join version v on v.id = j.version_id
join version w on w.id = j.other_version_id
where j.kind = 'copy' and j.says = 'same' and j.withdrawn_at is null
order by j.version_id, j.other_version_id
