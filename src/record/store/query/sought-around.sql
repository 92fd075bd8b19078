-- Places that are points between latitudes $1 and $2 and longitudes $3 and $4, no more than $7 km from the point $5, $6: haversine formula.
select id from entity
where lat between $1 and $2 and lon between $3 and $4 and kind = 'place' and coalesce(precision, 'exact') in ('exact', 'near')
  and 2 * 6371 * asin(least(1, sqrt(sin(radians(lat - $5) / 2) ^ 2 + cos(radians($5)) * cos(radians(lat)) * sin(radians(lon - $6) / 2) ^ 2))) <= $7
order by id
limit 5000
