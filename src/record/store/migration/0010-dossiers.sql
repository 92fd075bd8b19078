-- What is watched, and what people and the machine say within it. Nothing is overwritten: a definition that was edited stays behind the newer one, and what is
-- said anew withdraws what was said before.

create table dossier (
  id bigint generated always as identity primary key,
  key text not null unique
);

-- What a dossier watches. The last one counts. words: the file as its user wrote it; parsed: what was made of it then.
create table definition (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier,
  words text not null,
  parsed jsonb not null,
  who text not null,
  at timestamptz not null
);
create index definition_of_dossier on definition (dossier_id, id desc);
create trigger definition_is_kept before update or delete on definition for each row execute function refuse();

-- That a person puts an article into a dossier or takes it out, whatever the definition says.
create table placement (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier,
  article_id bigint not null references article on delete cascade,
  says text not null check (says in ('in', 'out')),
  why text,
  who text not null,
  at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index placement_that_stands on placement (dossier_id, article_id) where withdrawn_at is null;
create index placement_of_article on placement (article_id);

-- How far a provision is implemented, said by a person: 0 not initiated, 1 minimal, 2 intermediate, 3 full. provision: its id in the dossier.
create table level (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier,
  provision text not null,
  level smallint not null check (level between 0 and 3),
  why text,
  who text not null,
  at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index level_that_stands on level (dossier_id, provision) where withdrawn_at is null;

-- Changes that somebody was told of: none is told twice on one channel.
create table alerted (
  dossier_id bigint not null references dossier,
  change text not null,
  channel text not null,
  at timestamptz not null,
  primary key (dossier_id, change, channel)
);

-- kind 'incident': the claims (version_id, claim) and (other_version_id, other_claim) tell of one incident, or of two, or ('perhaps') a person should look.
-- Of the two that one stands first which comes first by version and claim. dossier_id: what the machine says within that dossier, under its names; absent for
-- a person's word, which holds in all. No key leads to the claims: when a person is blotted out they are made again, with the ids that they had.
alter table judgement add column claim text, add column other_claim text, add column dossier_id bigint references dossier;
alter table judgement
  drop constraint judgement_kind_check,
  drop constraint judgement_says_check,
  drop constraint judgement_check1;
alter table judgement
  add constraint judgement_kind_check check (kind in ('entity', 'copy', 'incident')),
  add constraint judgement_says_check check (says in ('same', 'different') or (says = 'perhaps' and kind = 'incident')),
  add constraint judgement_of_pair_check check ((kind in ('copy', 'incident')) = (other_version_id is not null)),
  add constraint judgement_of_claims_check check ((kind = 'incident') = (claim is not null) and (claim is null) = (other_claim is null)),
  add constraint judgement_in_dossier_check check (dossier_id is null or kind = 'incident');
create index judgement_of_dossier on judgement (dossier_id) where dossier_id is not null;
create index judgement_of_tellings on judgement (version_id) where kind = 'incident' and dossier_id is null;

-- The key under which dossiers know a version that could be read: its article's, and "#2" behind it for the second such version.
create function account_of(wanted bigint) returns text language sql stable as $$
  select a.key || case when count(*) > 1 then '#' || count(*) else '' end
  from version v
  join article a on a.id = v.article_id
  join version o on o.article_id = v.article_id and o.record is not null and (o.capture_id, o.id) <= (v.capture_id, v.id)
  where v.id = wanted
  group by a.key
$$;
