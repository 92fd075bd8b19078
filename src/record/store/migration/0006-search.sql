-- Full text. The first 200,000 characters are searched: PostgreSQL holds no more than 1 MB of words a row.
alter table version add column words tsvector generated always as (
  setweight(to_tsvector('english', coalesce(title, '')), 'A') || setweight(to_tsvector('english', left(coalesce(text, ''), 200000)), 'D')
) stored;
create index version_words on version using gin (words);
