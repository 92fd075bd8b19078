-- Who and what names stand for, and who decided it.

-- Somebody or some place that names stand for. origin: register (ships with Sitrep), own (the user's), report (only met in reports).
create table entity (
  id bigint generated always as identity primary key,
  key text not null unique,
  kind text not null,
  origin text not null check (origin in ('register', 'own', 'report')),
  country text,
  lat double precision,
  lon double precision,
  precision text
);
create index entity_at on entity (lat, lon) where lat is not null;

create table entity_name (
  entity_id bigint not null references entity on delete cascade,
  name text not null,
  folded text not null,
  side text not null default '', -- who uses it, where not everybody does
  position smallint not null, -- 0 is the name it is shown by
  primary key (entity_id, name, side)
);
create index entity_name_folded on entity_name (folded);
create index entity_name_words on entity_name using gin (to_tsvector('simple', folded));

-- An entity of one version's record: what stands there, before anyone says who it is.
create table mention (
  version_id bigint not null references version on delete cascade,
  ref text not null,
  kind text not null,
  name text not null,
  folded text not null,
  role text,
  affiliation text,
  primary key (version_id, ref)
);
create index mention_folded on mention (folded);

-- That two things are the same, or not: by whom, when, with what score and reasons. Withdrawn, never changed.
-- kind 'entity': the mention (version_id, ref) is entity_id. kind 'copy': version_id and other_version_id are one text.
create table judgement (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('entity', 'copy')),
  version_id bigint not null references version on delete cascade,
  ref text,
  entity_id bigint references entity,
  other_version_id bigint references version on delete cascade,
  says text not null check (says in ('same', 'different')),
  score real not null,
  reasons jsonb not null,
  decided_by text not null,
  decided_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  foreign key (version_id, ref) references mention on delete cascade,
  check ((kind = 'entity') = (entity_id is not null and ref is not null)),
  check ((kind = 'copy') = (other_version_id is not null)),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index judgement_of_mention on judgement (version_id, ref);
create index judgement_of_entity on judgement (entity_id) where withdrawn_at is null;
create index judgement_of_copy on judgement (other_version_id) where kind = 'copy';
