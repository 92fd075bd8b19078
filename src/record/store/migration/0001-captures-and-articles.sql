-- What was fetched or given, and what was made of it. Nothing here is overwritten: another text at the same address is another version.

create table outlet (
  id bigint generated always as identity primary key,
  key text not null unique, -- the domain, or the folded name of one without
  name text,
  domain text
);

-- Bytes as they came. given: what the caller said of them (form, day of publication, outlet, title, id), JSON.
create table capture (
  id bigint generated always as identity primary key,
  digest bytea not null unique, -- SHA-256 over payload, address and what was given: the same capture twice is one
  url text,
  asked text,
  at text, -- when it was fetched, ISO 8601, as its source says
  status integer not null,
  headers jsonb not null,
  given jsonb not null,
  sha256 bytea not null, -- of payload
  payload bytea, -- absent only where it was removed on request
  kept_at timestamptz not null
);
alter table capture alter column payload set storage external;
create index capture_url on capture (url);
create index capture_asked on capture (asked) where asked is not null;

create table article (
  id bigint generated always as identity primary key,
  key text not null unique, -- the address without what it carries for statistics, else the caller's id, else the content's hash
  url text,
  outlet_id bigint references outlet
);
create index article_outlet on article (outlet_id);

-- One text at one address, and its record; or why there is none. Versions of an article stand in the order of their captures.
create table version (
  id bigint generated always as identity primary key,
  article_id bigint not null references article,
  capture_id bigint not null references capture,
  part text not null default '', -- the entry of a feed that it was read from
  source bytea not null, -- SHA-256 over all that went into the reading
  software text not null, -- what read it
  failure_code text,
  failure_message text,
  title text,
  text text,
  agency text,
  language text,
  published text, -- EDTF, as in the record
  published_day date, -- its first day
  record text, -- the whole record as sitrep read prints it: JSON
  kept_at timestamptz not null,
  unique (article_id, source),
  check ((record is null) <> (failure_code is null)),
  check ((failure_code is null) = (failure_message is null)),
  check ((record is null) = (text is null))
);
create index version_in_order on version (article_id, capture_id desc);
create index version_capture on version (capture_id);
create index version_newest on version (published_day desc nulls last, id) where record is not null;

create function refuse() returns trigger language plpgsql as $$
begin
  -- What is removed on request says so for its own transaction.
  if current_setting('sitrep.forgetting', true) = 'on' then return coalesce(new, old); end if;
  raise exception '% is never changed: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
end $$;
create trigger capture_is_kept before update or delete on capture for each row execute function refuse();
create trigger version_is_kept before update or delete on version for each row execute function refuse();
