-- Versions that may join a dossier, with all versions of their articles, in order of article. $1: keys of sought. $2: phrases that stand in title or text; $3: in
-- the title. $4: folded names of mentions. $5: whether everything may join. $6: keys of outlets, or null for any. $7, $8: days of publication, or null; of an
-- article of several versions a later one may be known later than it was published. $9: the dossier whose placements count.
with phrase as (
  select plainto_tsquery('english', words) as query, titled
  from (select unnest($2::text[]) as words, false as titled union all select unnest($3::text[]), true) as one
), met as (
  select version_id from sought where keys && $1::text[]
  union
  select s.version_id from phrase cross join lateral (
    select version_id, words from sought where words @@ phrase.query and numnode(phrase.query) > 0
  ) as s
  where not phrase.titled or ts_filter(s.words, '{a}') @@ phrase.query
  union
  select version_id from mention where folded = any ($4::text[])
  union
  -- Of words that stand in every text the index has none.
  select version_id from sought where $5 or exists (select from phrase where numnode(query) = 0)
), joining as (
  select distinct s.article_id
  from met join sought s on s.version_id = met.version_id
  where ($6::text[] is null or s.keys && $6::text[])
    and ($8::date is null or s.day is null or s.day <= $8::date)
    and ($7::date is null or s.day is null or s.day >= $7::date
      or exists (select from sought o where o.article_id = s.article_id and o.version_id <> s.version_id))
  union
  select article_id from placement where dossier_id = $9 and withdrawn_at is null
)
select v.id from joining join version v on v.article_id = joining.article_id
where v.record is not null
order by v.article_id, v.capture_id, v.id
