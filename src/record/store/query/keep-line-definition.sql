-- A definition of the dossier $1, unless as many of the same words at the same time ($6) are there.
insert into definition (dossier_id, words, parsed, who, at)
select $1, $2, $3, $4, $5
where (select count(*) from definition where dossier_id = $1 and words = $2 and parsed = $3 and who = $4 and at = $5) <= $6
returning true as fresh
