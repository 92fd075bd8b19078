select a.key as article, a.url, o.key as outlet, o.name as outlet_name, o.domain as outlet_domain,
  encode(c.digest, 'hex') as capture, encode(c.sha256, 'hex') as sha256, v.part, encode(v.source, 'hex') as source, v.software,
  v.failure_code, v.failure_message, v.record, v.kept_at
from version v
join article a on a.id = v.article_id
join capture c on c.id = v.capture_id
left join outlet o on o.id = a.outlet_id
order by v.id
