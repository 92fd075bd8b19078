delete from watch where url = $1 returning url
