-- Addresses that are followed.
create table watch (
  url text primary key,
  every_seconds integer not null check (every_seconds > 0),
  since timestamptz not null,
  checked_at timestamptz,
  failure text
);

-- What people decided, removed and changed. Only ever added to.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  who text not null,
  verb text not null,
  subject text not null,
  detail jsonb not null
);
create trigger audit_is_kept before update or delete on audit for each row execute function refuse();

-- That something was removed on request. digest: SHA-256 of what is not to come back; it names no content.
create table tombstone (
  digest bytea primary key,
  what text not null check (what in ('report', 'address', 'person')),
  at timestamptz not null,
  who text not null
);
create trigger tombstone_is_kept before update or delete on tombstone for each row execute function refuse();
