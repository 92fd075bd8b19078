insert into audit (at, who, verb, subject, detail) values ($1, $2, $3, $4, $5)
