-- What was said in dossiers of what stands in an article: ids of provisions and changes have its key ($1) in them.
with levels as (
  delete from level where exists (select from unnest($1::text[]) as key where position(key in provision) > 0)
)
delete from alerted where exists (select from unnest($1::text[]) as key where position(key in change) > 0)
