-- What a watch has asked, the watched address itself among it: when to ask it again, and what its server can tell by that nothing has changed.
alter table watch add column failures integer not null default 0; -- rounds in a row that failed
create table watched_page (
  watch text not null references watch on delete cascade,
  url text not null,
  first_at timestamptz not null,
  asked_at timestamptz not null,
  etag text,
  last_modified text,
  primary key (watch, url)
);
create index watched_page_url on watched_page (url);
