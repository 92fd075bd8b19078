-- One word that is another as soon as anything that dossiers are computed from is: of each table how many rows and the sum of the transactions that wrote them.
-- A row that is written anew has a later transaction than all before it, so that with as many rows the sum has grown. Of judgements within a dossier only those
-- count that a person withdrew: the machine's own follow from the rest.
with counted (n, x) as (
  select count(*), sum(xmin::text::bigint) from version
  union all select count(*), sum(xmin::text::bigint) from article
  union all select count(*), sum(xmin::text::bigint) from outlet
  union all select count(*), sum(xmin::text::bigint) from entity
  union all select count(*), sum(xmin::text::bigint) from entity_name
  union all select count(*), sum(xmin::text::bigint) from definition
  union all select count(*), sum(xmin::text::bigint) from placement
  union all select count(*), sum(xmin::text::bigint) from level
  union all select count(*), sum(xmin::text::bigint) from decision
  union all select count(*), sum(xmin::text::bigint) from judgement
    where dossier_id is null or (withdrawn_at is not null and withdrawn_by not like 'sitrep %')
)
select string_agg(n || ':' || coalesce(x, 0), ' ') as stamp from counted
