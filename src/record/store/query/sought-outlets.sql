-- The outlets called $1 (lower case): by domain, with or without what stands before it, by key or by name.
select id from outlet where lower(key) = $1 or lower(name) = $1 or lower(domain) = $1 or lower(domain) = 'www.' || $1 order by id
