-- Of a pair the article whose key is first stands first, of two claims of one version the claim that is: ids depend on which was kept first.
-- nth: how many of the same decision at the same time stand before it.
select j.kind as type, d.key as dossier, case when turned then b.key else a.key end as article,
  encode(case when turned then w.source else v.source end, 'hex') as source, j.ref, e.key as entity,
  case when turned then j.other_claim else j.claim end as claim,
  case when turned then a.key else b.key end as other_article, encode(case when turned then v.source else w.source end, 'hex') as other_source,
  case when turned then j.claim else j.other_claim end as other_claim,
  j.says, j.score, j.reasons, j.decided_by, j.decided_at, j.withdrawn_by, j.withdrawn_at,
  (select count(*) from judgement k
    where k.version_id = j.version_id and k.kind = j.kind and k.ref is not distinct from j.ref and k.entity_id is not distinct from j.entity_id
      and k.other_version_id is not distinct from j.other_version_id and k.claim is not distinct from j.claim
      and k.other_claim is not distinct from j.other_claim and k.dossier_id is not distinct from j.dossier_id
      and k.says = j.says and k.decided_by = j.decided_by and k.decided_at = j.decided_at and k.id < j.id) as nth
from judgement j
join version v on v.id = j.version_id
join article a on a.id = v.article_id
left join entity e on e.id = j.entity_id
left join version w on w.id = j.other_version_id
left join article b on b.id = w.article_id
left join dossier d on d.id = j.dossier_id
cross join lateral (
  select coalesce((b.key collate "C", w.source, j.other_claim collate "C") < (a.key collate "C", v.source, j.claim collate "C"), false) as turned
) as pair
order by j.id
