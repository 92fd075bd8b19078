-- Keeping a report costs what hangs on its rows. Measured on made-up reports of 635 words, with 236 statements each: 13.9 ms in the database before, of which
-- the key from statement to claim 1.8, keys of searches that were made twice 1.6.

-- Statements are written with their claims in one statement of SQL (keep-version.sql) and removed with them (drop-version-rows.sql); sitrep doctor looks.
alter table statement drop constraint statement_version_id_claim_fkey;

-- Searches ask sought; nobody asks these any more.
drop index claim_type, claim_days, version_newest;

-- The key from judgements to the other version of a pair asks without their kind: an index with the kind in its condition is none to it, and removing
-- 1,200 versions of 200,000 took minutes.
drop index judgement_of_copy;
create index judgement_of_copy on judgement (other_version_id) where other_version_id is not null;

-- Every report asks for the user's own entries, which are few among many.
create index entity_own on entity (id) where origin = 'own';

-- [B2] Whether an entry of one kind may be what a name of another kind stands for: what is read as an organisation may be a group, and the other way round.
create function fits(text, text) returns boolean language sql immutable as $$
  select $1 = $2 or ($1 in ('organisation', 'group') and $2 in ('organisation', 'group'))
$$;

-- A version that is just being kept has its keys made once, when all that hangs on it is there.
create or replace function sought_judged() returns trigger language plpgsql set search_path from current as $$
begin
  if current_setting('sitrep.keeping', true) is distinct from 'on' then
    update sought s set keys = k.keys
    from (select distinct version_id from changed where kind = 'entity') c cross join lateral (select sought_keys(c.version_id) as keys) k
    where s.version_id = c.version_id and s.keys <> k.keys;
  end if;
  update sought s set copied = k.copied
  from (select version_id as id from changed where kind = 'copy' union select other_version_id from changed where kind = 'copy') c
  cross join lateral (select sought_copied(c.id) as copied) k
  where s.version_id = c.id and s.copied <> k.copied;
  return null;
end $$;
