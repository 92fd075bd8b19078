insert into decision (version_id, claim, says, correction, why, who, at) values ($1, $2, $3, $4, $5, $6, $7) returning id
