insert into audit (at, who, verb, subject, detail)
select $1, $2, $3, $4, $5
where (select count(*) from audit where at = $1 and who = $2 and verb = $3 and subject = $4 and detail = $5) <= $6
returning true as fresh
