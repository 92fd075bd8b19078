select v.id, v.article_id as article, article.key, article.url, coalesce(outlet.name, outlet.domain) as outlet, v.title, v.published, v.agency,
  (select count(*) from version w where w.article_id = v.article_id and (w.capture_id, w.id) <= (v.capture_id, v.id)) as number
from version v
join article on article.id = v.article_id
left join outlet on outlet.id = article.outlet_id
where v.id = any ($1)
order by v.id
