select to_jsonb(watched_page) as page from watched_page order by watch collate "C", url collate "C"
