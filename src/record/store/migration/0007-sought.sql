-- What searches ask, one narrow row a readable version. Searching the version itself cannot keep its time: a word of every other report makes
-- PostgreSQL visit 100,000 rows, which lie eight to the page between their records; here they lie ninety to the page, words and keys outside.
-- One index over both columns, so that a rare key spares the long list of a common word. All of it can be made again (sought_keep).
-- Measured at 200,000 reports: bench/speed/find.ts.

drop index version_words;
alter table version drop column words;

create table sought (
  version_id bigint primary key references version on delete cascade,
  article_id bigint not null,
  day date, -- of publication
  newest boolean not null, -- no later readable version of the article is kept
  copied boolean not null, -- another version is its copy, by a standing judgement
  words tsvector not null,
  keys text[] not null
) with (toast_tuple_target = 128);
alter table sought alter column words set storage external, alter column keys set storage external;

-- The words of a claim's slot that no entity is behind, about as names are folded: "the Kestrian army" is "kestrian army".
create function sought_plain(words text) returns text language sql immutable as $$ select regexp_replace(lower(left(words, 100)), '^the ', '') $$;

-- The keys of a version: what stands in it, whom it names and in which part. "named:7" is entity 7, and where nobody has decided who a name
-- stands for, "named=the folded name". A claim that covers two months or less has its months, a longer one "long:" and its years. The month of
-- publication is a key so that the newest reports can be asked first.
create function sought_keys(wanted bigint) returns text[] language sql stable as $$
  with named as (
    select m.ref, m.kind, e.id, e.country, case when e.id is null then '=' || m.folded else ':' || e.id end as who
    from mention m
    left join judgement j on j.version_id = m.version_id and j.ref = m.ref and j.kind = 'entity' and j.says = 'same' and j.withdrawn_at is null
    left join entity e on e.id = j.entity_id
    where m.version_id = wanted
  ), part as (
    select s.claim, s.value, n.who, n.country, case
      when s.property in ('speaker', 'place') then s.property
      when s.property = 'name' then 'agreement'
      else 'actor' end as part
    from statement s
    left join named n on n.ref = s.entity
    where s.version_id = wanted
      and s.property in ('speaker', 'place', 'initiator', 'target', 'obligor', 'beneficiary', 'signatory', 'third-party', 'name')
  ), dated as (
    select extract(year from first_day)::int as first_year, extract(year from last_day)::int as last_year, first_day, last_day
    from claim where version_id = wanted and first_day is not null
  )
  select coalesce(array_agg(distinct key), '{}') from (
    select 'outlet:' || a.outlet_id as key from version v join article a on a.id = v.article_id where v.id = wanted and a.outlet_id is not null
    union all select 'published:' || to_char(published_day, 'YYYY-MM') from version where id = wanted and published_day is not null
    union all select 'kind:' || kind from claim where version_id = wanted
    union all select 'type:' || type from claim where version_id = wanted and type is not null
    union all select 'named' || who from named
    union all select 'country:' || country from named where kind = 'place' and country is not null
    union all select part || coalesce(who, '=' || sought_plain(value)) from part where who is not null or value is not null
    union all select 'place-in:' || country from part where part = 'place' and country is not null
    union all select 'month:' || to_char(month, 'YYYY-MM') from dated,
      generate_series(date_trunc('month', first_day::timestamp), last_day::timestamp, interval '1 month') as month
      where last_day - first_day <= 62
    union all select case when last_day - first_day <= 62 then 'year:' else 'long:' end || year from dated,
      generate_series(first_year, least(last_year, first_year + 200)) as year
  ) as found
$$;

create function sought_copied(wanted bigint) returns boolean language sql stable as $$
  select exists (select from judgement where version_id = wanted and ref is null and kind = 'copy' and says = 'same' and withdrawn_at is null)
    or exists (select from judgement where other_version_id = wanted and kind = 'copy' and says = 'same' and withdrawn_at is null)
$$;

-- Makes the rows of versions anew: those that are readable have one.
create function sought_keep(wanted bigint[]) returns void language sql as $$
  insert into sought (version_id, article_id, day, newest, copied, words, keys)
  select v.id, v.article_id, v.published_day,
    not exists (select from version o where o.article_id = v.article_id and o.record is not null and (o.capture_id, o.id) > (v.capture_id, v.id)),
    sought_copied(v.id),
    -- The first 200,000 characters are searched: PostgreSQL holds no more than 1 MB of words a row.
    setweight(to_tsvector('english', left(coalesce(v.title, ''), 2000)), 'A') || setweight(to_tsvector('english', left(v.text, 200000)), 'D'),
    sought_keys(v.id)
  from version v where v.id = any (wanted) and v.record is not null
  on conflict (version_id) do update set day = excluded.day, newest = excluded.newest, copied = excluded.copied,
    words = excluded.words, keys = excluded.keys
$$;

create function sought_version() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op <> 'DELETE' and new.record is not null then perform sought_keep(array[new.id]); end if;
  -- What stood there before is the newest no longer, or is it again.
  update sought s set newest = not exists (
    select from version v join version o on o.article_id = v.article_id
    where v.id = s.version_id and o.record is not null and (o.capture_id, o.id) > (v.capture_id, v.id))
  where s.article_id = coalesce(new.article_id, old.article_id) and s.version_id <> coalesce(new.id, old.id);
  return null;
end $$;

-- A judgement was made or withdrawn, or is gone: what is as it was is not written again.
create function sought_judged() returns trigger language plpgsql set search_path from current as $$
begin
  update sought s set keys = k.keys
  from (select distinct version_id from changed where kind = 'entity') c cross join lateral (select sought_keys(c.version_id) as keys) k
  where s.version_id = c.version_id and s.keys <> k.keys;
  update sought s set copied = k.copied
  from (select version_id as id from changed where kind = 'copy' union select other_version_id from changed where kind = 'copy') c
  cross join lateral (select sought_copied(c.id) as copied) k
  where s.version_id = c.id and s.copied <> k.copied;
  return null;
end $$;

create function sought_unnamed() returns trigger language plpgsql set search_path from current as $$
begin
  update sought s set keys = k.keys
  from (select distinct version_id from changed) c cross join lateral (select sought_keys(c.version_id) as keys) k
  where s.version_id = c.version_id and s.keys <> k.keys;
  return null;
end $$;

insert into sought (version_id, article_id, day, newest, copied, words, keys)
select v.id, v.article_id, v.published_day,
  not exists (select from version o where o.article_id = v.article_id and o.record is not null and (o.capture_id, o.id) > (v.capture_id, v.id)),
  sought_copied(v.id),
  setweight(to_tsvector('english', left(coalesce(v.title, ''), 2000)), 'A') || setweight(to_tsvector('english', left(v.text, 200000)), 'D'),
  sought_keys(v.id)
from version v where v.record is not null;

-- Words that wait to be put in are gone through by every search: no more than 1 MB of them.
create index sought_words_keys on sought using gin (words, keys) with (gin_pending_list_limit = 1024);
create index sought_newest on sought (day desc nulls last, version_id desc);
create index sought_article on sought (article_id);

create trigger version_is_sought after insert or update or delete on version for each row execute function sought_version();
create trigger judgement_is_sought after insert on judgement referencing new table as changed for each statement execute function sought_judged();
create trigger judgement_is_sought_again after update on judgement referencing new table as changed for each statement execute function sought_judged();
create trigger judgement_is_sought_less after delete on judgement referencing old table as changed for each statement execute function sought_judged();
create trigger mention_is_sought_less after delete on mention referencing old table as changed for each statement execute function sought_unnamed();
