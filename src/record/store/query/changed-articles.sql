-- Articles of more than one version, the newest capture first.
select changed.article_id as id, article.key, article.url, coalesce(outlet.name, outlet.domain) as outlet
from (
  select article_id, max(capture_id) as newest from version group by article_id having count(*) > 1 order by newest desc, article_id limit $1
) as changed
join article on article.id = changed.article_id
left join outlet on outlet.id = article.outlet_id
order by changed.newest desc, changed.article_id
