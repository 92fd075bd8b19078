-- nth: how many of the same decision at the same time stand before it.
select j.kind as type, a.key as article, encode(v.source, 'hex') as source, j.ref, e.key as entity,
  b.key as other_article, encode(w.source, 'hex') as other_source,
  j.says, j.score, j.reasons, j.decided_by, j.decided_at, j.withdrawn_by, j.withdrawn_at,
  (select count(*) from judgement k
    where k.version_id = j.version_id and k.kind = j.kind and k.ref is not distinct from j.ref and k.entity_id is not distinct from j.entity_id
      and k.other_version_id is not distinct from j.other_version_id and k.says = j.says and k.decided_by = j.decided_by
      and k.decided_at = j.decided_at and k.id < j.id) as nth
from judgement j
join version v on v.id = j.version_id
join article a on a.id = v.article_id
left join entity e on e.id = j.entity_id
left join version w on w.id = j.other_version_id
left join article b on b.id = w.article_id
order by j.id
