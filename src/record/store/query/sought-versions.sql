-- Versions as one names them.
select v.id as version, a.key, v.title, coalesce(a.url, c.url) as url, coalesce(o.name, o.domain, o.key) as outlet, v.published
from version v
join article a on a.id = v.article_id
join capture c on c.id = v.capture_id
left join outlet o on o.id = a.outlet_id
where v.id = any ($1)
