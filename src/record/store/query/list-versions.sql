select v.id, row_number() over (order by v.capture_id, v.id) as number, c.at as captured, v.kept_at as kept, v.published, v.title, v.agency,
  v.failure_code, v.failure_message
from version v
join capture c on c.id = v.capture_id
where v.article_id = $1
order by number
