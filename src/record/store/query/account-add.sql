-- Nothing comes back where the name or the identity is another account's.
insert into account (name, password, role, oidc, made_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning id
