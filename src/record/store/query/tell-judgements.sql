select j.id, j.kind, j.says, j.score, j.reasons, j.decided_by, j.decided_at, j.withdrawn_by, j.withdrawn_at,
  coalesce(a.url, a.key) as report, m.name, e.key as entity,
  (select n.name from entity_name n where n.entity_id = e.id order by n.position, n.name limit 1) as called,
  coalesce(b.url, b.key) as other
from judgement j
join version v on v.id = j.version_id
join article a on a.id = v.article_id
left join mention m on m.version_id = j.version_id and m.ref = j.ref
left join entity e on e.id = j.entity_id
left join version w on w.id = j.other_version_id
left join article b on b.id = w.article_id
where j.id = any ($1)
order by j.id desc
