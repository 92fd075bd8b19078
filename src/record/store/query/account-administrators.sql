-- Of two that take the last but one administrator and the last away at once, the second sees the first.
select name from account where role = 'administrator' and closed_at is null order by id for update
