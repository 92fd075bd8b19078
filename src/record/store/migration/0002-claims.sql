-- What a version claims, entry by entry. All of it can be made again from version.record.

-- A claim, or an attribution (kind 'attribution', type its stance). Spans are UTF-16 code units of version.text.
create table claim (
  version_id bigint not null references version on delete cascade,
  ref text not null, -- its id in the record
  kind text not null,
  type text, -- type of an incident or provision, role of a figure, what a status says, stance of an attribution
  realis text,
  quote_from integer not null,
  quote_to integer not null,
  said_by text[] not null, -- attributions it stands in, innermost first
  rule text,
  why text,
  first_day date, -- of what it tells of, where it gives a date
  last_day date,
  primary key (version_id, ref)
);
create index claim_type on claim (type, kind);
create index claim_days on claim (first_day, last_day) where first_day is not null;

-- One stored property of a claim. entity: the record's entity that its words name.
create table statement (
  version_id bigint not null,
  claim text not null,
  property text not null,
  number smallint not null, -- from 0, where a property has several
  value text,
  low double precision,
  high double precision,
  approximate boolean,
  entity text,
  span_from integer,
  span_to integer,
  certainty text,
  basis text,
  primary key (version_id, claim, property, number),
  foreign key (version_id, claim) references claim on delete cascade,
  check ((span_from is null) = (span_to is null)),
  check (span_from < span_to),
  check (certainty <> 'implied' or basis is not null)
);
