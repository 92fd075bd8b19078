-- An article by its key, else by an address that was asked for and led there.
select article.id, article.key, article.url, coalesce(outlet.name, outlet.domain) as outlet
from article
left join outlet on outlet.id = article.outlet_id
where article.id = coalesce(
  (select there.id from article there where there.key = any ($1) order by array_position($1, there.key) limit 1),
  (select v.article_id from capture c join version v on v.capture_id = c.id where c.asked = any ($1) order by v.id desc limit 1)
)
