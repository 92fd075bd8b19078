-- Versions as dossiers know them, in the order in which they were published: the first of a group of copies is the one that stands first.
select v.id, v.xmin::text as written, a.key as article,
  (select count(*) from version o where o.article_id = v.article_id and o.record is not null and (o.capture_id, o.id) <= (v.capture_id, v.id)) as number
from version v
join article a on a.id = v.article_id
where v.id = any ($1) and v.record is not null
order by v.published_day nulls last, a.key collate "C", number
