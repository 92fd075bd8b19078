select encode(digest, 'hex') as digest, url, asked, at, status, headers, given, encode(sha256, 'hex') as sha256, payload, kept_at
from capture
order by id
