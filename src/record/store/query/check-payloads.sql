select count(*) as looked, count(*) filter (where wrong) as wrong, (array_agg(name order by name) filter (where wrong))[1:5] as first
from (select encode(digest, 'hex') as name, sha256(payload) <> sha256 as wrong from capture where payload is not null) as one
