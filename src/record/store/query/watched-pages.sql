select url, first_at, asked_at, etag, last_modified from watched_page where watch = $1
