-- Mentions of a folded name that nothing stands for, kind by kind.
select m.kind, count(*) as count
from mention m
where m.folded = $1
  and not exists (
    select from judgement j where j.version_id = m.version_id and j.ref = m.ref and j.says = 'same' and j.withdrawn_at is null
  )
group by m.kind
order by m.kind
