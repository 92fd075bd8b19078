select to_jsonb(watch) as watch from watch order by url collate "C"
