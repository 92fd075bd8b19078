select at, who, verb, subject, detail, row_number() over (partition by at, who, verb, subject, detail order by id) - 1 as nth
from audit
order by id
