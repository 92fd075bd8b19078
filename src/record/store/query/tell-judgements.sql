-- Of a claim its report is named as a dossier names its accounts: the article's key, and "#2" for its second version that could be read.
select j.id, j.kind, j.says, j.score, j.reasons, j.decided_by, j.decided_at, j.withdrawn_by, j.withdrawn_at,
  case when j.kind = 'incident' then account_of(v.id) else coalesce(a.url, a.key) end as report, m.name, e.key as entity,
  (select n.name from entity_name n where n.entity_id = e.id order by n.position, n.name limit 1) as called,
  case when j.kind = 'incident' then account_of(w.id) else coalesce(b.url, b.key) end as other, j.claim, j.other_claim, d.key as dossier
from judgement j
join version v on v.id = j.version_id
join article a on a.id = v.article_id
left join mention m on m.version_id = j.version_id and m.ref = j.ref
left join entity e on e.id = j.entity_id
left join version w on w.id = j.other_version_id
left join article b on b.id = w.article_id
left join dossier d on d.id = j.dossier_id
where j.id = any ($1)
order by j.id desc
