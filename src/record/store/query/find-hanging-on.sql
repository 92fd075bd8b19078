-- What hangs on articles: versions, the captures that nobody else came in and those that others came in too, entities, outlets.
with held as (
  select id, capture_id from version where article_id = any ($1)
), same_bytes as (
  select id, sha256 from capture where sha256 in (select sha256 from capture where id in (select capture_id from held))
)
select array(select id from held) as versions,
  array(select id from same_bytes s where not exists (select from version v where v.capture_id = s.id and v.article_id <> all ($1))) as captures,
  array(select id from same_bytes s where exists (select from version v where v.capture_id = s.id and v.article_id <> all ($1))) as shared,
  array(select distinct encode(sha256, 'hex') from same_bytes) as digests,
  array(select distinct entity_id from judgement where version_id in (select id from held) and entity_id is not null) as entities,
  array(select distinct outlet_id from article where id = any ($1) and outlet_id is not null) as outlets
