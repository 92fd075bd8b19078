-- All accounts, or the one of the name $1, or of the identity $2.
select id, name, role, password, oidc, made_at, closed_at from account
where case when $1::text is not null then name = $1 when $2::text is not null then oidc = $2 else true end
order by name collate "C"
