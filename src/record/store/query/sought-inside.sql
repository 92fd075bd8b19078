-- The places in countries. No more than are looked for one by one: in the reports there are fewer, even of the largest.
select id from entity where kind = 'place' and country = any ($1) order by id limit 20000
