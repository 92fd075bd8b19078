-- Bytes go, of every capture that has the same; that they were here stays.
with held as (
  select distinct sha256 from capture
  where payload is not null and (id = any ($1) or id in (select capture_id from version where version.id = any ($2))
    or exists (select from unnest($3::bytea[]) as words where position(words in payload) > 0))
), blanked as (
  update capture set payload = null where sha256 in (select sha256 from held) returning sha256
)
select distinct encode(sha256, 'hex') as sha256 from blanked
