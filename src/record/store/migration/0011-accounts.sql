-- Who may sign in, and what they hold to show it. Of a secret only its SHA-256 is kept: whoever reads the store cannot sign in with what stands here.

-- Somebody. password: a PHC string (argon2id), absent where another provider vouches for them; oidc: that provider and their identity at it, "ISSUER SUBJECT".
-- An account that is closed stays, so that its name in the audit trail never means somebody else.
create table account (
  id bigint generated always as identity primary key,
  name text not null unique,
  password text,
  role text not null check (role in ('reader', 'reviewer', 'editor', 'administrator')),
  oidc text unique,
  made_at timestamptz not null,
  closed_at timestamptz
);

-- Somebody at a browser. It ends when it is not used, or at seven days: ends_at is put off with each use.
create table session (
  digest bytea primary key check (length(digest) = 32),
  account_id bigint not null references account,
  made_at timestamptz not null,
  ends_at timestamptz not null
);
create index session_of_account on session (account_id);

-- A program that acts for somebody, with no more than its scopes and no more than they may do themselves.
create table token (
  id bigint generated always as identity primary key,
  account_id bigint not null references account,
  digest bytea not null unique check (length(digest) = 32),
  name text not null,
  scopes text[] not null check (scopes <> '{}' and scopes <@ array['read', 'review', 'edit', 'administer']),
  made_at timestamptz not null,
  ends_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz
);
create index token_of_account on token (account_id);

-- When somebody last looked at a dossier. account: a name, for on the machine itself the operating system's user counts, who needs no account.
create table visit (
  account text not null,
  dossier_id bigint not null references dossier,
  at timestamptz not null,
  primary key (account, dossier_id)
);
