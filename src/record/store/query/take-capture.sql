select url, asked, at, status, headers, given, encode(sha256, 'hex') as sha256, payload from capture where id = $1 and payload is not null
