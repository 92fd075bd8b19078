-- Entries between latitudes $1 and $2 and longitudes $3 and $4.
select id from entity where lat between $1 and $2 and lon between $3 and $4
