with gone as (delete from shingle where version_id = $1), unsaid as (delete from statement where version_id = $1) delete from claim where version_id = $1
