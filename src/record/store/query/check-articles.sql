select count(*) as looked, count(*) filter (where wrong) as wrong, (array_agg(name order by name) filter (where wrong))[1:5] as first
from (select key as name, not exists (select from version where article_id = article.id) as wrong from article) as one
